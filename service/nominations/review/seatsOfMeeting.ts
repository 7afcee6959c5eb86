import type { CouncilMeeting } from '#core/councils/council.ts';
import { electorateOf } from '#core/councils/electorate.ts';
import { votedNominee, type ChosenRule } from '#core/nominations/review.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { VoteRow } from '#db/nominations/voteStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { Queryable } from '#db/client.ts';
import { workplacesOf } from '../workplacesOf.ts';

/** Counts who votes on a line by a rule, and tells whom such a round is about. */
export type SeatFinder = (
  line: NominationLine,
  rule: ChosenRule,
) => Pick<VoteRow, 'members' | 'present' | 'written' | 'nominee'>;

/**
 * Who votes in a meeting. A person whose line names no unit of the office belongs to the one he works in on the day of
 * the meeting, or at the end of its year while it has none: members of that unit may have to stand aside.
 *
 * @param lines those that are asked about
 */
export async function seatsOfMeeting(
  db: Queryable,
  lines: readonly NominationLine[],
  { attendees, heldOn, year }: Pick<CouncilMeeting, 'attendees' | 'heldOn' | 'year'>,
): Promise<SeatFinder> {
  const unplaced = lines.filter(({ unitId }) => unitId === null);
  const workplaces = await workplacesOf(db, unplaced, heldOn ?? `${year}-12-31`);
  const { awardTypes } = await readMoneyCatalogue(db);
  return (line, rule) => {
    const { personId, awardCode } = line;
    const unitId = line.unitId ?? workplaces.get(personId ?? '') ?? null;
    const { aside, ...seats } = electorateOf(rule, attendees, { personId, unitId });
    const awardName = awardTypes.find(({ code }) => code === awardCode)?.name ?? awardCode;
    return { ...seats, nominee: votedNominee(line, { awardName, aside: aside.map(({ name }) => name) }) };
  };
}
