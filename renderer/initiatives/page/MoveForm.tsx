import { Input, Select } from 'antd';
import { INITIATIVE_STATUS_LABELS } from '#core/initiatives/initiative.ts';
import { statusesAfter, statusMoveSchema } from '#core/initiatives/statusMoves.ts';
import type { InitiativeView } from '../../api/initiativesQueries.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useInitiativeWrites } from '../useInitiativeWrites.ts';
import form from '../../shared/rowForm.module.css';

interface MoveFormProps {
  initiative: InitiativeView['initiative'];
  onDone: () => void;
}

/** Moves an initiative by hand, with the reason: a result given on paper, a withdrawal, or the way back. */
export function MoveForm({ initiative, onDone }: MoveFormProps) {
  const { id, status } = initiative;
  const { move } = useInitiativeWrites();
  const choices = statusesAfter(status);
  const { typed, put, ...checked } = useRecordForm({
    name: 'move',
    schema: statusMoveSchema,
    record: initiative,
    start: () => ({ to: choices[0] ?? status, reason: '' }),
    write: (entered, version) => move.mutate({ id, version, move: entered }, { onSuccess: onDone }),
    writes: [move],
  });
  return (
    <RowForm
      {...checked.rowForm}
      title="Chuyển kết quả"
      saveLabel="Chuyển"
      newer={checked.hasMovedOn ? INITIATIVE_STATUS_LABELS[status] : null}
      onClose={onDone}
      effect="Sáng kiến chấm ở phiên họp hội đồng tự chuyển khi kết thúc phiên. Ở đây chỉ chuyển kết quả đã có trên giấy, đơn rút, hoặc chuyển lại."
    >
      <Field label="Chuyển sang" htmlFor={checked.idOf('to')} className={form.wide}>
        <Select
          id={checked.idOf('to')}
          style={{ width: '100%' }}
          value={typed.to}
          options={choices.map((value) => ({ value, label: INITIATIVE_STATUS_LABELS[value] }))}
          onChange={(to) => put({ to })}
        />
      </Field>
      <Field label="Lý do" htmlFor={checked.idOf('reason')} error={checked.problemOf('reason')} className={form.wide}>
        <Input.TextArea
          id={checked.idOf('reason')}
          autoFocus
          aria-invalid={checked.problemOf('reason') !== undefined}
          status={checked.problemOf('reason') === undefined ? '' : 'error'}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={typed.reason}
          onChange={(event) => put({ reason: event.target.value })}
        />
      </Field>
    </RowForm>
  );
}
