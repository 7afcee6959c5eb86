import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { BasisFields } from './BasisFields.tsx';
import type { LawRowDraft } from './lawRow.ts';

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
          isRequired
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
      <BasisFields typed={typed} put={put} idOf={idOf} problemOf={problemOf} />
    </>
  );
}
