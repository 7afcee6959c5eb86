import { quorumNeeded } from '../councils/council.ts';
import { isQuorate } from './delegate.ts';
import { compareEntries, type RoundEntry } from './compareEntries.ts';
import { hasBallots, type CountedRound } from './round.ts';
import { roundChecks, type RoundCheck, type RoundCheckState } from './roundChecks.ts';
import { FEWEST_TELLERS, MOST_TELLERS, type SummitInput } from './summit.ts';

/** One line of "Trước khi khóa": those of the count, and of who counted. */
export interface LockCheck {
  id: RoundCheck['id'] | 'QUORUM' | 'TELLERS' | 'ENTRIES';
  state: RoundCheckState;
  text: string;
}

/**
 * Everything that stands between a count and its lock: the quorum, the tellers, the balance of the figures, and that
 * two independent counts say the same. A show of hands is counted once, before everyone's eyes.
 */
export function lockChecks(
  round: CountedRound,
  entries: readonly RoundEntry[],
  summit: Pick<SummitInput, 'tellers' | 'quorumNum' | 'quorumDen'>,
): LockCheck[] {
  if (round.kind === 'DECISION') return roundChecks(round);
  return [
    quorumCheck(round, summit),
    ...(hasBallots(round.kind) ? [tellersCheck(summit)] : []),
    ...roundChecks(round),
    ...(hasBallots(round.kind) ? [entriesCheck(round, entries)] : []),
  ];
}

/** Whether nothing keeps the round from being locked. */
export function mayLock(checks: readonly LockCheck[]): boolean {
  return checks.every(({ state }) => state === 'OK' || state === 'NOTE');
}

function quorumCheck(
  { summoned, present, issued }: CountedRound,
  quorum: Pick<SummitInput, 'quorumNum' | 'quorumDen'>,
): LockCheck {
  if (issued === null) return { id: 'QUORUM', state: 'WAIT', text: 'Chưa lấy số có mặt từ điểm danh.' };
  const words = `có mặt ${present}/${summoned}, cần ${quorumNeeded(summoned, quorum)}`;
  return isQuorate({ present, summoned }, quorum)
    ? { id: 'QUORUM', state: 'OK', text: `Đủ số đại biểu: ${words}.` }
    : { id: 'QUORUM', state: 'FAIL', text: `Chưa đủ số đại biểu: ${words}.` };
}

function tellersCheck({ tellers }: Pick<SummitInput, 'tellers'>): LockCheck {
  const count = tellers.length;
  const limits = `quy định từ ${FEWEST_TELLERS} đến ${MOST_TELLERS} người, có trưởng ban`;
  const isRight = count >= FEWEST_TELLERS && count <= MOST_TELLERS && tellers.some(({ role }) => role === 'HEAD');
  return isRight
    ? { id: 'TELLERS', state: 'OK', text: `Ban Kiểm phiếu ${count} người.` }
    : { id: 'TELLERS', state: 'FAIL', text: `Ban Kiểm phiếu đang có ${count} người; ${limits}.` };
}

function entriesCheck({ candidates }: CountedRound, [first, second]: readonly RoundEntry[]): LockCheck {
  if (!first || !second)
    return {
      id: 'ENTRIES',
      state: 'WAIT',
      text: `Đã nhập ${first ? 1 : 0}/2 lần; hai lần nhập độc lập phải khớp nhau.`,
    };
  const differences = compareEntries(first, second, candidates).length;
  return differences === 0
    ? { id: 'ENTRIES', state: 'OK', text: 'Hai lần nhập khớp nhau.' }
    : { id: 'ENTRIES', state: 'FAIL', text: `Hai lần nhập khác nhau ở ${differences} chỗ.` };
}
