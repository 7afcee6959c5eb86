import { useState } from 'react';
import { InputNumber, Select } from 'antd';
import { GRADE_LABELS, GRADES, gradingInputSchema, type Grade, type GradingInput } from '#core/people/person.ts';
import type { Told } from '#core/people/personHistory.ts';
import { useApi } from '../../api/ApiContext.ts';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { seenGrading } from './seenRows.ts';
import { ToldForm } from './ToldForm.tsx';
import form from '../../shared/rowForm.module.css';

interface GradingFormProps {
  personId: string;
  grading: (GradingInput & Told) | null;
  /** Proposed for a new one. */
  year: number;
  onDone: () => void;
}

const OPTIONS = GRADES.map((grade) => ({ value: grade, label: GRADE_LABELS[grade] }));

/** The grading of one year. */
export function GradingForm({ personId, grading, year: proposed, onDone }: GradingFormProps) {
  const [year, setYear] = useState<number | null>(grading?.year ?? proposed);
  const [grade, setGrade] = useState<Grade | null>(grading?.grade ?? null);
  const [note, setNote] = useState(grading?.note ?? '');
  return (
    <ToldForm
      name="grading"
      noun="xếp loại"
      schema={gradingInputSchema}
      typed={{ year, grade, note }}
      procedures={useApi().people.gradings}
      personId={personId}
      stored={grading && seenGrading(grading)}
      storedParts={grading ? [`năm ${grading.year}`, GRADE_LABELS[grading.grade], grading.note] : []}
      onDone={onDone}
    >
      {({ idOf, problemOf }) => (
        <>
          <Field label="Năm" htmlFor={idOf('year')} error={problemOf('year')}>
            <InputNumber
              id={idOf('year')}
              className="num"
              style={{ width: '100%' }}
              precision={0}
              controls={false}
              value={year}
              onChange={setYear}
            />
          </Field>
          <Field
            label="Mức xếp loại"
            htmlFor={idOf('grade')}
            error={problemOf('grade') === undefined ? undefined : 'Cần chọn mức xếp loại'}
          >
            <Select
              id={idOf('grade')}
              style={{ width: '100%' }}
              popupMatchSelectWidth={false}
              placeholder="Chọn mức"
              value={grade}
              options={OPTIONS}
              onChange={setGrade}
            />
          </Field>
          <TextField
            id={idOf('note')}
            label="Ghi chú"
            className={form.wide}
            maxLength={300}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </ToldForm>
  );
}
