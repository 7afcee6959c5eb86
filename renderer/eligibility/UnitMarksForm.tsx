import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { unitMarksSchema, type UnitMarks } from '#core/eligibility/unitMarks.ts';
import { useApi } from '../api/ApiContext.ts';
import { ELIGIBILITY_KEY, unitMarks, type StoredMarks } from '../api/eligibilityQueries.ts';
import { failureOf } from '../api/failure.ts';
import { SAVE_KEY } from '../api/queryClient.ts';
import { UNITS_KEY } from '../api/unitsQueries.ts';
import { Field } from '../shared/Field.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useCheckedForm } from '../shared/useCheckedForm.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';
import styles from './eligibility.module.css';

/** What only rules ask of a unit's year, told where it is missed: fatal accidents, and why it is barred. */
export function UnitMarksForm({ unitId, year }: { unitId: string; year: number }) {
  const { data } = useQuery(unitMarks(useApi(), unitId, year));
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  if (!isOpen) {
    return <LinkButton onClick={() => setOpen(true)}>Ghi tai nạn chết người, lý do không xét {year}</LinkButton>;
  }
  return <MarksFields unitId={unitId} year={year} stored={data} onDone={() => setOpen(false)} />;
}

interface MarksFieldsProps {
  unitId: string;
  year: number;
  stored: StoredMarks;
  onDone: () => void;
}

function MarksFields({ unitId, year, stored, onDone }: MarksFieldsProps) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { version, ...before } = stored;
  const [typed, setTyped] = useState<UnitMarks>(before);
  const form = useCheckedForm('unit-marks', unitMarksSchema, typed);
  const save = useSingleFlight(
    useMutation({
      mutationKey: SAVE_KEY,
      mutationFn: (marks: UnitMarks) => api.eligibility.saveUnitMarks.mutate({ unitId, year, marks, version }),
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: [...ELIGIBILITY_KEY, 'marks'] }),
          queryClient.invalidateQueries({ queryKey: [...ELIGIBILITY_KEY, 'try'] }),
          queryClient.invalidateQueries({ queryKey: UNITS_KEY }),
        ]),
    }),
  );
  const submit = () => {
    const marks = form.check();
    if (marks) save.mutate(marks, { onSuccess: onDone });
  };
  return (
    <form
      className={styles.marks}
      aria-label={`Số liệu để xét năm ${year}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Số vụ tai nạn lao động chết người"
        htmlFor={form.idOf('fatalAccidents')}
        error={form.problemOf('fatalAccidents')}
        hint="Để trống nếu chưa có số liệu"
      >
        <InputNumber
          id={form.idOf('fatalAccidents')}
          className="num"
          style={{ width: '100%' }}
          min={0}
          max={1000}
          precision={0}
          value={typed.fatalAccidents}
          onChange={(fatalAccidents) => setTyped((current) => ({ ...current, fatalAccidents }))}
        />
      </Field>
      <TextField
        id={form.idOf('barredReason')}
        label="Lý do không được xét"
        maxLength={300}
        placeholder="Lãnh đạo bị kỷ luật từ cảnh cáo"
        value={typed.barredReason}
        error={form.problemOf('barredReason')}
        hint="Để trống nếu được xét"
        onChange={(barredReason) => setTyped((current) => ({ ...current, barredReason }))}
      />
      {save.isError && (
        <p className={styles.failure} role="alert">
          {failureOf(save.error).message}
        </p>
      )}
      <div className={styles.acts}>
        <Button htmlType="submit" loading={save.isPending}>
          Ghi
        </Button>
        <Button onClick={onDone}>Thôi</Button>
      </div>
    </form>
  );
}
