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
import { useIsTouched } from '../shared/useIsTouched.ts';
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
  // One field for all roles that stand on the same paper, so that none loses the one it was named by.
  const [rewritten, setRewritten] = useState<ReadonlyMap<string, string>>(new Map());
  const chosen = [
    ...(lead === null ? [] : [{ memberId: lead, role: 'LEAD' as const }]),
    ...deputies.map((memberId) => ({ memberId, role: 'DEPUTY' as const })),
  ].map((one) => ({ ...one, stored: storedBasis(seen, one) }));
  const typed: ClusterRoleInput[] = chosen.map(({ stored, ...role }) => ({
    ...role,
    basis: rewritten.get(stored) ?? stored,
  }));
  const bases = chosen.length === 0 ? [''] : [...new Set(chosen.map(({ stored }) => stored))];
  const shownBases = bases.map((stored) => rewritten.get(stored) ?? stored);
  const isTouched = useIsTouched([lead, deputies, shownBases]);
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
      isTouched={isTouched}
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
      {bases.map((stored) => {
        const holders = chosen.filter((one) => one.stored === stored);
        const path = `${chosen.findIndex((one) => one.stored === stored)}.basis`;
        return (
          <TextField
            key={stored}
            id={form.idOf(path)}
            className={styles.wide}
            label={
              bases.length === 1 ? 'Căn cứ' : `Căn cứ của ${holders.map((one) => nameOf(one.memberId)).join(', ')}`
            }
            placeholder="Như biên bản hội nghị tổng kết, danh sách luân phiên"
            maxLength={300}
            value={rewritten.get(stored) ?? stored}
            error={form.problemOf(path)}
            onChange={(text) => setRewritten(new Map(rewritten).set(stored, text))}
          />
        );
      })}
    </RowForm>
  );
}

/** The paper that names a member for this very role; empty for a role it did not hold. */
function storedBasis(
  roles: readonly ClusterRoleInput[],
  { memberId, role }: Pick<ClusterRoleInput, 'memberId' | 'role'>,
): string {
  return roles.find((one) => one.memberId === memberId && one.role === role)?.basis ?? '';
}
