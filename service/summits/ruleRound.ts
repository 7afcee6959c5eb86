import { refusal } from '#core/errors/appError.ts';
import { areCountsIn } from '#core/summits/compareEntries.ts';
import { isCountedTwice } from '#core/summits/lockChecks.ts';
import { isCasting, type Ruling, type RulingInput } from '#core/summits/round.ts';
import { roundResult } from '#core/summits/roundResult.ts';
import { entriesOf } from '#db/summits/entryStore.ts';
import { saveRuling, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { countedRound } from './countedRound.ts';
import { requireOpenRound } from './requireSummit.ts';
import { recordRound, staleRound, type SeenRound } from './roundAudit.ts';

/**
 * Records what the chair decided at a tie, or the standing committee instead of a vote; null takes it back.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_NO_RULING, ROUND_RULING_OUTSIDE, STALE_VERSION
 */
export async function rule(
  unit: UnitOfWork,
  { id, version, ruling }: SeenRound & { ruling: RulingInput | null },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  const kept = ruling === null ? null : await rulingOn(unit, round, ruling);
  if (!(await saveRuling(unit.tx, { id, version, ruling: kept }))) throw staleRound(round);
  const named = round.candidates.filter(({ memberId }) => kept?.memberIds.includes(memberId)).map(({ name }) => name);
  const summary =
    kept === null
      ? `Bỏ quyết định ghi ở “${round.title}”`
      : `Ghi quyết định ở “${round.title}” (${kept.words}): ${named.length === 0 ? 'không đơn vị nào' : named.join(', ')}`;
  await recordRound(unit, round, { verb: 'rule', summary, detail: { before: round.ruling, after: kept } });
}

/** @throws AppError ROUND_NO_RULING, ROUND_RULING_OUTSIDE */
async function rulingOn(unit: UnitOfWork, round: RoundRow, ruling: RulingInput): Promise<Ruling> {
  const among = round.kind === 'DECISION' ? [] : await tiedIn(unit, round);
  if (round.kind !== 'DECISION' && among.length === 0) throw refusal('ROUND_NO_RULING', { title: round.title });
  const stand = round.kind === 'DECISION' ? round.candidates.map(({ memberId }) => memberId) : among;
  if (!ruling.memberIds.every((memberId) => stand.includes(memberId))) throw refusal('ROUND_RULING_OUTSIDE');
  return { ...ruling, among };
}

/** Between whom the chair decides; nobody before the count may be seen. */
async function tiedIn({ tx }: UnitOfWork, round: RoundRow): Promise<string[]> {
  if (round.rule.tieRule !== 'CHAIR' || isCasting(round)) return [];
  const entries = await entriesOf(tx, round.id);
  if (isCountedTwice(round) && !areCountsIn(round, entries)) return [];
  const result = roundResult({ ...countedRound(round, entries), ruling: null });
  return (result?.rows ?? []).filter(({ outcome }) => outcome === 'TIED').map(({ memberId }) => memberId);
}
