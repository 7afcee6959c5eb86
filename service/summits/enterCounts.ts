import { refusal } from '#core/errors/appError.ts';
import { isBallotOf, type Ballot } from '#core/summits/ballot.ts';
import { compareEntries } from '#core/summits/compareEntries.ts';
import { hasBallots, isChoice, MOST_BALLOTS } from '#core/summits/round.ts';
import type { Tally } from '#core/summits/tally.ts';
import {
  countEntered,
  deleteBallot,
  deleteEntry,
  findEntry,
  insertBallot,
  insertBallotEntry,
  markFinished,
  saveTallyEntry,
  updateBallot,
  type EntryNumber,
} from '#db/summits/entryStore.ts';
import { markCounted, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOpenRound } from './requireSummit.ts';
import { recordRound, refusedCount as refused } from './roundAudit.ts';

interface OneEntry {
  roundId: string;
  entry: EntryNumber;
}

/**
 * Adds ballots as they are read out, at the end of a count. Each call is kept at once, so that a fall of the machine
 * costs no more than what was being typed.
 *
 * @param from place of the first of them in the pile: tells a typist whose count was continued elsewhere
 * @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_COUNT_REFUSED
 */
export async function enterBallots(
  unit: UnitOfWork,
  { roundId, entry, from, ballots }: OneEntry & { from: number; ballots: readonly Ballot[] },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, roundId);
  requireBallots(round, ballots);
  const known = await findEntry(unit.tx, { roundId, entry });
  if (known?.mode === 'TALLY') throw refused('Lần nhập này đang theo bảng cộng; hãy xóa lần nhập trước.');
  if (!known) await insertBallotEntry(unit.tx, { roundId, entry, by: unit.actor.name });
  const entered = await countEntered(unit.tx, { roundId, entry });
  if (from !== entered + 1) throw refused(`Lần nhập này đã có ${entered} phiếu từ cửa sổ khác.`);
  if (entered + ballots.length > MOST_BALLOTS) throw refused(`Một vòng có nhiều nhất ${MOST_BALLOTS} phiếu.`);
  for (const [index, ballot] of ballots.entries())
    await insertBallot(unit.tx, { roundId, entry, ordinal: from + index, ballot });
  const last = from + ballots.length - 1;
  await markFinished(unit.tx, { roundId, entry, isFinished: false });
  await record(unit, round, entry, `nhập phiếu ${from === last ? from : `${from} đến ${last}`}`);
}

/** @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_COUNT_REFUSED */
export async function replaceBallot(
  unit: UnitOfWork,
  { roundId, entry, ordinal, ballot }: OneEntry & { ordinal: number; ballot: Ballot },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, roundId);
  requireBallots(round, [ballot]);
  if (!(await updateBallot(unit.tx, { roundId, entry, ordinal, ballot })))
    throw refused(`Không có phiếu ${ordinal} trong lần nhập này.`);
  await record(unit, round, entry, `sửa phiếu ${ordinal}`);
}

/** Takes the last ballot of a count back. @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_COUNT_REFUSED */
export async function takeBackBallot(
  unit: UnitOfWork,
  { roundId, entry, ordinal }: OneEntry & { ordinal: number },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, roundId);
  if (round.casting === 'SCREEN') throw refused(ON_SCREEN);
  if (ordinal === 0 || (await countEntered(unit.tx, { roundId, entry })) !== ordinal)
    throw refused(`Phiếu ${ordinal} không còn là phiếu cuối.`);
  await deleteBallot(unit.tx, { roundId, entry, ordinal });
  await markFinished(unit.tx, { roundId, entry, isFinished: false });
  await record(unit, round, entry, `bỏ phiếu ${ordinal}`);
}

/**
 * Says that no ballot of the pile is left, where fewer came back than were given out: only counts that are finished are
 * held against each other. One more ballot, or one taken back, and the count goes on.
 *
 * @param ballots how many the teller has before him
 * @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_COUNT_REFUSED, STALE_VERSION
 */
export async function finishEntry(
  unit: UnitOfWork,
  { roundId, entry, ballots }: OneEntry & { ballots: number },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, roundId);
  if (round.casting === 'SCREEN') throw refused(ON_SCREEN);
  const entered = await countEntered(unit.tx, { roundId, entry });
  if (entered === 0) throw refused('Chưa nhập phiếu nào.');
  if (entered !== ballots) throw stale(round, entry);
  await markFinished(unit.tx, { roundId, entry, isFinished: true });
  await record(unit, round, entry, `hết phiếu, tất cả ${entered}`);
}

/**
 * Writes the sums of a tally sheet.
 *
 * @param seen the sums they take the place of; null for the first ones
 * @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_COUNT_REFUSED, STALE_VERSION
 */
export async function saveTally(
  unit: UnitOfWork,
  { roundId, entry, seen, tally }: OneEntry & { seen: Tally | null; tally: Tally },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, roundId);
  if (round.kind === 'DECISION') throw refused('Vòng này không bỏ phiếu.');
  if (tally.counts.length !== round.candidates.length)
    throw refused(`Cần số phiếu của đủ ${round.candidates.length} đơn vị.`);
  if (isChoice(round.kind) && tally.counts.some(({ disagree, abstain }) => disagree + abstain > 0))
    throw refused('Phiếu của vòng này chỉ chọn đơn vị, không có ô không đồng ý hay không ý kiến.');
  const known = await findEntry(unit.tx, { roundId, entry });
  if (round.casting === 'SCREEN') throw refused(ON_SCREEN);
  if (known?.mode === 'BALLOTS') throw refused('Lần nhập này đang theo từng phiếu; hãy xóa lần nhập trước.');
  const before = tallyIn(known);
  if (!isSameTally(round, before, seen)) throw stale(round, entry);
  await saveTallyEntry(unit.tx, { roundId, entry, tally, by: unit.actor.name });
  await record(unit, round, entry, 'ghi bảng cộng phiếu', { before, tally });
}

/**
 * Throws a count away, to make it anew.
 *
 * @param seen the ballots, or the sums, that go
 * @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_COUNT_REFUSED, STALE_VERSION
 */
export async function clearEntry(
  unit: UnitOfWork,
  { roundId, entry, seen }: OneEntry & { seen: { ballots: number } | { tally: Tally } },
): Promise<void> {
  const round = await requireOpenRound(unit.tx, roundId);
  if (round.casting === 'SCREEN') throw refused(ON_SCREEN);
  const entered = await countEntered(unit.tx, { roundId, entry });
  const before = tallyIn(await findEntry(unit.tx, { roundId, entry }));
  const isSeen = 'tally' in seen ? isSameTally(round, before, seen.tally) : before === null && entered === seen.ballots;
  if (!isSeen) throw stale(round, entry);
  await deleteEntry(unit.tx, { roundId, entry });
  await record(unit, round, entry, `xóa để nhập lại${entered === 0 ? '' : `, đã có ${entered} phiếu`}`, { before });
}

/** @throws AppError ROUND_COUNT_REFUSED */
function requireBallots({ kind, maxChoices, candidates, casting }: RoundRow, ballots: readonly Ballot[]): void {
  if (casting === 'SCREEN') throw refused(ON_SCREEN);
  if (!hasBallots(kind)) throw refused('Vòng này không dùng phiếu.');
  const form = { kind, maxChoices, candidates: candidates.length };
  if (ballots.some((ballot) => !isBallotOf(ballot, form))) throw refused('Có phiếu không đúng mẫu của vòng này.');
}

async function record(
  unit: UnitOfWork,
  round: RoundRow,
  entry: EntryNumber,
  words: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await markCounted(unit.tx, round.id);
  const summary = `“${round.title}”, lần nhập ${entry}: ${words}`;
  await recordRound(unit, round, { verb: 'count', summary, detail: { entry, ...detail } });
}

function tallyIn(entry: { tally: string | null } | undefined): Tally | null {
  return entry?.tally == null ? null : (JSON.parse(entry.tally) as Tally);
}

function isSameTally(round: RoundRow, kept: Tally | null, seen: Tally | null): boolean {
  if (kept === null || seen === null) return kept === seen;
  return compareEntries({ mode: 'TALLY', tally: kept }, { mode: 'TALLY', tally: seen }, round).length === 0;
}

/** What was cast in secret nobody types, changes or throws away. */
const ON_SCREEN = 'Vòng này bỏ phiếu trên máy, không nhập phiếu ở đây.';
const stale = ({ title }: RoundRow, entry: EntryNumber) =>
  refusal('STALE_VERSION', { what: `“${title}”, lần nhập ${entry}` });
