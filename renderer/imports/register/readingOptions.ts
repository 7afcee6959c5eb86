import type { ImportMapping } from '#core/imports/listReading.ts';
import type { UnitChoice } from '#core/imports/unitQuestions.ts';
import type { ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';

/** How a list of people or units is to be read, as the user left it. */
export interface ReadingOptions<Field extends string> {
  sheetIndex?: number;
  headerRow?: number;
  mapping?: ImportMapping<Field>;
  /** Of gradings or figures that name none. */
  year?: number;
  /** Where people belong, or units stand, when the list does not say. */
  usualUnit: ChosenUnit | null;
  unitChoices: UnitChoice[];
  createUnits: boolean;
  onExisting: 'SKIP' | 'UPDATE';
}

export const PLAIN_OPTIONS = { usualUnit: null, unitChoices: [], createUnits: false, onExisting: 'SKIP' } as const;

/** The options with one unit settled otherwise; undefined leaves it to what was found. */
export function withAnswer(
  choices: readonly UnitChoice[],
  key: string,
  answer: UnitChoice['answer'] | undefined,
): UnitChoice[] {
  const others = choices.filter((choice) => choice.key !== key);
  return answer ? [...others, { key, answer }] : others;
}
