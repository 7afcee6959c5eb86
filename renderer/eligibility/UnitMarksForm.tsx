import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { unitMarksSchema, type UnitMarks } from '#core/eligibility/unitMarks.ts';
import { useApi } from '../api/ApiContext.ts';
import { unitMarks, type StoredMarks } from '../api/eligibilityQueries.ts';
import { FailureLine } from '../shared/FailureLine.tsx';
import { Field } from '../shared/Field.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { NewerNotice } from '../shared/NewerNotice.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useFormGuard } from '../shared/useFormGuard.ts';
import { useRecordForm } from '../shared/useRecordForm.ts';
import { useWrite } from '../shared/useWrite.ts';
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
  const save = useWrite((input: { marks: UnitMarks; version: number | null }) =>
    api.eligibility.saveUnitMarks.mutate({ unitId, year, ...input }),
  );
  const { typed, put, ...form } = useRecordForm<UnitMarks, UnitMarks, number | null>({
    name: 'unit-marks',
    schema: unitMarksSchema,
    record: stored,
    start: () => ({ fatalAccidents: stored.fatalAccidents, barredReason: stored.barredReason }),
    write: (marks, version) => save.mutate({ marks, version }, { onSuccess: onDone }),
    writes: [save],
  });
  const { isSaving, onSave, onKeepMine } = form.rowForm;
  const close = useFormGuard(form.rowForm, onDone);
  return (
    <form
      className={styles.marks}
      aria-label={`Số liệu để xét năm ${year}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
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
          onChange={(fatalAccidents) => put({ fatalAccidents })}
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
        onChange={(barredReason) => put({ barredReason })}
      />
      <NewerNotice newer={form.hasMovedOn ? inWords(stored) : null} onKeepMine={onKeepMine} />
      {!form.hasMovedOn && <FailureLine error={save.error} />}
      <div className={styles.acts}>
        <Button htmlType="submit" loading={isSaving} disabled={form.hasMovedOn}>
          Ghi
        </Button>
        <Button onClick={close}>Thôi</Button>
      </div>
    </form>
  );
}

function inWords({ fatalAccidents, barredReason }: UnitMarks): string {
  const accidents = `số vụ tai nạn chết người ${fatalAccidents ?? 'chưa có'}`;
  return barredReason === '' ? accidents : `${accidents}, không được xét vì ${barredReason}`;
}
