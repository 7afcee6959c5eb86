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
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import type { CatalogueTables } from './CatalogueFrame.tsx';
import { BLANK_LAW_ROW, lawRowOf, periodWords } from './lawRow.ts';
import { LawRowFields } from './LawRowFields.tsx';
import { prizeWords } from './prizeWords.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCatalogueWrites } from './useCatalogueWrites.ts';
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
  const { typed, put, ...form } = useRecordForm({
    name: 'rate',
    schema: awardRateInputSchema,
    record: row,
    start: () => ({
      ...(row === null ? BLANK_LAW_ROW : lawRowOf(row)),
      awardCode: row?.awardCode ?? start.awardCode,
      subject: row?.subject ?? start.subject,
      coefficient: row === null ? '' : formatCoefficient(row.coefficient),
      isCeiling: row?.isCeiling ?? false,
    }),
    entered: (fields) => ({
      ...fields,
      effectiveFrom: fields.effectiveFrom ?? '',
      awardCode: fields.awardCode ?? '',
      coefficient: parseCoefficient(fields.coefficient),
    }),
    write: (rate, version) => saveRate.mutate({ id: row?.id ?? null, version, rate }, { onSuccess: onDone }),
    writes: [saveRate],
  });
  const subjects = tables.awardTypes.find(({ code }) => code === typed.awardCode)?.subjects ?? [];
  const baseSalary = inForceOn(tables.baseSalaries, today);
  return (
    <RowForm
      {...form.rowForm}
      title={row === null ? 'Thêm hệ số' : 'Sửa hệ số'}
      saveLabel="Lưu hệ số"
      newer={
        row !== null && form.hasMovedOn
          ? `${formatCoefficient(row.coefficient)} ${periodWords(row)}, ${row.basis}`
          : null
      }
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
          value={typed.awardCode}
          options={tables.awardTypes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code: string) => {
            const allowed = tables.awardTypes.find((type) => type.code === code)?.subjects ?? [];
            const subject = allowed.includes(typed.subject) ? typed.subject : (allowed[0] ?? 'COLLECTIVE');
            put({ awardCode: code, subject });
          }}
        />
      </Field>
      <Field label="Đối tượng" htmlFor={form.idOf('subject')} className={styles.wide}>
        <Radio.Group
          id={form.idOf('subject')}
          value={typed.subject}
          options={(subjects.length > 0 ? subjects : (['COLLECTIVE', 'INDIVIDUAL'] as const)).map((value) => ({
            value,
            label: SUBJECT_LABELS[value],
          }))}
          onChange={(event) => put({ subject: event.target.value as Subject })}
        />
      </Field>
      <TextField
        id={form.idOf('coefficient')}
        label="Hệ số"
        isNumber
        autoFocus={row !== null || start.awardCode !== null}
        placeholder="0,8"
        value={typed.coefficient}
        error={form.problemOf('coefficient') === undefined ? undefined : 'Nhập như 0,8 hoặc 1,15; nhiều nhất 100'}
        onChange={(coefficient) => put({ coefficient })}
      />
      <Field label="Tiền nếu ký hôm nay" htmlFor={form.idOf('amount')}>
        <output id={form.idOf('amount')} className={`${styles.output} num`}>
          {prizeWords(parseCoefficient(typed.coefficient), baseSalary, rounding, typed.isCeiling)}
        </output>
      </Field>
      <Checkbox
        className={styles.wide ?? ''}
        checked={typed.isCeiling}
        onChange={(event) => put({ isCeiling: event.target.checked })}
      >
        Chỉ là mức trần, cơ quan định mức thấp hơn
      </Checkbox>
      <LawRowFields typed={typed} put={put} {...form} />
    </RowForm>
  );
}
