import { baseSalaryInputSchema, type BaseSalary } from '#core/office/catalogue.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { parseDong } from '#core/money/parse.ts';
import { TextField } from '../../shared/TextField.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { BLANK_LAW_ROW, lawRowOf, periodWords } from './lawRow.ts';
import { LawRowFields } from './LawRowFields.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCatalogueWrites } from './useCatalogueWrites.ts';
import styles from '../../shared/rowForm.module.css';

interface BaseSalaryFormProps {
  /** The row as the table shows it now; null for a new one. */
  row: BaseSalary | null;
  onDone: () => void;
}

/** Adds a base salary, or corrects one. */
export function BaseSalaryForm({ row, onDone }: BaseSalaryFormProps) {
  const { saveBaseSalary } = useCatalogueWrites();
  const { typed, put, ...form } = useRecordForm({
    name: 'base-salary',
    schema: baseSalaryInputSchema,
    record: row,
    start: () =>
      row === null ? { ...BLANK_LAW_ROW, amount: '' } : { ...lawRowOf(row), amount: formatNumber(row.amount) },
    entered: (fields) => ({
      ...fields,
      amount: parseDong(fields.amount),
      effectiveFrom: fields.effectiveFrom ?? '',
    }),
    write: (baseSalary, version) =>
      saveBaseSalary.mutate({ id: row?.id ?? null, version, baseSalary }, { onSuccess: onDone }),
    writes: [saveBaseSalary],
  });
  const amountProblem = form.problemOf('amount');
  return (
    <RowForm
      {...form.rowForm}
      title={row === null ? 'Thêm mức lương cơ sở' : 'Sửa mức lương cơ sở'}
      saveLabel="Lưu mức lương"
      newer={row !== null && form.hasMovedOn ? `${formatDong(row.amount)} ${periodWords(row)}, ${row.basis}` : null}
      onClose={onDone}
      effect="Bản nháp được tính lại ngay khi lưu. Quyết định đã ban hành giữ nguyên số tiền."
    >
      <TextField
        id={form.idOf('amount')}
        label="Mức lương một tháng"
        className={styles.wide}
        isNumber
        autoFocus
        suffix="đ"
        placeholder="2.340.000"
        value={typed.amount}
        error={
          amountProblem !== undefined && parseDong(typed.amount) === null
            ? 'Số tiền chưa đúng, hãy nhập như 2.340.000'
            : amountProblem
        }
        onChange={(amount) => put({ amount })}
      />
      <LawRowFields typed={typed} put={put} {...form} />
    </RowForm>
  );
}
