import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Subject } from '#core/office/catalogue.ts';
import type { PersonSummary } from '#core/people/personList.ts';
import type { UnitOnDate } from '#core/units/unit.ts';
import { Field } from '../Field.tsx';
import { PersonOfDayInput } from './PersonOfDayInput.tsx';
import { UnitOfDayInput } from './UnitOfDayInput.tsx';
import form from '../rowForm.module.css';

interface NameOfDayFieldProps {
  id: string;
  subject: Subject;
  value: string;
  /** The day whose posts and units are offered; null is today. */
  on: IsoDate | null;
  /** The unit a collective is linked to. */
  linkedUnitId: string | null;
  hint: string | undefined;
  error: string | undefined;
  onPerson: (person: PersonSummary) => void;
  onUnit: (unit: UnitOnDate) => void;
  /** A name was typed; `unlinks` when the field had named the linked unit and does no more, always for a person. */
  onType: (name: string, unlinks: boolean) => void;
}

/** Who is meant: a person or a collective, known to the office or only by name. */
export function NameOfDayField(props: NameOfDayFieldProps) {
  const { id, subject, value, on, linkedUnitId, hint, error, onPerson, onUnit, onType } = props;
  const isPerson = subject === 'INDIVIDUAL';
  return (
    <Field label={isPerson ? 'Họ và tên' : 'Tập thể'} htmlFor={id} error={error} hint={hint} className={form.wide}>
      {isPerson ? (
        <PersonOfDayInput
          id={id}
          value={value}
          on={on}
          isInvalid={error !== undefined}
          onPick={onPerson}
          onType={(name) => onType(name, true)}
        />
      ) : (
        <UnitOfDayInput
          id={id}
          // As for a person: the next entry begins with who is meant.
          autoFocus
          value={value}
          on={on}
          linkedId={linkedUnitId}
          isInvalid={error !== undefined}
          maxLength={300}
          onPick={onUnit}
          onType={onType}
        />
      )}
    </Field>
  );
}
