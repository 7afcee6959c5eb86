import { useState } from 'react';
import { baseSalaryInputSchema, type BaseSalary } from '#core/office/catalogue.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { parseDong } from '#core/money/parse.ts';
import { failureOf } from '../../api/failure.ts';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { BLANK_LAW_ROW, lawRowOf, periodWords } from './lawRow.ts';
import { LawRowFields } from './LawRowFields.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCatalogueWrites } from './useCatalogueWrites.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import styles from '../../shared/rowForm.module.css';

interface BaseSalaryFormProps {
  /** The row as the table shows it now; null for a new one. */
  row: BaseSalary | null;
  onDone: () => void;
}

/** Adds a base salary, or corrects one. */
export function BaseSalaryForm({ row, onDone }: BaseSalaryFormProps) {
  const { saveBaseSalary } = useCatalogueWrites();
  const { version, hasMovedOn, accept } = useSeenVersion(row?.version ?? 1);
  const [amount, setAmount] = useState(row === null ? '' : formatNumber(row.amount));
  const [law, setLaw] = useState(row === null ? BLANK_LAW_ROW : lawRowOf(row));
  const typed = { ...law, amount: parseDong(amount), effectiveFrom: law.effectiveFrom ?? '' };
  const form = useCheckedForm('base-salary', baseSalaryInputSchema, typed);

  const amountProblem = form.problemOf('amount');
  const save = (seen: number) => {
    const baseSalary = form.check();
    if (baseSalary) saveBaseSalary.mutate({ id: row?.id ?? null, version: seen, baseSalary }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title={row === null ? 'Thêm mức lương cơ sở' : 'Sửa mức lương cơ sở'}
      saveLabel="Lưu mức lương"
      isSaving={saveBaseSalary.isPending}
      failure={saveBaseSalary.isError ? failureOf(saveBaseSalary.error) : null}
      newer={row !== null && hasMovedOn ? `${formatDong(row.amount)} ${periodWords(row)}, ${row.basis}` : null}
      onKeepMine={() => {
        accept();
        save(row?.version ?? 1);
      }}
      onSave={() => save(version)}
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
        value={amount}
        error={
          amountProblem !== undefined && typed.amount === null
            ? 'Số tiền chưa đúng, hãy nhập như 2.340.000'
            : amountProblem
        }
        onChange={setAmount}
      />
      <LawRowFields typed={law} put={(patch) => setLaw((current) => ({ ...current, ...patch }))} {...form} />
    </RowForm>
  );
}
