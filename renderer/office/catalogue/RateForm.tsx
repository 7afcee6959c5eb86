import { useState } from 'react';
import { Checkbox, Radio, Select } from 'antd';
import {
  awardRateInputSchema,
  inForceOn,
  SUBJECT_LABELS,
  type AwardRate,
  type Subject,
} from '#core/office/catalogue.ts';
import { formatCoefficient } from '#core/money/format.ts';
import { parseCoefficient } from '#core/money/parse.ts';
import type { RoundingRule } from '#core/money/rounding.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { failureOf } from '../../api/failure.ts';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import type { CatalogueTables } from './CatalogueFrame.tsx';
import { BLANK_LAW_ROW, lawRowOf, periodWords } from './lawRow.ts';
import { LawRowFields } from './LawRowFields.tsx';
import { prizeWords } from './prizeWords.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCatalogueWrites } from './useCatalogueWrites.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import styles from '../../shared/rowForm.module.css';

/** Where a new rate starts from. */
export interface RateStart {
  awardCode: string | null;
  subject: Subject;
}

interface RateFormProps {
  tables: CatalogueTables;
  /** The row as the table shows it now; null for a new one. */
  row: AwardRate | null;
  start: RateStart;
  rounding: RoundingRule;
  onDone: () => void;
}

/** Adds a coefficient, or corrects one, and shows what it comes to today. */
export function RateForm({ tables, row, start, rounding, onDone }: RateFormProps) {
  const { today } = useAppInfo();
  const { saveRate } = useCatalogueWrites();
  const { version, hasMovedOn, accept } = useSeenVersion(row?.version ?? 1);
  const [awardCode, setAwardCode] = useState(row?.awardCode ?? start.awardCode);
  const [subject, setSubject] = useState(row?.subject ?? start.subject);
  const [coefficient, setCoefficient] = useState(row === null ? '' : formatCoefficient(row.coefficient));
  const [isCeiling, setCeiling] = useState(row?.isCeiling ?? false);
  const [law, setLaw] = useState(row === null ? BLANK_LAW_ROW : lawRowOf(row));

  const award = tables.awardTypes.find(({ code }) => code === awardCode);
  const subjects = award?.subjects ?? [];
  const typed = {
    ...law,
    effectiveFrom: law.effectiveFrom ?? '',
    awardCode: awardCode ?? '',
    subject,
    coefficient: parseCoefficient(coefficient),
    isCeiling,
  };
  const form = useCheckedForm('rate', awardRateInputSchema, typed);
  const baseSalary = inForceOn(tables.baseSalaries, today);
  const save = (seen: number) => {
    const rate = form.check();
    if (rate) saveRate.mutate({ id: row?.id ?? null, version: seen, rate }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title={row === null ? 'Thêm hệ số' : 'Sửa hệ số'}
      saveLabel="Lưu hệ số"
      isSaving={saveRate.isPending}
      failure={saveRate.isError ? failureOf(saveRate.error) : null}
      newer={
        row !== null && hasMovedOn ? `${formatCoefficient(row.coefficient)} ${periodWords(row)}, ${row.basis}` : null
      }
      onKeepMine={() => {
        accept();
        save(row?.version ?? 1);
      }}
      onSave={() => save(version)}
      onClose={onDone}
      effect="Bản nháp được tính lại ngay khi lưu. Quyết định đã ban hành giữ nguyên số tiền."
    >
      <Field
        label="Danh hiệu, hình thức"
        htmlFor={form.idOf('awardCode')}
        className={styles.wide}
        error={form.problemOf('awardCode') === undefined ? undefined : 'Chọn danh hiệu hoặc hình thức'}
      >
        <Select
          id={form.idOf('awardCode')}
          style={{ width: '100%' }}
          showSearch={{
            filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)),
          }}
          autoFocus={row === null && start.awardCode === null}
          placeholder="Gõ để tìm, không cần dấu"
          value={awardCode}
          options={tables.awardTypes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code: string) => {
            setAwardCode(code);
            const allowed = tables.awardTypes.find((type) => type.code === code)?.subjects ?? [];
            if (!allowed.includes(subject)) setSubject(allowed[0] ?? 'COLLECTIVE');
          }}
        />
      </Field>
      <Field label="Đối tượng" htmlFor={form.idOf('subject')} className={styles.wide}>
        <Radio.Group
          id={form.idOf('subject')}
          value={subject}
          options={(subjects.length > 0 ? subjects : (['COLLECTIVE', 'INDIVIDUAL'] as const)).map((value) => ({
            value,
            label: SUBJECT_LABELS[value],
          }))}
          onChange={(event) => setSubject(event.target.value as Subject)}
        />
      </Field>
      <TextField
        id={form.idOf('coefficient')}
        label="Hệ số"
        isNumber
        autoFocus={row !== null || start.awardCode !== null}
        placeholder="0,8"
        value={coefficient}
        error={form.problemOf('coefficient') === undefined ? undefined : 'Nhập như 0,8 hoặc 1,15; nhiều nhất 100'}
        onChange={setCoefficient}
      />
      <Field label="Tiền nếu ký hôm nay" htmlFor={form.idOf('amount')}>
        <output id={form.idOf('amount')} className={`${styles.output} num`}>
          {prizeWords(typed.coefficient, baseSalary, rounding, isCeiling)}
        </output>
      </Field>
      <Checkbox
        className={styles.wide ?? ''}
        checked={isCeiling}
        onChange={(event) => setCeiling(event.target.checked)}
      >
        Chỉ là mức trần, cơ quan định mức thấp hơn
      </Checkbox>
      <LawRowFields typed={law} put={(patch) => setLaw((current) => ({ ...current, ...patch }))} {...form} />
    </RowForm>
  );
}
