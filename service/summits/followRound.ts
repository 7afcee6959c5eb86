import { refusal } from '#core/errors/appError.ts';
import { correctionWords } from '#core/summits/correctionWords.ts';
import { correctionsOf, isOver, type Correction, type RoundInput } from '#core/summits/round.ts';
import { candidatesAnew, type CandidateResult } from '#core/summits/roundResult.ts';
import { roundResult } from '#core/summits/roundResult.ts';
import type { Queryable } from '#db/client.ts';
import { entriesOf } from '#db/summits/entryStore.ts';
import { roundsOf, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { countedRound } from './countedRound.ts';
import { placeRound } from './placeRound.ts';
import { requireRound, requireSummitOfOpenYear } from './requireSummit.ts';

/**
 * Sets up the round that follows a tie, or too few winners: the same rule, for the places left. A summit that has ended
 * votes no more, unless the tie came up in a count put right after its end.
 *
 * @throws AppError NOT_FOUND, ROUND_NO_TIE, ROUND_FOLLOWED, SUMMIT_CLOSED, YEAR_LOCKED
 */
export async function addRevote(unit: UnitOfWork, { id }: { id: string }): Promise<string> {
  const first = await requireRound(unit.tx, id);
  const summit = await requireSummitOfOpenYear(unit.tx, first.summitId);
  if (isOver(first, summit)) throw refusal('SUMMIT_CLOSED', { title: summit.title });
  const { standing, places } = await placesLeft(unit.tx, first);
  if (first.lockedAt === null || standing.length === 0) throw refusal('ROUND_NO_TIE', { title: first.title });
  await requireNotFollowed(
    unit,
    first,
    ({ previousId, correctsId }) => correctsId === id || (previousId === id && correctsId === null),
  );
  const round: RoundInput = {
    ...{ title: titleOf(first, 'bỏ phiếu lại'), kind: first.kind, purpose: first.purpose, rule: first.rule, places },
    maxChoices: first.maxChoices === null ? null : Math.min(first.maxChoices, places),
    candidates: standing.map(({ memberId, score }) => ({ memberId, score })),
  };
  return placeRound(unit, summit, {
    round,
    follows: {
      ...{ casting: first.casting, previousId: id },
      ...{ correctsId: null, correction: null, correctionReason: '' },
    },
    recounted: null,
    words: `Mở vòng bỏ phiếu lại của “${first.title}” giữa ${standing.map(({ name }) => name).join(', ')}`,
  });
}

/**
 * Sets up the round that takes the place of a locked one: nothing is unlocked, the mistake stays to be seen. What was
 * voted again after the wrong count makes way with it, see `standingRounds`.
 *
 * @param as how it is put right. Of a recount the pile is the same: whoever came or left since changes nothing of it
 * @throws AppError NOT_FOUND, ROUND_NOT_LOCKED, ROUND_NO_CORRECTION, ROUND_FOLLOWED, YEAR_LOCKED
 */
export async function correctRound(
  unit: UnitOfWork,
  { id, as, reason }: { id: string; as: Correction; reason: string },
): Promise<string> {
  const wrong = await requireRound(unit.tx, id);
  if (wrong.lockedAt === null) throw refusal('ROUND_NOT_LOCKED', { title: wrong.title });
  const summit = await requireSummitOfOpenYear(unit.tx, wrong.summitId);
  if (!correctionsOf(wrong, summit).includes(as)) throw refusal('ROUND_NO_CORRECTION', { title: wrong.title });
  await requireNotFollowed(unit, wrong, ({ correctsId }) => correctsId === id);
  const { purpose, places, candidates, maxChoices, rule } = wrong;
  const setUp: RoundInput = {
    ...{ title: titleOf(wrong, correctionWords(as, wrong)), kind: wrong.kind, purpose, rule, maxChoices, places },
    candidates: candidates.map(({ memberId, score }) => ({ memberId, score })),
  };
  return placeRound(unit, summit, {
    round: as === 'DECISION' ? asDecision(setUp) : setUp,
    follows: {
      ...{ casting: as === 'DECISION' ? 'PAPER' : wrong.casting, previousId: wrong.previousId },
      ...{ correctsId: id, correction: as, correctionReason: reason },
    },
    recounted: as === 'RECOUNT' ? wrong : null,
    words: `Mở vòng thay cho “${wrong.title}”, ${correctionWords(as, wrong)}: ${reason}`,
  });
}

/** Where the standing committee decides there are no ballots. */
function asDecision(round: RoundInput): RoundInput {
  const rule = { ...round.rule, absentByWriting: false, excludesOwn: false };
  return { ...round, kind: 'DECISION', rule, maxChoices: null };
}

/** A title with what the round is; what it followed before is not told again. */
function titleOf({ title }: RoundRow, what: string): string {
  return `${title.slice(0, 300 - what.length - 3)} (${what})`;
}

/**
 * A round that votes again, or takes the place of another, is the same vote: else a second look would become another
 * vote that erases the first. Who votes again may do so among fewer of those left, as when one steps back.
 *
 * @throws AppError ROUND_FOLLOWS
 */
export async function requireSameVote(db: Queryable, before: RoundRow, round: RoundInput): Promise<void> {
  const { title, previousId, correctsId } = before;
  if (previousId === null && correctsId === null) return;
  const votesOn = ({ kind, purpose, rule, maxChoices, places }: RoundInput | RoundRow) =>
    JSON.stringify([kind, purpose, maxChoices, places, Object.entries(rule).sort()]);
  const stand = correctsId === null ? await standingFor(db, previousId) : before.candidates;
  const isAmong = ({ memberId, score }: RoundInput['candidates'][number]) =>
    stand.some((one) => one.memberId === memberId && one.score === score);
  const isAll = correctsId === null || round.candidates.length === stand.length;
  if (votesOn(before) !== votesOn(round) || !isAll || !round.candidates.every(isAmong))
    throw refusal('ROUND_FOLLOWS', { title });
}

async function standingFor(db: Queryable, previousId: string | null): Promise<CandidateResult[]> {
  return previousId === null ? [] : (await placesLeft(db, await requireRound(db, previousId))).standing;
}

/** Who may be voted on again, and for how many places. */
async function placesLeft(db: Queryable, round: RoundRow): Promise<{ standing: CandidateResult[]; places: number }> {
  const result = roundResult(countedRound(round, await entriesOf(db, round.id)));
  return { standing: result ? candidatesAnew(result) : [], places: result?.openPlaces ?? 0 };
}

/** A round is voted on again once, while nothing corrects it; and corrected once. @throws AppError ROUND_FOLLOWED */
async function requireNotFollowed(
  { tx }: UnitOfWork,
  { summitId, title }: RoundRow,
  follows: (round: RoundRow) => boolean,
): Promise<void> {
  const next = (await roundsOf(tx, summitId)).find(follows);
  if (next) throw refusal('ROUND_FOLLOWED', { title, next: next.title });
}
