import { electorateOf } from '#core/councils/electorate.ts';
import type { CouncilMeeting } from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { prefilledTally } from '#core/nominations/review.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { findLines } from '#db/nominations/nominationStore.ts';
import { updateSeats, updateTally, votesOfMeeting, type VoteRow } from '#db/nominations/voteStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { rulesOfMeeting } from './chosenRule.ts';

/**
 * Lets the votes of a meeting follow its attendance, its day and the rules of that day. Lines whose result was
 * recorded keep what they were passed by. Does not audit: that is for the write it is part of.
 */
export async function refreshVotes(unit: UnitOfWork, meeting: CouncilMeeting, today: IsoDate): Promise<void> {
  const votes = await votesOfMeeting(unit.tx, meeting.id);
  if (votes.length === 0) return;
  const lineIds = [...new Set(votes.map(({ lineId }) => lineId))];
  const lines = new Map((await findLines(unit.tx, lineIds)).map((line) => [line.id, line]));
  const ruleOf = await rulesOfMeeting(unit.tx, meeting, today);
  for (const vote of votes) {
    const line = lines.get(vote.lineId);
    if (line?.status === 'CHECKED') await refreshVote(unit, { vote, line, rule: ruleOf(line.awardCode) }, meeting);
  }
}

async function refreshVote(
  unit: UnitOfWork,
  { vote, line, rule }: { vote: VoteRow; line: NominationLine; rule: VoteRow['rule'] },
  { attendees }: CouncilMeeting,
): Promise<void> {
  const seats = electorateOf(rule, attendees, line);
  await updateSeats(unit.tx, { id: vote.id, ...seats, rule });
  // Nothing was counted yet: the ballots follow those who are there.
  const isUncounted = vote.agree === null && vote.disagree === null && vote.abstain === null;
  if (isUncounted && (vote.present !== seats.present || vote.written !== seats.written))
    await updateTally(unit.tx, { id: vote.id, version: vote.version, tally: prefilledTally(seats) });
}
