import type { ScoreForm, ScoreFormInput } from '#core/initiatives/scoreForm.ts';

/** A criterion as its row holds it: points empty while none are typed. */
export interface TypedCriterion {
  /** Names the row while it is on screen. */
  key: string;
  groupName: string;
  name: string;
  /** Hundredths. */
  max: number | null;
  /** Hundredths. */
  pass: number | null;
  disqualifies: boolean;
  guide: string;
}

/** A form as its editor holds it. */
export interface TypedScoreForm extends Omit<ScoreFormInput, 'criteria' | 'passMark'> {
  /** Hundredths. */
  passMark: number | null;
  criteria: readonly TypedCriterion[];
}

let rows = 0;
const newKey = () => `criterion-${(rows += 1)}`;

/** A row for another criterion, in the group of the one before. */
export function blankCriterion(groupName = ''): TypedCriterion {
  return { key: newKey(), groupName, name: '', max: null, pass: null, disqualifies: false, guide: '' };
}

/** A form from nothing. */
export function blankScoreForm(): TypedScoreForm {
  return { name: '', passMark: null, basis: '', verified: false, note: '', criteria: [blankCriterion()] };
}

/** A form as it is kept, ready to be changed. */
export function typedScoreForm({ name, passMark, basis, verified, note, criteria }: ScoreForm): TypedScoreForm {
  return {
    name,
    passMark,
    basis,
    verified,
    note,
    criteria: criteria.map(({ groupName, name: words, max, pass, disqualifies, guide }) => ({
      key: newKey(),
      groupName,
      name: words,
      max,
      pass,
      disqualifies,
      guide,
    })),
  };
}

/** A copy to be changed: what the office changes it has yet to compare. */
export function copiedScoreForm(form: ScoreForm): TypedScoreForm {
  return { ...typedScoreForm(form), name: `${form.name} (bản sao)`.slice(0, 200), verified: false };
}

/** What is sent. A maximum not typed is left for the schema to refuse. */
export function enteredScoreForm({ passMark, criteria, ...form }: TypedScoreForm) {
  return {
    ...form,
    passMark: passMark ?? 0,
    criteria: criteria.map(({ groupName, name, max, pass, disqualifies, guide }) => ({
      groupName,
      name,
      max: max ?? 0,
      pass,
      disqualifies,
      guide,
    })),
  };
}
