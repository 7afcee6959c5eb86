import { refusal } from '#core/errors/appError.ts';
import { FEWEST_SECRET, isBallotOf, type Ballot } from '#core/summits/ballot.ts';
import { lockChecks } from '#core/summits/lockChecks.ts';
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
import { markCastEnded, markCastRestarted, saveCasting, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { logFailure } from '../hosting/log.ts';
import { countedRound } from './countedRound.ts';
import { requireOpenRound, requireSummit } from './requireSummit.ts';
import { recordRound, refusedCount as refused, staleRound, type SeenRound } from './roundAudit.ts';

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
  if ((await entriesOf(unit.tx, id)).length > 0)
    throw refusal(round.casting === 'SCREEN' ? 'ROUND_ON_SCREEN' : 'ROUND_STARTED', { title: round.title });
  if (round.correction === 'RECOUNT') throw refused('Vòng này kiểm lại phiếu đã bỏ, không bỏ phiếu mới.');
  if (casting === 'SCREEN') requireSecret(round);
  if (!(await saveCasting(unit.tx, { id, version, casting }))) throw staleRound(round);
  const summary = `“${round.title}”: ${CASTING_LABELS[casting].toLowerCase()}`;
  await recordRound(unit, round, { verb: 'setCasting', summary, detail: { casting } });
}

/**
 * Puts one ballot into the pile of a round that is voted on one machine passed from hand to hand, at most as many as
 * were given out.
 *
 * A secret vote stays secret because nothing kept says which ballot came when: ballots have no time, no writer and no
 * id; each cast writes the whole pile anew, sorted by what it says, so that neither the place of a row nor the order
 * in the file follows the order of casting; what the piles before looked like is taken away after each cast (see
 * {@link writeUnseen}); the audit row tells that a ballot was cast, at what hour, and never what it says; and nobody
 * may read any of the pile before the casting has ended (see `readRound`), nor copy the office by its own backup. What
 * copies made by other programs between two ballots would give away together, only keeping the machine in the hall and
 * making none there protects. On a PostgreSQL server
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
  if (pile.length === 0) await requireVotable(unit, round);
  if (pile.length >= round.issued) throw refused(`Đã bỏ đủ ${round.issued} phiếu phát ra.`);
  if (!(await findEntry(unit.tx, { roundId: id, entry: 1 })))
    await insertBallotEntry(unit.tx, { roundId: id, entry: 1, by: unit.actor.name });
  await replacePile(unit.tx, { roundId: id, entry: 1, ballots: [...pile, ballot] });
  const summary = `“${round.title}”: một phiếu đã bỏ trên máy`;
  await recordRound(unit, round, { verb: 'cast', summary, detail: { attempt } });
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
  if (cast < FEWEST_SECRET)
    throw refused(
      `Mới có ${cast}/${issued} phiếu: kết quả sẽ lộ ý kiến từng người. Cần ít nhất ${FEWEST_SECRET} phiếu.`,
    );
  if (cast < issued && reason === '') throw refused(`Mới có ${cast}/${issued} phiếu; kết thúc sớm thì cần ghi lý do.`);
  if (!(await markCastEnded(unit.tx, { id, version }))) throw staleRound(round);
  const words = `Kết thúc bỏ phiếu trên máy “${round.title}”: ${cast}/${issued} phiếu`;
  const summary = reason === '' ? words : `${words}, lý do: ${reason}`;
  await recordRound(unit, round, { verb: 'endCasting', summary, detail: { reason } });
}

/**
 * Throws the ballots cast so far away, seen by nobody, so that everyone votes anew. Once the casting has ended they are
 * thrown away only where something keeps them from ever being locked; the log then says that they were seen.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_COUNT_REFUSED, STALE_VERSION
 */
export async function restartCasting(
  unit: UnitOfWork,
  { id, version, reason }: SeenRound & { reason: string },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, id);
  const isSeen = round.casting === 'SCREEN' && round.isCastEnded;
  if (!isCasting(round) && !(isSeen && (await isStuck(unit, round)))) throw refused(NOT_CASTING);
  const cast = (await pileOf(unit, id)).length;
  if (cast === 0) throw refused('Chưa có phiếu nào được bỏ.');
  if (!(await markCastRestarted(unit.tx, { id, version }))) throw staleRound(round);
  await deleteEntry(unit.tx, { roundId: id, entry: 1 });
  const when = isSeen ? ', sau khi đã xem kết quả mà không khóa được' : '';
  const summary = `Hủy ${cast} phiếu đã bỏ trên máy ở “${round.title}” để bỏ lại từ đầu${when}, lý do: ${reason}`;
  await recordRound(unit, round, { verb: 'restartCasting', summary, detail: { cast, isSeen, reason } });
}

/**
 * A write of ballots after which the database keeps nothing of how they lay before. The write stands even where that
 * fails: it is tried again with the next ballot and at the end of the casting, and on SQLite when the office is closed.
 *
 * @returns whether something of them is still kept, because another program is reading the data
 */
export async function writeUnseen(
  { write, database }: { write: (work: (unit: UnitOfWork) => Promise<void>) => Promise<void>; database: Database },
  work: (unit: UnitOfWork) => Promise<void>,
): Promise<{ isTraceKept: boolean }> {
  await write(work);
  try {
    if (await forgetPiles(database)) return { isTraceKept: false };
    logFailure('BALLOTS', new Error('another program reads the data: what the pile looked like before is still kept'));
  } catch (error) {
    logFailure('BALLOTS', error);
  }
  return { isTraceKept: true };
}

/** @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_COUNT_REFUSED */
async function requireCastingRound(unit: UnitOfWork, id: string): Promise<RoundRow> {
  const round = await requireOpenRound(unit.tx, id);
  if (!isCasting(round)) throw refused(NOT_CASTING);
  return round;
}

/** Whether something stands against the lock that no decision or correction of the summit can take away. */
async function isStuck({ tx }: UnitOfWork, round: RoundRow): Promise<boolean> {
  const entries = await entriesOf(tx, round.id);
  const checks = lockChecks(countedRound(round, entries), entries, await requireSummit(tx, round.summitId));
  return checks.some(({ state }) => state === 'FAIL');
}

async function pileOf({ tx }: UnitOfWork, roundId: string): Promise<Ballot[]> {
  return (await entriesOf(tx, roundId)).flatMap((entry) => (entry.mode === 'BALLOTS' ? entry.ballots : []));
}

/**
 * Ballots on screen are neither counted anew nor given out otherwise once they are in: what would keep them from being
 * locked is said before the first.
 *
 * @throws AppError ROUND_COUNT_REFUSED
 */
async function requireVotable({ tx }: UnitOfWork, round: RoundRow): Promise<void> {
  requireSecret(round);
  const checks = lockChecks(countedRound(round, []), [], await requireSummit(tx, round.summitId));
  const wrong = checks.filter(({ state }) => state === 'FAIL').map(({ text }) => text);
  if (wrong.length > 0) throw refused(`Chưa bỏ phiếu được. ${wrong.join(' ')}`);
}

/** Where only two vote, each reads the other's ballot from the result. @throws AppError ROUND_COUNT_REFUSED */
function requireSecret({ rule, issued }: RoundRow): void {
  if (rule.excludesOwn) throw refused(OWN_UNKNOWN);
  if (issued !== null && issued < FEWEST_SECRET)
    throw refused(`Bỏ phiếu kín trên máy cần phát từ ${FEWEST_SECRET} phiếu; ít hơn thì kết quả lộ ý kiến từng người.`);
}

/** The machine lets nobody choose too many or write beside: a ballot is blank or right. @throws AppError ROUND_COUNT_REFUSED */
function requireCastable({ kind, maxChoices, candidates }: RoundRow, ballot: Ballot): void {
  const isRight = isBallotOf(ballot, { kind, maxChoices, candidates: candidates.length });
  if (!isRight || (ballot.invalid !== null && ballot.invalid !== 'BLANK'))
    throw refused('Phiếu không đúng mẫu của vòng này.');
}

/** The machine is handed on without asking who comes. */
const OWN_UNKNOWN =
  'Vòng này không cho bỏ phiếu cho đơn vị mình; máy không biết ai đang bỏ phiếu nên cần bỏ phiếu giấy.';
const NOT_CASTING = 'Vòng này không đang bỏ phiếu trên máy.';
