import { stepInputSchema, type StepInput } from '#core/deadlines/deadline.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import type { YearStep } from '../../api/clustersQueries.ts';
import { useDeadlineWrites } from '../../deadlines/useDeadlineWrites.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import styles from '../../shared/rowForm.module.css';

interface StepFormProps {
  /** The step as the timeline shows it now. */
  step: YearStep;
  /** Proposed as the day it was done; null to leave that open. */
  proposedDone: IsoDate | null;
  onDone: () => void;
}

/** When a step of the year is, where, and whether it is done. */
export function StepForm({ step, proposedDone, onDone }: StepFormProps) {
  const { saveStep } = useDeadlineWrites();
  const { typed, put, ...form } = useRecordForm<StepInput>({
    name: 'step',
    schema: stepInputSchema,
    record: step,
    start: () => ({ dueOn: step.dueOn, doneOn: step.doneOn ?? proposedDone, note: step.note }),
    write: (input, version) => saveStep.mutate({ id: step.id, version, step: input }, { onSuccess: onDone }),
    writes: [saveStep],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={step.title}
      saveLabel="Lưu bước này"
      newer={form.hasMovedOn ? stepInWords(step) : null}
      onClose={onDone}
      effect="Dòng thời gian, lịch năm và phần nhắc việc ở Tổng quan đổi theo."
    >
      <Field label="Ngày" htmlFor={form.idOf('dueOn')} error={form.problemOf('dueOn') && 'Cần ngày của bước này'}>
        <DateField
          id={form.idOf('dueOn')}
          isRequired
          value={typed.dueOn === '' ? null : typed.dueOn}
          onChange={(dueOn) => put({ dueOn: dueOn ?? '' })}
        />
      </Field>
      <Field
        label="Xong ngày"
        htmlFor={form.idOf('doneOn')}
        error={form.problemOf('doneOn')}
        act={
          typed.doneOn === null && (
            <LinkButton onClick={() => put({ doneOn: typed.dueOn === '' ? null : typed.dueOn })}>Đúng ngày</LinkButton>
          )
        }
        hint="Để trống nếu chưa xong"
      >
        <DateField id={form.idOf('doneOn')} value={typed.doneOn} onChange={(doneOn) => put({ doneOn })} />
      </Field>
      <TextField
        id={form.idOf('note')}
        className={styles.wide}
        label="Giờ, địa điểm, ghi chú"
        placeholder="Như 8 giờ 00 tại Huyện ủy Tiên Du"
        maxLength={500}
        value={typed.note}
        error={form.problemOf('note')}
        onChange={(note) => put({ note })}
      />
    </RowForm>
  );
}

function stepInWords({ dueOn, doneOn }: YearStep): string {
  return `ngày ${formatDate(dueOn)}, ${doneOn === null ? 'chưa xong' : `xong ngày ${formatDate(doneOn)}`}`;
}
