import { useState } from 'react';
import { InputNumber, Select } from 'antd';
import {
  ABSENCE_LABELS,
  ABSENCE_REASONS,
  newAbsenceSchema,
  type AbsenceInput,
  type AbsenceReason,
} from '#core/people/absence.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import type { Told } from '#core/people/personHistory.ts';
import { useApi } from '../../api/ApiContext.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { seenAbsence } from './seenRows.ts';
import { ToldForm } from './ToldForm.tsx';
import form from '../../shared/rowForm.module.css';

interface AbsenceFormProps {
  personId: string;
  absence: (AbsenceInput & Told) | null;
  onDone: () => void;
}

const OPTIONS = ABSENCE_REASONS.map((value) => ({ value, label: ABSENCE_LABELS[value] }));

/** A long absence. */
export function AbsenceForm({ personId, absence, onDone }: AbsenceFormProps) {
  const [fromDate, setFrom] = useState<IsoDate | null>(absence?.fromDate ?? null);
  const [toDate, setTo] = useState<IsoDate | null>(absence?.toDate ?? null);
  const [workingDays, setWorkingDays] = useState<number | null>(absence?.workingDays ?? null);
  const [reason, setReason] = useState<AbsenceReason | null>(absence?.reason ?? null);
  const [note, setNote] = useState(absence?.note ?? '');
  const asked = (problem: string | undefined, value: unknown, words: string) =>
    problem !== undefined && value === null ? words : problem;
  return (
    <ToldForm
      name="absence"
      noun="thời gian nghỉ"
      schema={newAbsenceSchema}
      typed={{ fromDate: fromDate ?? '', toDate: toDate ?? '', workingDays, reason, note }}
      procedures={useApi().people.absences}
      personId={personId}
      stored={absence && seenAbsence(absence)}
      storedParts={
        absence
          ? [
              `${formatDate(absence.fromDate)} – ${formatDate(absence.toDate)}`,
              `${absence.workingDays} ngày`,
              ABSENCE_LABELS[absence.reason],
              absence.note,
            ]
          : []
      }
      onDone={onDone}
    >
      {({ idOf, problemOf }) => (
        <>
          <Field
            label="Nghỉ từ ngày"
            htmlFor={idOf('fromDate')}
            error={asked(problemOf('fromDate'), fromDate, 'Cần ghi ngày đầu')}
          >
            <DateField id={idOf('fromDate')} isRequired value={fromDate} onChange={setFrom} />
          </Field>
          <Field
            label="Đến hết ngày"
            htmlFor={idOf('toDate')}
            error={asked(problemOf('toDate'), toDate, 'Cần ghi ngày cuối')}
          >
            <DateField id={idOf('toDate')} isRequired value={toDate} onChange={setTo} />
          </Field>
          <Field
            label="Số ngày làm việc"
            htmlFor={idOf('workingDays')}
            error={asked(problemOf('workingDays'), workingDays, 'Cần ghi số ngày')}
          >
            <InputNumber
              id={idOf('workingDays')}
              className="num"
              style={{ width: '100%' }}
              min={0}
              precision={0}
              controls={false}
              value={workingDays}
              onChange={setWorkingDays}
            />
          </Field>
          <Field label="Lý do" htmlFor={idOf('reason')} error={asked(problemOf('reason'), reason, 'Cần chọn lý do')}>
            <Select
              id={idOf('reason')}
              style={{ width: '100%' }}
              popupMatchSelectWidth={false}
              placeholder="Chọn lý do"
              value={reason}
              options={OPTIONS}
              onChange={setReason}
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
