import { Button, InputNumber, Select } from 'antd';
import { addedDelegateSchema, delegateName, type DelegateInput } from '#core/summits/delegate.ts';
import type { SummitMember, SummitView } from '../../api/summitsQueries.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { useDelegateWrites } from '../useSummitWrites.ts';
import styles from '../../shared/rowForm.module.css';

interface DelegateFormProps {
  summitId: string;
  members: readonly SummitMember[];
  /** Null for a new one. */
  delegate: SummitView['delegates'][number] | null;
  onDone: () => void;
}

/** Who is summoned for which unit, with how many ballots; none for guests. */
export function DelegateForm({ summitId, members, delegate, onDone }: DelegateFormProps) {
  const { add, save, remove } = useDelegateWrites();
  const { typed, put, ...form } = useRecordForm<DelegateInput>({
    name: 'delegate',
    schema: addedDelegateSchema,
    record: delegate,
    start: () => ({
      memberId: delegate?.memberId ?? members[0]?.id ?? '',
      name: delegate?.name ?? '',
      position: delegate?.position ?? '',
      votes: delegate?.votes ?? 1,
    }),
    write: (input, version) => {
      if (delegate) save.mutate({ summitId, id: delegate.id, version, delegate: input }, { onSuccess: onDone });
      else add.mutate({ summitId, delegate: input }, { onSuccess: onDone });
    },
    writes: [add, save, remove],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={delegate ? 'Sửa đại biểu' : 'Thêm đại biểu'}
      saveLabel="Lưu đại biểu"
      newer={delegate && form.hasMovedOn ? delegateName(delegate) : null}
      onClose={onDone}
      effect="Khách mời không bỏ phiếu thì ghi 0 phiếu."
    >
      <Field label="Đơn vị" htmlFor={form.idOf('memberId')} className={styles.wide} error={form.problemOf('memberId')}>
        <Select
          id={form.idOf('memberId')}
          value={typed.memberId}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(memberId) => put({ memberId })}
        />
      </Field>
      <TextField
        id={form.idOf('name')}
        label="Họ tên"
        autoFocus
        maxLength={120}
        value={typed.name}
        error={form.problemOf('name')}
        onChange={(name) => put({ name })}
      />
      <TextField
        id={form.idOf('position')}
        label="Chức vụ"
        maxLength={300}
        value={typed.position}
        error={form.problemOf('position')}
        onChange={(position) => put({ position })}
      />
      <Field label="Số phiếu" htmlFor={form.idOf('votes')} error={form.problemOf('votes')}>
        <InputNumber
          id={form.idOf('votes')}
          min={0}
          max={99}
          precision={0}
          value={typed.votes}
          onChange={(votes) => put({ votes: votes ?? 0 })}
        />
      </Field>
      {delegate && (
        <div className={styles.wide}>
          <Button
            size="small"
            onClick={() => remove.mutate({ summitId, id: delegate.id, version: form.version }, { onSuccess: onDone })}
          >
            Bỏ đại biểu này
          </Button>
        </div>
      )}
    </RowForm>
  );
}
