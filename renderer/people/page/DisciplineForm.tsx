import { useMemo, useState } from 'react';
import { Select } from 'antd';
import {
  DISCIPLINE_FORMS,
  DISCIPLINE_LABELS,
  disciplineSchemaOn,
  type DisciplineForm as Form,
  type DisciplineInput,
} from '#core/people/discipline.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import type { Told } from '#core/people/personHistory.ts';
import { useApi } from '../../api/ApiContext.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { seenDiscipline } from './seenRows.ts';
import { ToldForm } from './ToldForm.tsx';
import form from '../../shared/rowForm.module.css';

interface DisciplineFormProps {
  personId: string;
  discipline: (DisciplineInput & Told) | null;
  onDone: () => void;
}

const OPTIONS = DISCIPLINE_FORMS.map((value) => ({ value, label: DISCIPLINE_LABELS[value] }));

/** A disciplinary decision. */
export function DisciplineForm({ personId, discipline, onDone }: DisciplineFormProps) {
  const { today } = useAppInfo();
  const schema = useMemo(() => disciplineSchemaOn(today), [today]);
  const [kind, setKind] = useState<Form | null>(discipline?.form ?? null);
  const [decidedOn, setDecidedOn] = useState<IsoDate | null>(discipline?.decidedOn ?? null);
  const [documentNumber, setDocumentNumber] = useState(discipline?.documentNumber ?? '');
  const [note, setNote] = useState(discipline?.note ?? '');
  return (
    <ToldForm
      name="discipline"
      noun="kỷ luật"
      schema={schema}
      typed={{ form: kind, decidedOn: decidedOn ?? '', documentNumber, note }}
      procedures={useApi().people.disciplines}
      personId={personId}
      stored={discipline && seenDiscipline(discipline)}
      storedParts={
        discipline
          ? [
              DISCIPLINE_LABELS[discipline.form],
              formatDate(discipline.decidedOn),
              discipline.documentNumber,
              discipline.note,
            ]
          : []
      }
      onDone={onDone}
    >
      {({ idOf, problemOf }) => (
        <>
          <Field
            label="Hình thức"
            htmlFor={idOf('form')}
            error={problemOf('form') === undefined ? undefined : 'Cần chọn hình thức'}
          >
            <Select
              id={idOf('form')}
              style={{ width: '100%' }}
              placeholder="Chọn hình thức"
              value={kind}
              options={OPTIONS}
              onChange={setKind}
            />
          </Field>
          <Field
            label="Ngày quyết định"
            htmlFor={idOf('decidedOn')}
            error={problemOf('decidedOn') && (decidedOn === null ? 'Cần ghi ngày quyết định' : problemOf('decidedOn'))}
          >
            <DateField id={idOf('decidedOn')} isRequired value={decidedOn} onChange={setDecidedOn} />
          </Field>
          <TextField
            id={idOf('documentNumber')}
            label="Số quyết định"
            className={form.wide}
            maxLength={60}
            value={documentNumber}
            onChange={setDocumentNumber}
          />
          <TextField
            id={idOf('note')}
            label="Ghi chú"
            className={form.wide}
            maxLength={500}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </ToldForm>
  );
}
