import { quorumNeeded, isQuorate } from '../votes/quorum.ts';
import { LOCAL_ACTOR } from '../office/actor.ts';
import { areCountsIn, ballotsIn, compareEntries, type TypedEntry } from './compareEntries.ts';
import { presentWords, type Turnout } from './delegate.ts';
import { uncalledWords } from './hallDoubts.ts';
import { hasBallots, isCasting, type CountedBy, type CountedRound, type RoundStandards } from './round.ts';
import { castingChecks, roundChecks, type RoundCheck, type RoundCheckState } from './roundChecks.ts';
import { FEWEST_TELLERS, MOST_TELLERS, type SummitInput } from './summit.ts';

/** One line of "Trước khi khóa": those of the count, and of who counted. */
export interface LockCheck {
  id: RoundCheck['id'] | 'QUORUM' | 'HALL' | 'CALL' | 'TELLERS' | 'COUNTERS' | 'ACCOUNTS' | 'ENTRIES';
  state: RoundCheckState;
  text: string;
}

/**
 * Everything that stands between a count and its lock: the quorum, the tellers, the balance of the figures, and that
 * two people made two counts that say the same. A show of hands is counted once, before everyone's eyes, and a ballot
 * cast on screen is typed by who casts it: neither has a second count. Of a pile counted twice nothing is told but K1
 * until both counts are in.
 */
export function lockChecks(
  round: CountedRound & CountedBy,
  entries: readonly TypedEntry[],
  standards: RoundStandards,
): LockCheck[] {
  if (round.kind === 'DECISION') return roundChecks(round);
  if (!hasBallots(round.kind)) return [quorumCheck(round, standards), ...roundChecks(round)];
  const before = [quorumCheck(round, standards), tellersCheck(standards)];
  if (isCasting(round)) return [...before, ...castingChecks(round), CASTING];
  if (round.casting === 'SCREEN') return [...before, ...roundChecks(round)];
  const ofCount = areCountsIn(round, entries) ? roundChecks(round) : castingChecks(round);
  return [
    ...before,
    ...ofCount,
    entriesCheck(round, entries),
    countersCheck(round, standards),
    ...accountsCheck(entries),
  ];
}

/** Whether a pile is counted by two people, neither of whom may be led by the other. */
export function isCountedTwice({ kind, casting }: Pick<CountedRound & CountedBy, 'kind' | 'casting'>): boolean {
  return hasBallots(kind) && casting === 'PAPER';
}

/** Of an open casting no figure is told but how many ballots are in, which the page shows. */
const CASTING: LockCheck = {
  id: 'ENTRIES',
  state: 'WAIT',
  text: 'Đang bỏ phiếu trên máy; kết quả chỉ hiện khi kết thúc bỏ phiếu.',
};

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

/** How many must sit in the ban kiểm phiếu, and that it has a head. */
export function tellersCheck({ tellers }: Pick<SummitInput, 'tellers'>): LockCheck {
  const count = tellers.length;
  const limits = `quy định từ ${FEWEST_TELLERS} đến ${MOST_TELLERS} người, có trưởng ban`;
  const isRight = count >= FEWEST_TELLERS && count <= MOST_TELLERS && tellers.some(({ role }) => role === 'HEAD');
  return isRight
    ? { id: 'TELLERS', state: 'OK', text: `Ban Kiểm phiếu ${count} người.` }
    : { id: 'TELLERS', state: 'FAIL', text: `Ban Kiểm phiếu đang có ${count} người; ${limits}.` };
}

/**
 * Who came or left since the ballots were given out; the count rests on who was there then. A late arrival is no
 * mistake, so that it only is to be seen.
 *
 * @param now by the board
 */
export function hallChecks(
  {
    kind,
    issued,
    summoned,
    present,
    written,
    expected,
  }: Pick<CountedRound, 'kind' | 'issued' | 'summoned' | 'present' | 'written' | 'expected'>,
  now: Pick<Turnout, 'summoned' | 'present' | 'written' | 'expected'>,
): LockCheck[] {
  const words = (hall: Parameters<typeof presentWords>[0] & Pick<Turnout, 'written'>) =>
    `có mặt ${presentWords(hall)}${hall.written === 0 ? '' : `, gửi ý kiến bằng văn bản ${hall.written}`}`;
  const then = words({ summoned, present, written, expected });
  // Where it was not noted who had been called up, nothing can be told of it.
  const today = words(expected === null ? { ...now, expected } : now);
  if (kind === 'DECISION' || issued === null || then === today) return [];
  return [{ id: 'HALL', state: 'NOTE', text: `Điểm danh nay ${today}; lúc phát phiếu ${then}.` }];
}

/** That somebody was not called up: no mistake of the count, but on paper he is neither there nor away. */
export function callChecks({ kind }: Pick<CountedRound, 'kind'>, now: Pick<Turnout, 'expected'>): LockCheck[] {
  return kind === 'DECISION' ? [] : uncalledWords(now).map((text) => ({ id: 'CALL', state: 'NOTE', text }));
}

function entriesCheck(round: CountedRound, [first, second]: readonly TypedEntry[]): LockCheck {
  if (!first || !second)
    return {
      id: 'ENTRIES',
      state: 'WAIT',
      text: `Đã nhập ${first ? 1 : 0}/2 lần; hai lần nhập độc lập phải khớp nhau.`,
    };
  if (!areCountsIn(round, [first, second]))
    return {
      id: 'ENTRIES',
      state: 'WAIT',
      text: `Lần nhập 1 có ${ballotsIn(first)} phiếu, lần nhập 2 có ${ballotsIn(second)}; cả hai nhập đủ ${round.issued ?? 0} phiếu phát ra hoặc bấm “Hết phiếu” mới so được.`,
    };
  const differences = compareEntries(first, second, round).length;
  return differences === 0
    ? { id: 'ENTRIES', state: 'OK', text: 'Hai lần nhập khớp nhau.' }
    : { id: 'ENTRIES', state: 'FAIL', text: `Hai lần nhập khác nhau ở ${differences} chỗ.` };
}

/** Two counts are independent when two tellers make them. */
function countersCheck({ firstTeller, secondTeller }: CountedBy, { tellers }: Pick<SummitInput, 'tellers'>): LockCheck {
  const named = [firstTeller, secondTeller];
  const missing = named.flatMap((name, index) => (name === '' ? [`lần nhập ${index + 1}`] : []));
  if (missing.length > 0)
    return { id: 'COUNTERS', state: 'WAIT', text: `Chưa ghi người kiểm phiếu của ${missing.join(' và ')}.` };
  const outsider = named.find((name) => tellers.every((teller) => teller.name !== name));
  if (outsider !== undefined)
    return { id: 'COUNTERS', state: 'FAIL', text: `${outsider} không có trong Ban Kiểm phiếu.` };
  return firstTeller === secondTeller
    ? { id: 'COUNTERS', state: 'FAIL', text: `Cả hai lần nhập do ${firstTeller} kiểm; phải là hai người khác nhau.` }
    : { id: 'COUNTERS', state: 'OK', text: `Lần nhập 1: ${firstTeller}; lần nhập 2: ${secondTeller}.` };
}

/**
 * Two counts out of one account are worth a second look, but no more: tellers come from the units and rarely have an
 * account of their own. The account of a machine with a single one says nothing about who sat there.
 */
function accountsCheck([first, second]: readonly TypedEntry[]): LockCheck[] {
  if (!first || first.enteredBy !== second?.enteredBy || first.enteredBy === LOCAL_ACTOR.name) return [];
  const text = `Cả hai lần nhập đều từ tài khoản ${first.enteredBy}: hãy chắc rằng hai người kiểm phiếu đã nhập riêng từng lần.`;
  return [{ id: 'ACCOUNTS', state: 'NOTE', text }];
}
