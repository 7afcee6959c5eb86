import { refusal } from '#core/errors/appError.ts';
import { FEWEST_SECRET, isBallotOf, type Ballot } from '#core/summits/ballot.ts';
import { CASTING_LABELS, hasBallots, isCasting, type Casting } from '#core/summits/round.ts';
import type { Database } from '#db/client.ts';
import { isCastKept } from '#db/summits/castStore.ts';
import {
  deleteEntry,
  entriesOf,
  findEntry,
  forgetPiles,
  insertBallotEntry,
  replacePile,
} from '#db/summits/entryStore.ts';
import { markCastEnded, saveCasting, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { logFailure } from '../hosting/log.ts';
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
 * in the file follows the order of casting; what the piles before looked like is taken away after each cast (see
 * {@link writeUnseen}); the audit row tells that a ballot was cast, at what hour, and never what it says; and nobody
 * may read any of the pile before the casting has ended (see `readRound`). What copies made between two ballots would
 * give away together, only keeping the machine in the hall and making no copy there protects. On a PostgreSQL server
 * that holds for its own log and its backups as well, which are in its administrator's hands; and of no disk is it
 * said that nothing of a deleted file can be brought back.
 *
 * @param attempt made by chance for each ballot: sent once more after an answer was lost, the ballot does not count twice
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_BALLOT_IN, ROUND_COUNT_REFUSED
 */
export async function castBallot(
  unit: UnitOfWork,
  { id, attempt, ballot }: { id: string; attempt: string; ballot: Ballot },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  if (await isCastKept(unit.tx, { summitId: round.summitId, roundId: id, attempt })) throw refusal('ROUND_BALLOT_IN');
  if (round.casting !== 'SCREEN') throw refused('Vòng này bỏ phiếu giấy.');
  if (round.isCastEnded) throw refused('Đã kết thúc bỏ phiếu.');
  if (round.issued === null) throw refused('Chưa phát phiếu.');
  requireCastable(round, ballot);
  const pile = await pileOf(unit, id);
  if (pile.length >= round.issued) throw refused(`Đã bỏ đủ ${round.issued} phiếu phát ra.`);
  if (!(await findEntry(unit.tx, { roundId: id, entry: 1 })))
    await insertBallotEntry(unit.tx, { roundId: id, entry: 1, by: unit.actor.name });
  await replacePile(unit.tx, { roundId: id, entry: 1, ballots: [...pile, ballot] });
  await record(unit, round, 'cast', `“${round.title}”: một phiếu đã bỏ trên máy`, { attempt });
}

/**
 * Takes no more ballots: from now on the count may be seen, and locked. Before all are in only with a reason, and never
 * while the count would tell how single people voted.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_COUNT_REFUSED, STALE_VERSION
 */
export async function endCasting(
  unit: UnitOfWork,
  { id, version, reason }: SeenRound & { reason: string },
): Promise<void> {
  const round = await requireCastingRound(unit, id);
  const issued = round.issued ?? 0;
  const cast = (await pileOf(unit, id)).length;
  if (cast === 0) throw refused('Chưa có phiếu nào được bỏ.');
  if (cast < issued && cast < FEWEST_SECRET)
    throw refused(
      `Mới có ${cast}/${issued} phiếu: kết quả sẽ lộ ý kiến từng người. Cần ít nhất ${FEWEST_SECRET} phiếu.`,
    );
  if (cast < issued && reason === '') throw refused(`Mới có ${cast}/${issued} phiếu; kết thúc sớm thì cần ghi lý do.`);
  if (!(await markCastEnded(unit.tx, { id, version }))) throw stale(round);
  const words = `Kết thúc bỏ phiếu trên máy “${round.title}”: ${cast}/${issued} phiếu`;
  await record(unit, round, 'endCasting', reason === '' ? words : `${words}, lý do: ${reason}`, { reason });
}

/**
 * Throws the ballots cast so far away, seen by nobody, so that everyone votes anew.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_COUNT_REFUSED, STALE_VERSION
 */
export async function restartCasting(
  unit: UnitOfWork,
  { id, version, reason }: SeenRound & { reason: string },
): Promise<void> {
  const round = await requireCastingRound(unit, id);
  const cast = (await pileOf(unit, id)).length;
  if (cast === 0) throw refused('Chưa có phiếu nào được bỏ.');
  if (!(await saveCasting(unit.tx, { id, version, casting: 'SCREEN' }))) throw stale(round);
  await deleteEntry(unit.tx, { roundId: id, entry: 1 });
  const words = `Hủy ${cast} phiếu đã bỏ trên máy ở “${round.title}” để bỏ lại từ đầu, lý do: ${reason}`;
  await record(unit, round, 'restartCasting', words, { cast, reason });
}

/**
 * A write of ballots after which the database keeps nothing of how they lay before. The write stands even where that
 * fails: it is done with the next ballot, or when the office is closed.
 */
export async function writeUnseen(
  { write, database }: { write: (work: (unit: UnitOfWork) => Promise<void>) => Promise<void>; database: Database },
  work: (unit: UnitOfWork) => Promise<void>,
): Promise<void> {
  await write(work);
  await forgetPiles(database).catch((error: unknown) => logFailure('BALLOTS', error));
}

/** @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_COUNT_REFUSED */
async function requireCastingRound(unit: UnitOfWork, id: string): Promise<RoundRow> {
  const round = await requireOpenRound(unit.tx, id);
  if (!isCasting(round)) throw refused('Vòng này không đang bỏ phiếu trên máy.');
  return round;
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
