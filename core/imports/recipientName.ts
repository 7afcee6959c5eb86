import type { AwardListField } from './awardListFields.ts';
import type { MappedRow } from './mappedRow.ts';
import { writtenName } from './writtenName.ts';

/** The name of who is awarded: a person's or a collective's. */
export function recipientName(row: MappedRow<AwardListField>): string {
  return writtenName(row, row.text('name') || row.text('collectiveName'));
}
