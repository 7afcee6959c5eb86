import { useState } from 'react';
import { Input, Select } from 'antd';
import { INITIATIVE_STATUS_LABELS, type InitiativeStatus } from '#core/initiatives/initiative.ts';
import { statusesAfter, statusMoveSchema } from '#core/initiatives/statusMoves.ts';
import { failureOf } from '../../api/failure.ts';
import type { InitiativeView } from '../../api/initiativesQueries.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import { Field } from '../../shared/Field.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
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
  const { version, hasMovedOn, accept } = useSeenVersion(initiative.version);
  const choices = statusesAfter(status);
  const [to, setTo] = useState<InitiativeStatus>(choices[0] ?? status);
  const [reason, setReason] = useState('');
  const checked = useCheckedForm('move', statusMoveSchema, { to, reason });
  const save = (seen: number) => {
    const entered = checked.check();
    if (entered) move.mutate({ id, version: seen, move: entered }, { onSuccess: onDone });
  };
  const { isPending, error } = move;
  return (
    <RowForm
      title="Chuyển kết quả"
      saveLabel="Chuyển"
      isSaving={isPending}
      failure={error ? failureOf(error) : null}
      newer={hasMovedOn && !isPending ? INITIATIVE_STATUS_LABELS[status] : null}
      onKeepMine={() => {
        accept();
        save(initiative.version);
      }}
      onSave={() => save(version)}
      onClose={onDone}
      effect="Sáng kiến chấm ở phiên họp hội đồng tự chuyển khi kết thúc phiên. Ở đây chỉ chuyển kết quả đã có trên giấy, đơn rút, hoặc chuyển lại."
    >
      <Field label="Chuyển sang" htmlFor={checked.idOf('to')} className={form.wide}>
        <Select
          id={checked.idOf('to')}
          style={{ width: '100%' }}
          value={to}
          options={choices.map((value) => ({ value, label: INITIATIVE_STATUS_LABELS[value] }))}
          onChange={setTo}
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
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </RowForm>
  );
}
