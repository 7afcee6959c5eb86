import { refusal } from '#core/errors/appError.ts';
import { ownVotesOf, type Delegate } from '#core/summits/delegate.ts';
import { roundInputSchema, type Candidate, type RoundInput, type RoundRule } from '#core/summits/round.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { delegatesOf } from '#db/summits/delegateStore.ts';
import { insertRound, roundsOf, type NewRound, type RoundRow } from '#db/summits/roundStore.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** What a round is, besides its set-up, when it comes into a summit. */
interface Placed {
  round: RoundInput;
  follows: Pick<NewRound, 'casting' | 'previousId' | 'correctsId' | 'correction' | 'correctionReason'>;
  /** The round whose pile is counted once more; null where the ballots are still to be given out. */
  recounted: RoundRow | null;
  words: string;
}

/** Puts a round behind the others of its summit. @throws AppError SUMMIT_MEMBER_OUTSIDE */
export async function placeRound(
  unit: UnitOfWork,
  summit: SummitRow,
  { round: setUp, follows, recounted, words }: Placed,
): Promise<string> {
  // Also what follows from another round must be one that could be set up by hand.
  const round = roundInputSchema.parse(setUp);
  const candidates = recounted?.candidates ?? (await candidatesOf(unit, summit, round));
  const before = await roundsOf(unit.tx, summit.id);
  const id = unit.newId();
  const ordinal = (before.at(-1)?.ordinal ?? 0) + 1;
  const opened = { id, summitId: summit.id, ordinal, round, candidates, hall: recounted, now: unit.now };
  await insertRound(unit.tx, { ...opened, ...follows });
  await unit.audit({
    action: 'summits.addRound',
    entity: 'summit',
    entityId: summit.id,
    summary: words,
    detail: { roundId: id, round, ...follows },
  });
  return id;
}

/** Numbered as they were sent, called as in the year of the summit. @throws AppError SUMMIT_MEMBER_OUTSIDE */
export async function candidatesOf({ tx }: UnitOfWork, summit: SummitRow, round: RoundInput): Promise<Candidate[]> {
  const members = await listMembers(tx, summit.clusterId, summit.year);
  const delegates = await delegatesOf(tx, summit.id);
  const candidates = round.candidates.map(({ memberId, score }, index) => {
    const member = members.find(({ id }) => id === memberId);
    if (!member) throw refusal('SUMMIT_MEMBER_OUTSIDE', { year: summit.year });
    return { memberId, ordinal: index + 1, name: member.name, score };
  });
  return withOwnVotes(candidates, { delegates, rule: round.rule });
}

/** Every candidate with the votes of its own delegates, as the board has them now. */
export function withOwnVotes<Standing extends { memberId: string }>(
  candidates: readonly Standing[],
  { delegates, rule: { absentByWriting } }: { delegates: readonly Delegate[]; rule: RoundRule },
) {
  return candidates.map((candidate) => ({
    ...candidate,
    ...ownVotesOf(candidate.memberId, delegates, { absentByWriting }),
  }));
}
