import { isChoice, type RoundKind } from './round.ts';
import { INVALID_REASONS, type InvalidReason, type Tally } from './tally.ts';

/**
 * One ballot as it was read out. `marks` has a letter for each candidate, in their order: `1` chosen or agreed, `2`
 * not agreed, `3` no opinion, `0` not chosen; empty on a ballot that does not count.
 */
export interface Ballot {
  marks: string;
  invalid: InvalidReason | null;
}

/** The three things a ballot can say of a candidate: its letter, where it is counted, and its words. */
export const OPINIONS = [
  { mark: '1', key: 'agree', label: 'Đồng ý' },
  { mark: '2', key: 'disagree', label: 'Không đồng ý' },
  { mark: '3', key: 'abstain', label: 'Không ý kiến' },
] as const;

/** A ballot as text that is the same for the same ballot, and for no other. The proof of a locked round rests on it. */
export function ballotKey({ marks, invalid }: Ballot): string {
  return `${marks}|${invalid ?? ''}`;
}

/** Fewer ballots than this, seen before all are in, tell how each of the few voted. */
export const FEWEST_SECRET = 3;

/** How a round's ballots look. */
export interface BallotForm {
  kind: RoundKind;
  /** Number of candidates. */
  candidates: number;
  maxChoices: number | null;
}

export type TypedBallot = { ballot: Ballot } | { problem: string };

/**
 * Reads what the typist keyed for one ballot.
 *
 * A ballot that chooses: the numbers of those chosen, apart by space, comma, full stop or plus (up to nine candidates
 * each digit is a number); `*` for all. Too many make the ballot invalid. A ballot on each candidate: a digit for each
 * of them, `1` agreed, `2` not, `3` no opinion; a `*` repeats the digit before it to the end. `0` alone is a blank
 * ballot, `-1` to `-4` an invalid one with its reason.
 */
export function readTypedBallot(typed: string, form: BallotForm): TypedBallot {
  const text = typed.trim();
  if (text === '') return { problem: 'Chưa gõ gì cho phiếu này.' };
  if (text === '0') return { ballot: { marks: '', invalid: 'BLANK' } };
  if (text.startsWith('-')) return invalidBallot(text);
  return isChoice(form.kind) ? readChoice(text, form) : readMarks(text, form);
}

/** What the typist would key for a ballot: read again by {@link readTypedBallot}, it is the same ballot. */
export function keysOf({ marks, invalid }: Ballot, { kind }: Pick<BallotForm, 'kind'>): string {
  if (invalid === 'BLANK') return '0';
  if (invalid !== null) return `-${INVALID_REASONS.indexOf(invalid) + 1}`;
  if (!isChoice(kind)) return marks;
  return Array.from(marks)
    .flatMap((mark, index) => (mark === '1' ? [String(index + 1)] : []))
    .join(' ');
}

function invalidBallot(text: string): TypedBallot {
  const reason = INVALID_REASONS[Number(text.slice(1)) - 1];
  return reason
    ? { ballot: { marks: '', invalid: reason } }
    : { problem: `“${text}” không phải lý do không hợp lệ; gõ -1 đến -${INVALID_REASONS.length}.` };
}

function readChoice(text: string, { candidates, maxChoices }: BallotForm): TypedBallot {
  const all = Array.from({ length: candidates }, (_, index) => index + 1);
  const parts = candidates <= 9 ? Array.from(text.replace(/[\s,.+]/gu, '')) : text.split(/[\s,.+]+/u).filter(Boolean);
  const chosen = text === '*' ? all : parts.map(Number);
  for (const [index, number] of chosen.entries()) {
    if (!all.includes(number))
      return { problem: `Không có đơn vị số “${parts[index] ?? ''}”; số từ 1 đến ${candidates}.` };
    if (chosen.indexOf(number) !== index) return { problem: `Số ${number} được gõ hai lần.` };
  }
  if (chosen.length === 0) return { problem: 'Chưa gõ số nào; phiếu trắng thì gõ 0.' };
  if (maxChoices !== null && chosen.length > maxChoices) return { ballot: { marks: '', invalid: 'TOO_MANY' } };
  return { ballot: { marks: all.map((number) => (chosen.includes(number) ? '1' : '0')).join(''), invalid: null } };
}

function readMarks(text: string, { candidates }: BallotForm): TypedBallot {
  const digits = text.replace(/\s/gu, '');
  if (!/^[123]+\*?$/u.test(digits)) return { problem: 'Chỉ gõ 1 (đồng ý), 2 (không đồng ý), 3 (không ý kiến) và *.' };
  const said = digits.replace('*', '');
  const marks = digits.endsWith('*') ? said.padEnd(candidates, said.slice(-1)) : said;
  return marks.length === candidates
    ? { ballot: { marks, invalid: null } }
    : { problem: `Đã gõ ${said.length} ý kiến, danh sách có ${candidates} đơn vị.` };
}

/** Whether a stored or sent ballot can be one of this round. */
export function isBallotOf({ marks, invalid }: Ballot, { kind, candidates, maxChoices }: BallotForm): boolean {
  if (invalid !== null) return marks === '';
  if (marks.length !== candidates) return false;
  if (!isChoice(kind)) return /^[123]+$/u.test(marks);
  const chosen = marks.replaceAll('0', '');
  return /^1+$/u.test(chosen) && chosen.length <= (maxChoices ?? candidates);
}

/** Counts ballots, in whatever order they lie. */
export function countBallots(ballots: readonly Ballot[], candidates: number): Tally {
  const tally: Tally = {
    collected: ballots.length,
    valid: 0,
    invalid: { BLANK: 0, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 },
    counts: Array.from({ length: candidates }, () => ({ agree: 0, disagree: 0, abstain: 0 })),
  };
  for (const { marks, invalid } of ballots) {
    if (invalid !== null) {
      tally.invalid[invalid] += 1;
      continue;
    }
    tally.valid += 1;
    for (const [index, count] of tally.counts.entries()) {
      if (marks[index] === '1') count.agree += 1;
      if (marks[index] === '2') count.disagree += 1;
      if (marks[index] === '3') count.abstain += 1;
    }
  }
  return tally;
}
