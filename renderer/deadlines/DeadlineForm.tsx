import { Select } from 'antd';
import { CLUSTER_LEVEL_LABELS, CLUSTER_LEVELS } from '#core/clusters/cluster.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { deadlineInputSchema, type DeadlineInput } from '#core/deadlines/deadline.ts';
import type { DeadlineRow } from '../api/deadlinesQueries.ts';
import { useRecordForm } from '../shared/useRecordForm.ts';
import { DateField } from '../shared/DateField.tsx';
import { Field } from '../shared/Field.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { RowForm } from '../shared/RowForm.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useDeadlineWrites } from './useDeadlineWrites.ts';
import styles from '../shared/rowForm.module.css';

interface DeadlineFormProps {
  /** The deadline as the list shows it now; null for one to add. */
  row: DeadlineRow | null;
  year: number;
  onDone: () => void;
}

/** A deadline of the office, or the day of a cluster's step, whose title and level follow from the cluster. */
export function DeadlineForm({ row, year, onDone }: DeadlineFormProps) {
  const { add, save, saveStep, remove } = useDeadlineWrites();
  const isStep = row?.cluster != null;
  const { typed, put, ...form } = useRecordForm<DeadlineInput>({
    name: 'deadline',
    schema: deadlineInputSchema,
    record: row,
    start: () => inputOf(row, year),
    write: (deadline, version) => {
      const { dueOn, doneOn, note } = deadline;
      if (!row) add.mutate(deadline, { onSuccess: onDone });
      else if (isStep) saveStep.mutate({ id: row.id, version, step: { dueOn, doneOn, note } }, { onSuccess: onDone });
      else save.mutate({ id: row.id, version, deadline }, { onSuccess: onDone });
    },
    writes: [add, save, saveStep, remove],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={row ? 'Sửa hạn' : `Thêm hạn năm ${year}`}
      saveLabel="Lưu hạn"
      newer={row && form.hasMovedOn ? `${row.title}, ${formatDate(row.dueOn)}` : null}
      onClose={onDone}
      effect={
        row && !isStep ? (
          <LinkButton onClick={() => remove.mutate({ id: row.id, version: form.version }, { onSuccess: onDone })}>
            Bỏ hạn này
          </LinkButton>
        ) : (
          isStep && `Bước của ${row.cluster?.name ?? ''}`
        )
      }
    >
      {isStep ? (
        <p className={styles.wide}>
          <b>{typed.title}</b>
        </p>
      ) : (
        <>
          <TextField
            id={form.idOf('title')}
            className={styles.wide}
            label="Nội dung"
            autoFocus
            maxLength={200}
            value={typed.title}
            error={form.problemOf('title')}
            onChange={(title) => put({ title })}
          />
          <Field label="Cấp" htmlFor={form.idOf('level')} className={styles.wide} hint="Cấp đặt ra hạn này">
            <Select
              id={form.idOf('level')}
              style={{ width: '100%' }}
              value={typed.level}
              options={CLUSTER_LEVELS.map((level) => ({ value: level, label: CLUSTER_LEVEL_LABELS[level] }))}
              onChange={(level) => put({ level })}
            />
          </Field>
        </>
      )}
      <Field label="Hạn đến hết ngày" htmlFor={form.idOf('dueOn')} error={form.problemOf('dueOn') && 'Cần ngày hạn'}>
        <DateField
          id={form.idOf('dueOn')}
          isRequired
          value={typed.dueOn === '' ? null : typed.dueOn}
          onChange={(dueOn) => put({ dueOn: dueOn ?? '' })}
        />
      </Field>
      <Field label="Xong ngày" htmlFor={form.idOf('doneOn')} hint="Để trống nếu chưa xong">
        <DateField id={form.idOf('doneOn')} value={typed.doneOn} onChange={(doneOn) => put({ doneOn })} />
      </Field>
      <TextField
        id={form.idOf('note')}
        className={styles.wide}
        label="Ghi chú"
        maxLength={500}
        value={typed.note}
        error={form.problemOf('note')}
        onChange={(note) => put({ note })}
      />
    </RowForm>
  );
}

function inputOf(row: DeadlineRow | null, year: number): DeadlineInput {
  if (!row) return { year, title: '', level: 'TINH_CD', dueOn: '', doneOn: null, note: '' };
  const { title, level, dueOn, doneOn, note } = row;
  return { year: row.year, title, level, dueOn, doneOn, note };
}
