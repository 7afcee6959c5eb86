import { useState } from 'react';
import { Select } from 'antd';
import {
  ADVISED_DEPUTIES,
  clusterRolesSchema,
  roleLabel,
  type ClusterKind,
  type ClusterRoleInput,
} from '#core/clusters/cluster.ts';
import { failureOf } from '../api/failure.ts';
import { Field } from '../shared/Field.tsx';
import { RowForm } from '../shared/RowForm.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useCheckedForm } from '../shared/useCheckedForm.ts';
import { useClusterWrites } from './useClusterWrites.ts';
import styles from '../shared/rowForm.module.css';

interface RolesFormProps {
  clusterId: string;
  kind: ClusterKind;
  year: number;
  /** Members of that year. */
  members: readonly { id: string; name: string }[];
  /** The roles of that year as they stand now. */
  roles: readonly ClusterRoleInput[];
  onDone: () => void;
}

/** Who leads a cluster in a year: the year at hand, one gone by, or one of the rotation list. */
export function RolesForm({ clusterId, kind, year, members, roles: stored, onDone }: RolesFormProps) {
  const { setRoles } = useClusterWrites();
  const current = stored.map(({ memberId, role, basis }) => ({ memberId, role, basis }));
  const [seen, setSeen] = useState(current);
  const [lead, setLead] = useState(current.find(({ role }) => role === 'LEAD')?.memberId ?? null);
  const [deputies, setDeputies] = useState(
    current.flatMap(({ role, memberId }) => (role === 'DEPUTY' ? [memberId] : [])),
  );
  const [basis, setBasis] = useState(current.find((role) => role.basis !== '')?.basis ?? '');
  const typed: ClusterRoleInput[] = [
    ...(lead === null ? [] : [{ memberId: lead, role: 'LEAD' as const, basis }]),
    ...deputies.map((memberId) => ({ memberId, role: 'DEPUTY' as const, basis })),
  ];
  const form = useCheckedForm('roles', clusterRolesSchema, typed);
  const hasMovedOn = JSON.stringify(current) !== JSON.stringify(seen);
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? '';
  const options = members.map(({ id, name }) => ({ value: id, label: name }));

  const save = (known: ClusterRoleInput[]) => {
    const roles = form.check();
    if (roles) setRoles.mutate({ clusterId, year, seen: known, roles }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title={`Vai trò năm ${year}`}
      saveLabel="Lưu vai trò"
      isSaving={setRoles.isPending}
      failure={setRoles.error === null ? null : failureOf(setRoles.error)}
      newer={
        hasMovedOn
          ? current.map(({ memberId, role }) => `${roleLabel(role, kind)}: ${nameOf(memberId)}`).join('; ') ||
            'đã bỏ hết vai trò'
          : null
      }
      onKeepMine={() => {
        setSeen(current);
        save(current);
      }}
      onSave={() => save(seen)}
      onClose={onDone}
      effect="Đơn vị không được chọn là thành viên thường của năm này."
    >
      <Field label={roleLabel('LEAD', kind)} htmlFor={form.idOf('lead')} className={styles.wide}>
        <Select
          id={form.idOf('lead')}
          style={{ width: '100%' }}
          allowClear
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="Chưa phân công"
          value={lead}
          options={options}
          onChange={(id: string | undefined) => {
            setLead(id ?? null);
            setDeputies((ids) => ids.filter((one) => one !== id));
          }}
        />
      </Field>
      <Field
        label={roleLabel('DEPUTY', kind)}
        htmlFor={form.idOf('deputies')}
        className={styles.wide}
        hint={
          deputies.length > ADVISED_DEPUTIES
            ? `Quy chế mẫu có không quá ${ADVISED_DEPUTIES} đơn vị làm phó; vẫn lưu được`
            : undefined
        }
      >
        <Select
          id={form.idOf('deputies')}
          mode="multiple"
          style={{ width: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="Chưa phân công"
          value={deputies}
          options={options.filter(({ value }) => value !== lead)}
          onChange={setDeputies}
        />
      </Field>
      <TextField
        id={form.idOf('basis')}
        className={styles.wide}
        label="Căn cứ"
        placeholder="Như biên bản hội nghị tổng kết, danh sách luân phiên"
        maxLength={300}
        value={basis}
        error={typed.map((_, index) => form.problemOf(`${index}.basis`)).find((problem) => problem !== undefined)}
        onChange={setBasis}
      />
    </RowForm>
  );
}
