import { useState } from 'react';
import { Button, Input } from 'antd';
import { RESULT_PERIOD_LABELS, RESULT_PERIODS, type ResultPeriod } from '#core/clusters/pledge.ts';
import { failureOf } from '../../api/failure.ts';
import type { PledgeContent, ResultToSave } from '../../api/pledgesQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { Field } from '../../shared/Field.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import forms from '../../shared/rowForm.module.css';
import { useFormGuard } from '../../shared/useFormGuard.ts';
import { actualWords } from './progressWords.ts';
import type { RowPlace } from './ResultRows.tsx';
import { placeKey, type KeptFigures } from './resultsDraft.ts';
import { useSaveFigures } from './useSaveFigures.ts';
import styles from './results.module.css';

interface NotesFormProps {
  pledge: PledgeContent;
  row: RowPlace;
  kept: KeptFigures;
  isReadOnly: boolean;
  onClose: () => void;
}

const MOST = 500;

/** What is to be said of the figures of one row: where they come from, why they fall short. */
export function NotesForm({ pledge, row, kept, isReadOnly, onClose }: NotesFormProps) {
  const save = useSaveFigures(pledge.id);
  const [typed, setTyped] = useState<Partial<Record<ResultPeriod, string>>>({});
  const close = useFormGuard({ isTouched: Object.keys(typed).length > 0, isSaving: save.isPending }, onClose);
  const target = pledge.targets.find(({ id }) => id === row.targetId);
  const party = pledge.parties.find(({ memberId }) => memberId === row.memberId);
  if (!target) return null;
  const figures = RESULT_PERIODS.flatMap((period) => {
    const figure = kept.get(placeKey({ ...row, period }));
    return figure ? [figure] : [];
  });
  const changed = figures.flatMap((figure): ResultToSave[] => {
    const note = typed[figure.period];
    return note === undefined || note.trim() === figure.note ? [] : [{ ...figure, note }];
  });
  const submit = () => {
    if (changed.length === 0) onClose();
    else save.mutate(changed, { onSuccess: onClose });
  };
  return (
    <RailSection title="Ghi chú, minh chứng" onClose={close}>
      <p className={styles.said}>
        {party && <b>{party.name}: </b>}
        {target.content}
      </p>
      {figures.length === 0 && <p className={styles.said}>Chưa có số liệu. Ghi số liệu trước, rồi ghi chú ở đây.</p>}
      <form
        className={forms.form}
        aria-label="Ghi chú số liệu"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {figures.map(({ period, actual, note }) => (
          <Field
            key={period}
            className={forms.wide}
            label={`${RESULT_PERIOD_LABELS[period]}: ${actualWords(target, actual)}`}
            htmlFor={`note-${period}`}
          >
            <Input.TextArea
              id={`note-${period}`}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={MOST}
              readOnly={isReadOnly}
              value={typed[period] ?? note}
              onChange={(event) => setTyped({ ...typed, [period]: event.target.value.replaceAll('\n', ' ') })}
            />
          </Field>
        ))}
        {save.isError && (
          <p className={`${forms.wide} ${forms.failure}`} role="alert">
            {failureOf(save.error).message}
          </p>
        )}
        <div className={`${forms.wide} ${forms.acts}`}>
          {!isReadOnly && figures.length > 0 && (
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              Lưu ghi chú
            </Button>
          )}
          <Button onClick={close}>{isReadOnly ? 'Đóng' : 'Thôi'}</Button>
        </div>
      </form>
      <div className={styles.proofs}>
        <AttachedFiles ownerType="pledgeTarget" ownerId={target.id} mayChange={!isReadOnly} />
      </div>
    </RailSection>
  );
}
