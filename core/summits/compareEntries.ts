import type { Ballot } from './ballot.ts';
import { countBallots } from './ballot.ts';
import type { Candidate } from './round.ts';
import { INVALID_REASON_LABELS, INVALID_REASONS, type Tally } from './tally.ts';

/** One of the two counts of a round: ballot by ballot, or the sums of a tally sheet. */
export type RoundEntry = { mode: 'BALLOTS'; ballots: readonly Ballot[] } | { mode: 'TALLY'; tally: Tally };

/** A line in which the two counts do not say the same. */
export interface EntryDifference {
  /** `Phiếu 12`, `LĐLĐ huyện Tiên Du: đồng ý`. */
  what: string;
  first: string;
  second: string;
}

/** What an entry comes to. */
export function tallyOf(entry: RoundEntry, candidates: number): Tally {
  return entry.mode === 'TALLY' ? entry.tally : countBallots(entry.ballots, candidates);
}

/**
 * Whether both counts of a pile are made, so that they can be held against each other. Where a count is ballot by
 * ballot, both must have come to as many: before that, what the first says would lead the second.
 */
export function areCountsIn([first, second]: readonly RoundEntry[]): boolean {
  if (!first || !second) return false;
  return (first.mode === 'TALLY' && second.mode === 'TALLY') || ballotsIn(first) === ballotsIn(second);
}

/** How many ballots a count came to so far. */
export function ballotsIn(entry: RoundEntry): number {
  return entry.mode === 'TALLY' ? entry.tally.collected : entry.ballots.length;
}

/**
 * Where two counts of one pile differ, line by line: the sums, then, where both were read ballot by ballot, each ballot
 * in its place. A pile that was only read in another order does not differ.
 */
export function compareEntries(
  first: RoundEntry,
  second: RoundEntry,
  candidates: readonly Candidate[],
): EntryDifference[] {
  if (first.mode === 'BALLOTS' && second.mode === 'BALLOTS' && samePile(first.ballots, second.ballots)) return [];
  const differences = compareTallies(tallyOf(first, candidates.length), tallyOf(second, candidates.length), candidates);
  if (first.mode === 'BALLOTS' && second.mode === 'BALLOTS')
    differences.push(...compareBallots(first.ballots, second.ballots));
  return differences;
}

function compareTallies(first: Tally, second: Tally, candidates: readonly Candidate[]): EntryDifference[] {
  const lines: [string, number, number][] = [
    ['Thu về', first.collected, second.collected],
    ['Hợp lệ', first.valid, second.valid],
    ...INVALID_REASONS.map((reason): [string, number, number] => [
      `Không hợp lệ: ${INVALID_REASON_LABELS[reason].toLowerCase()}`,
      first.invalid[reason],
      second.invalid[reason],
    ]),
    ...candidates.flatMap(({ name }, index): [string, number, number][] => {
      const [one, other] = [first.counts[index], second.counts[index]];
      return [
        [`${name}: đồng ý`, one?.agree ?? 0, other?.agree ?? 0],
        [`${name}: không đồng ý`, one?.disagree ?? 0, other?.disagree ?? 0],
        [`${name}: không ý kiến`, one?.abstain ?? 0, other?.abstain ?? 0],
      ];
    }),
  ];
  return lines
    .filter(([, one, other]) => one !== other)
    .map(([what, one, other]) => ({ what, first: String(one), second: String(other) }));
}

function compareBallots(first: readonly Ballot[], second: readonly Ballot[]): EntryDifference[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, index) => index)
    .map((index) => ({
      what: `Phiếu ${index + 1}`,
      first: ballotText(first[index]),
      second: ballotText(second[index]),
    }))
    .filter((line) => line.first !== line.second);
}

/** A ballot as a line of a count: the numbers chosen, the opinions, or why it does not count. */
export function ballotText(ballot: Ballot | undefined): string {
  if (!ballot) return 'chưa nhập';
  if (ballot.invalid !== null) return INVALID_REASON_LABELS[ballot.invalid].toLowerCase();
  if (!/[01]/u.test(ballot.marks) || /[23]/u.test(ballot.marks) || !ballot.marks.includes('0')) return ballot.marks;
  const chosen = Array.from(ballot.marks).flatMap((mark, index) => (mark === '1' ? [index + 1] : []));
  return chosen.join(', ');
}

function samePile(first: readonly Ballot[], second: readonly Ballot[]): boolean {
  const sorted = (ballots: readonly Ballot[]) =>
    ballots
      .map(({ marks, invalid }) => `${marks}|${invalid ?? ''}`)
      .sort()
      .join('\n');
  return sorted(first) === sorted(second);
}
