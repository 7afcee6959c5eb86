import type { NominationInput } from '#core/nominations/nomination.ts';
import { OUT_STATUSES } from '#core/nominations/nominationList.ts';
import { asksTheSame, isSameNominee, nomineeKey } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { readKeptIds, recordsOf } from '../people/mergedRecords.ts';
import { ASKED_COLUMNS } from './lineColumns.ts';
import { linesWithBatch } from './nominationReader.ts';

/** A line that may say what another says, with the batch it stands in. */
export interface StandingLine extends Pick<
  NominationInput,
  | 'subject'
  | 'personId'
  | 'unitId'
  | 'name'
  | 'unitName'
  | 'awardCode'
  | 'fallbackAwardCode'
  | 'awardKind'
  | 'theme'
  | 'achievement'
> {
  id: string;
  batchId: string;
  batchTitle: string;
  batchUnitName: string;
  batchNumber: string;
}

/**
 * Finds for any of these lines the one of the year that asks the same for the same one. Lines that were withdrawn or
 * failed do not stand in the way.
 *
 * @returns a function that tells the standing line, or undefined; a line is never its own twin
 */
export async function readTwins(
  db: Queryable,
  year: number,
  lines: readonly NominationInput[],
): Promise<(line: NominationInput, exceptId: string | null) => StandingLine | undefined> {
  const keptIdOf = await readKeptIds(db);
  // Records merged into one are one person.
  const asStanding = <Line extends { personId: string | null }>(line: Line): Line => ({
    ...line,
    personId: keptIdOf(line.personId),
  });
  const found = new Map<string, StandingLine>();
  const collect = async (column: string, keys: readonly string[]) => {
    for (const some of idChunks([...new Set(keys)])) {
      const rows: StandingLine[] = await standing(db, year).whereIn(column, some).select(COLUMNS);
      for (const row of rows) found.set(row.id, asStanding(row));
    }
  };
  await collect('l.nominee_key', lines.map(nomineeKey));
  const keptIds = new Set(present(lines.map(({ personId }) => keptIdOf(personId))));
  const records = await recordsOf(db, [...keptIds]);
  await collect(
    'l.person_id',
    records.map(({ id }) => id),
  );
  const collectives = lines.filter(({ subject }) => subject === 'COLLECTIVE');
  await collect('l.unit_id', present(collectives.map(({ unitId }) => unitId)));
  const all = [...found.values()];
  return (line, exceptId) =>
    all.find((other) => other.id !== exceptId && isSameNominee(asStanding(line), other) && asksTheSame(line, other));
}

const COLUMNS = {
  ...ASKED_COLUMNS,
  batchTitle: 'b.title',
  batchUnitName: 'b.unit_name',
  batchNumber: 'b.number',
} as const;

function standing(db: Queryable, year: number) {
  return linesWithBatch(db).where('l.year', year).whereNotIn('l.status', OUT_STATUSES).orderBy('l.id');
}

const present = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);
