import type { CouncilMeeting } from '#core/councils/council.ts';
import type { Nominee } from '#core/councils/electorate.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '#db/client.ts';
import { workplacesOf } from '../workplacesOf.ts';

/**
 * Whom a meeting votes on, so that it can be told who stands aside: a person whose line names no unit of the office
 * belongs to the one he works in on the day of the meeting, or at the end of its year while it has none.
 */
export async function nomineesOf(
  db: Queryable,
  lines: readonly NominationLine[],
  { heldOn, year }: Pick<CouncilMeeting, 'heldOn' | 'year'>,
): Promise<(line: NominationLine) => Nominee> {
  const unplaced = lines.filter(({ unitId }) => unitId === null);
  const workplaces = await workplacesOf(db, unplaced, heldOn ?? `${year}-12-31`);
  return ({ personId, unitId }) => ({ personId, unitId: unitId ?? workplaces.get(personId ?? '') ?? null });
}
