import { Checkbox } from 'antd';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import type { LawRowDraft } from './lawRow.ts';
import styles from '../../shared/rowForm.module.css';

interface LawRowFieldsProps {
  typed: LawRowDraft;
  put: (patch: Partial<LawRowDraft>) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

/** Period, basis and the mark of being checked: the same for every law row. */
export function LawRowFields({ typed, put, idOf, problemOf }: LawRowFieldsProps) {
  const startProblem = problemOf('effectiveFrom');
  return (
    <>
      <Field
        label="Từ ngày"
        htmlFor={idOf('effectiveFrom')}
        error={startProblem !== undefined && typed.effectiveFrom === null ? 'Cần ngày bắt đầu' : startProblem}
      >
        <DateField
          id={idOf('effectiveFrom')}
          value={typed.effectiveFrom}
          onChange={(date) => put({ effectiveFrom: date })}
        />
      </Field>
      <Field
        label="Đến hết ngày"
        htmlFor={idOf('effectiveTo')}
        error={problemOf('effectiveTo')}
        hint="Để trống nếu còn áp dụng"
      >
        <DateField id={idOf('effectiveTo')} value={typed.effectiveTo} onChange={(date) => put({ effectiveTo: date })} />
      </Field>
      <TextField
        id={idOf('basis')}
        label="Căn cứ"
        className={styles.wide}
        maxLength={300}
        placeholder="Số, ký hiệu văn bản; điều, khoản"
        value={typed.basis}
        error={problemOf('basis')}
        onChange={(basis) => put({ basis })}
      />
      <Checkbox
        id={idOf('verified')}
        className={styles.wide ?? ''}
        checked={typed.verified}
        onChange={(event) => put({ verified: event.target.checked })}
      >
        Đã đối chiếu với văn bản gốc
      </Checkbox>
    </>
  );
}
