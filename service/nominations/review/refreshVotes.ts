import { electorateOf, type Electorate } from '#core/councils/electorate.ts';
import type { CouncilMeeting } from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { prefilledTally, TALLY_FIGURES } from '#core/nominations/review.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { findLines } from '#db/nominations/nominationStore.ts';
import { updateSeats, updateTally, votesOfMeeting, type VoteRow } from '#db/nominations/voteStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { rulesOfMeeting } from './chosenRule.ts';
import { nomineesOf } from './nomineesOf.ts';

/**
 * Lets the votes of a meeting follow its attendance, its day and the rules of that day. Lines whose result was
 * recorded keep what they were passed by. Does not audit: that is for the write it is part of.
 *
 * @throws AppError VOTE_RULE_MISSING, or STALE_VERSION when a tally was written meanwhile
 */
export async function refreshVotes(unit: UnitOfWork, meeting: CouncilMeeting, today: IsoDate): Promise<void> {
  const votes = await votesOfMeeting(unit.tx, meeting.id);
  if (votes.length === 0) return;
  const lineIds = [...new Set(votes.map(({ lineId }) => lineId))];
  const lines = new Map((await findLines(unit.tx, lineIds)).map((line) => [line.id, line]));
  const ruleOf = await rulesOfMeeting(unit.tx, meeting, today);
  const nomineeOf = await nomineesOf(unit.tx, [...lines.values()], meeting);
  for (const vote of votes) {
    const line = lines.get(vote.lineId);
    if (line?.status !== 'CHECKED') continue;
    const rule = ruleOf(line.awardCode);
    const seats = electorateOf(rule, meeting.attendees, nomineeOf(line));
    await refreshVote(unit, { vote, line, rule, seats });
  }
}

async function refreshVote(
  unit: UnitOfWork,
  { vote, line, rule, seats }: { vote: VoteRow; line: NominationLine; rule: VoteRow['rule']; seats: Electorate },
): Promise<void> {
  await updateSeats(unit.tx, { id: vote.id, ...seats, rule });
  // Nobody typed a figure yet: the ballots follow those who are there.
  const prefilled = prefilledTally(vote);
  const isUntouched = TALLY_FIGURES.every((figure) => vote[figure] === prefilled[figure]);
  if (!isUntouched || (vote.present === seats.present && vote.written === seats.written)) return;
  const { id, version, chairDecision, note } = vote;
  if (!(await updateTally(unit.tx, { id, version, tally: { ...prefilledTally(seats), chairDecision, note } })))
    throw refusal('STALE_VERSION', { what: `phiếu của ${line.name}` });
}
