import { refusal } from '#core/errors/appError.ts';
import { isBallotOf, type Ballot } from '#core/summits/ballot.ts';
import { CASTING_LABELS, hasBallots, type Casting } from '#core/summits/round.ts';
import { entriesOf, findEntry, insertBallotEntry, replacePile } from '#db/summits/entryStore.ts';
import { markCastEnded, saveCasting, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOpenRound } from './requireSummit.ts';

interface SeenRound {
  id: string;
  version: number;
}

/**
 * Says how the ballots of a round are cast, before the first of them is.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_STARTED, ROUND_COUNT_REFUSED, STALE_VERSION
 */
export async function setCasting(
  unit: UnitOfWork,
  { id, version, casting }: SeenRound & { casting: Casting },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  if (!hasBallots(round.kind)) throw refused('Vòng này không dùng phiếu.');
  if ((await entriesOf(unit.tx, id)).length > 0) throw refusal('ROUND_STARTED', { title: round.title });
  if (!(await saveCasting(unit.tx, { id, version, casting }))) throw stale(round);
  await record(unit, round, 'setCasting', `“${round.title}”: ${CASTING_LABELS[casting].toLowerCase()}`, { casting });
}

/**
 * Puts one ballot into the pile of a round that is voted on one machine passed from hand to hand, at most as many as
 * were given out.
 *
 * A secret vote stays secret because nothing kept says which ballot came when: ballots have no time, no writer and no
 * id; each cast writes the whole pile anew, sorted by what it says, so that neither the place of a row nor the order
 * in the file follows the order of casting; the audit row tells that a ballot was cast, at what hour, and never what it
 * says; and nobody may read any of the pile before the casting has ended (see `readRound`). What a copy of the file
 * made between two ballots would give away, only keeping the machine in the hall and making no copy there protects.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_COUNT_REFUSED
 */
export async function castBallot(unit: UnitOfWork, { id, ballot }: { id: string; ballot: Ballot }): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  if (round.casting !== 'SCREEN') throw refused('Vòng này bỏ phiếu giấy.');
  if (round.isCastEnded) throw refused('Đã kết thúc bỏ phiếu.');
  if (round.issued === null) throw refused('Chưa phát phiếu.');
  requireCastable(round, ballot);
  const pile = await pileOf(unit, id);
  if (pile.length >= round.issued) throw refused(`Đã bỏ đủ ${round.issued} phiếu phát ra.`);
  if (!(await findEntry(unit.tx, { roundId: id, entry: 1 })))
    await insertBallotEntry(unit.tx, { roundId: id, entry: 1, by: unit.actor.name });
  await replacePile(unit.tx, { roundId: id, entry: 1, ballots: [...pile, ballot] });
  await record(unit, round, 'cast', `“${round.title}”: một phiếu đã bỏ trên máy`);
}

/**
 * Takes no more ballots: from now on the count may be seen, and locked.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_COUNT_REFUSED, STALE_VERSION
 */
export async function endCasting(unit: UnitOfWork, { id, version }: SeenRound): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  if (round.casting !== 'SCREEN' || round.isCastEnded) throw refused('Vòng này không đang bỏ phiếu trên máy.');
  const cast = (await pileOf(unit, id)).length;
  if (cast === 0) throw refused('Chưa có phiếu nào được bỏ.');
  if (!(await markCastEnded(unit.tx, { id, version }))) throw stale(round);
  const words = `Kết thúc bỏ phiếu trên máy “${round.title}”: ${cast}/${round.issued ?? 0} phiếu`;
  await record(unit, round, 'endCasting', words);
}

async function pileOf({ tx }: UnitOfWork, roundId: string): Promise<Ballot[]> {
  return (await entriesOf(tx, roundId)).flatMap((entry) => (entry.mode === 'BALLOTS' ? entry.ballots : []));
}

/** The machine lets nobody choose too many or write beside: a ballot is blank or right. @throws AppError ROUND_COUNT_REFUSED */
function requireCastable({ kind, maxChoices, candidates }: RoundRow, ballot: Ballot): void {
  const isRight = isBallotOf(ballot, { kind, maxChoices, candidates: candidates.length });
  if (!isRight || (ballot.invalid !== null && ballot.invalid !== 'BLANK'))
    throw refused('Phiếu không đúng mẫu của vòng này.');
}

async function record(
  unit: UnitOfWork,
  { id, summitId }: RoundRow,
  verb: string,
  summary: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await unit.audit({
    action: `summits.${verb}`,
    entity: 'summit',
    entityId: summitId,
    summary,
    detail: { roundId: id, ...detail },
  });
}

const refused = (problem: string) => refusal('ROUND_COUNT_REFUSED', { problem });
const stale = ({ title }: RoundRow) => refusal('STALE_VERSION', { what: `“${title}”` });
