import type { ItemInput } from './sheetRows.ts';
import type { ScorePart } from './scoreEntries.ts';

/**
 * Columns of the file a unit fills in, by the word its hidden first row has for each: a returned sheet is read by
 * these, wherever its columns stand.
 */
export const SHEET_COLUMNS = [
  'no',
  'name',
  'max',
  'plan',
  'actual',
  'SELF',
  'CROSS',
  'APPRAISED',
  'note',
  'key',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** Row of the words, and of the mark. */
export const TAG_ROW = 1;

/** In front of an item's key, so that no program takes "1.10" for a number. */
export const KEY_SIGN = 'k:';

/** How a knock-out that holds is written. */
export const HOLDS = 'Có';

/** Where an input stands. */
export function columnOfInput(input: ItemInput, part: ScorePart): SheetColumn {
  switch (input) {
    case 'points':
      return part;
    case 'plan':
      return 'plan';
    case 'actual':
    case 'grade':
    case 'count':
    case 'holds':
      return 'actual';
  }
}
