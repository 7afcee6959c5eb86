import type { CouncilMeeting } from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { prefilledTally, TALLY_FIGURES } from '#core/nominations/review.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { findLines } from '#db/nominations/nominationReader.ts';
import { countChecks, updateSeats, updateTally, votesOfMeeting, type VoteRow } from '#db/nominations/voteStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { rulesOfMeeting } from './chosenRule.ts';
import { seatsOfMeeting, type SeatFinder } from './seatsOfMeeting.ts';

/**
 * Lets the votes of a meeting follow its attendance, its day and the rules of that day. Rounds of lines whose
 * result was recorded, or that were checked anew since, keep what they were voted by. Does not audit: that is for the write it is part of.
 *
 * @throws AppError VOTE_RULE_MISSING, or STALE_VERSION when a tally was written meanwhile
 */
export async function refreshVotes(unit: UnitOfWork, meeting: CouncilMeeting, today: IsoDate): Promise<void> {
  const votes = await votesOfMeeting(unit.tx, meeting.id);
  if (votes.length === 0) return;
  const lineIds = [...new Set(votes.map(({ lineId }) => lineId))];
  const lines = new Map((await findLines(unit.tx, lineIds)).map((line) => [line.id, line]));
  const ruleOf = await rulesOfMeeting(unit.tx, meeting, today);
  const seatsOf = await seatsOfMeeting(unit.tx, [...lines.values()], meeting);
  const checks = await countChecks(unit.tx, lineIds);
  for (const vote of votes) {
    const line = lines.get(vote.lineId);
    if (line?.status !== 'CHECKED' || vote.checkNumber !== checks.get(line.id)) continue;
    const rule = ruleOf(line.awardCode);
    const seats = seatsOf(line, rule);
    await refreshVote(unit, { vote, line, rule, seats });
  }
}

async function refreshVote(
  unit: UnitOfWork,
  {
    vote,
    line,
    rule,
    seats,
  }: { vote: VoteRow; line: NominationLine; rule: VoteRow['rule']; seats: ReturnType<SeatFinder> },
): Promise<void> {
  const nominee = { ...vote.nominee, aside: seats.nominee.aside };
  await updateSeats(unit.tx, { id: vote.id, ...seats, rule, nominee });
  // Nobody typed a figure yet: the ballots follow those who are there.
  const prefilled = prefilledTally(vote);
  const isUntouched = TALLY_FIGURES.every((figure) => vote[figure] === prefilled[figure]);
  if (!isUntouched || (vote.present === seats.present && vote.written === seats.written)) return;
  const { id, version, chairDecision, note } = vote;
  if (!(await updateTally(unit.tx, { id, version, tally: { ...prefilledTally(seats), chairDecision, note } })))
    throw refusal('STALE_VERSION', { what: `phiếu của ${line.name}` });
}
