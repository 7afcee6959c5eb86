import { refusal } from '#core/errors/appError.ts';
import { hasBallots } from '#core/summits/round.ts';
import type { EntryNumber } from '#db/summits/entryStore.ts';
import { saveTeller } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOpenRound, requireSummit } from './requireSummit.ts';

/**
 * Writes down which of the tellers makes the first or the second count. An office on one machine has one account, so
 * that who counts is known by name: two counts are independent when two people make them.
 *
 * @param name as in the ban kiểm phiếu; empty takes it back
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_COUNT_REFUSED, ROUND_TELLER_OUTSIDE, ROUND_TELLER_TWICE
 */
export async function nameTeller(
  unit: UnitOfWork,
  { roundId, entry, name }: { roundId: string; entry: EntryNumber; name: string },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, roundId);
  if (!hasBallots(round.kind) || round.casting === 'SCREEN')
    throw refusal('ROUND_COUNT_REFUSED', { problem: 'Vòng này không nhập phiếu hai lần.' });
  const { tellers } = await requireSummit(unit.tx, round.summitId);
  if (name !== '' && tellers.every((teller) => teller.name !== name)) throw refusal('ROUND_TELLER_OUTSIDE', { name });
  const other = entry === 1 ? round.secondTeller : round.firstTeller;
  if (name !== '' && name === other) throw refusal('ROUND_TELLER_TWICE', { name });
  await saveTeller(unit.tx, { id: roundId, entry, name });
  await unit.audit({
    action: 'summits.nameTeller',
    entity: 'summit',
    entityId: round.summitId,
    summary: `“${round.title}”, lần nhập ${entry}: ${name === '' ? 'bỏ tên người kiểm phiếu' : `${name} kiểm phiếu`}`,
    detail: { roundId, entry, before: entry === 1 ? round.firstTeller : round.secondTeller, after: name },
  });
}
