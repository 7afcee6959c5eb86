import { ballotKey, countBallots, keysOf, type Ballot } from './ballot.ts';
import { isChoice, type Candidate, type RoundKind } from './round.ts';
import { INVALID_REASON_LABELS, INVALID_REASONS, returnedOf, type Tally } from './tally.ts';

/** One of the two counts of a round: ballot by ballot, or the sums of a tally sheet. */
export type RoundEntry = { mode: 'BALLOTS'; ballots: readonly Ballot[] } | { mode: 'TALLY'; tally: Tally };

/** A count with the account it was typed from, and whether its teller said that no ballot is left. */
export type TypedEntry = RoundEntry & { enteredBy: string; isFinished: boolean };

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
 * Whether both counts of a pile are made, so that they can be held against each other: before that, what the one says
 * would lead the other.
 */
export function areCountsIn(round: { issued: number | null }, [first, second]: readonly TypedEntry[]): boolean {
  return first !== undefined && second !== undefined && isCountIn(round, first) && isCountIn(round, second);
}

/** Whether every ballot that was given out is in, or its teller said that no other came back. */
export function isCountIn({ issued }: { issued: number | null }, entry: TypedEntry): boolean {
  return entry.isFinished || (issued !== null && returnedIn(entry) >= issued);
}

/** How many of the ballots given out a count came to so far; a paper from elsewhere takes no other's place. */
export function returnedIn(entry: RoundEntry): number {
  return entry.mode === 'TALLY'
    ? returnedOf(entry.tally)
    : entry.ballots.filter(({ invalid }) => invalid !== 'NOT_ISSUED').length;
}

/** How many papers a count came to so far. */
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
  { kind, candidates }: { kind: RoundKind; candidates: readonly Candidate[] },
): EntryDifference[] {
  if (first.mode === 'BALLOTS' && second.mode === 'BALLOTS' && samePile(first.ballots, second.ballots)) return [];
  const differences = compareTallies(tallyOf(first, candidates.length), tallyOf(second, candidates.length), candidates);
  if (first.mode === 'BALLOTS' && second.mode === 'BALLOTS')
    differences.push(...compareBallots(first.ballots, second.ballots, kind));
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

function compareBallots(first: readonly Ballot[], second: readonly Ballot[], kind: RoundKind): EntryDifference[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, index) => index)
    .map((index) => ({
      what: `Phiếu ${index + 1}`,
      first: ballotText(first[index], kind),
      second: ballotText(second[index], kind),
    }))
    .filter((line) => line.first !== line.second);
}

/** A ballot as a line of a count: the numbers chosen, the opinions, or why it does not count. */
export function ballotText(ballot: Ballot | undefined, kind: RoundKind): string {
  if (!ballot) return 'chưa nhập';
  if (ballot.invalid !== null) return INVALID_REASON_LABELS[ballot.invalid].toLowerCase();
  return isChoice(kind) ? keysOf(ballot, { kind }).replaceAll(' ', ', ') : ballot.marks;
}

function samePile(first: readonly Ballot[], second: readonly Ballot[]): boolean {
  const sorted = (ballots: readonly Ballot[]) => ballots.map(ballotKey).sort().join('\n');
  return sorted(first) === sorted(second);
}
