import type { MeetingAttendee } from '../councils/council.ts';
import type { Criterion, ScoreForm } from './scoreForm.ts';

/** Points one member gave for one criterion, hundredths. */
export interface Score {
  attendeeId: string;
  criterionId: string;
  points: number;
}

/** What the members' sheets come to for one criterion. */
export interface CriterionResult {
  criterionId: string;
  /** Mean of the complete sheets, hundredths, halves up. */
  mean: number;
  /** Null where nothing is asked of the criterion. */
  isPassed: boolean | null;
}

/** What the members' sheets come to. */
export interface ReviewResult {
  /** Complete sheets: only they count. */
  sheets: number;
  criteria: CriterionResult[];
  /** Mean of the sheets' totals, hundredths, halves up: not the sum of the rounded means. */
  total: number;
  /** Names of criteria missed that disqualify. */
  disqualifiedBy: string[];
  /** Null while there is no complete sheet. */
  isPassed: boolean | null;
}

/**
 * Who scores an initiative in a meeting: members who vote and are present or sent a sheet, without its own authors.
 */
export function scorersOf<Attendee extends Pick<MeetingAttendee, 'canVote' | 'presence' | 'personId'>>(
  attendees: readonly Attendee[],
  authors: readonly { personId: string | null }[],
): Attendee[] {
  const own = new Set(authors.flatMap(({ personId }) => personId ?? []));
  return attendees.filter(
    ({ canVote, presence, personId }) => canVote && presence !== 'ABSENT' && !(personId !== null && own.has(personId)),
  );
}

/** The mean of whole numbers as a whole number, halves up, by integers. @param count above zero */
export function roundedMean(sum: number, count: number): number {
  return Math.floor((2 * sum + count) / (2 * count));
}

/**
 * The result of one initiative: the mean of the complete sheets of those who score it. Whether a mark is reached is
 * judged by the exact mean: a mean of 9,996 shows as 10,00 and misses 10.
 */
export function reviewResult(
  form: Pick<ScoreForm, 'passMark' | 'criteria'>,
  scorers: readonly { id: string }[],
  scores: readonly Score[],
): ReviewResult {
  const bySheet = new Map<string, Map<string, number>>(scorers.map(({ id }) => [id, new Map()]));
  for (const { attendeeId, criterionId, points } of scores) bySheet.get(attendeeId)?.set(criterionId, points);
  const sheets = [...bySheet.values()].filter((sheet) => isComplete(form.criteria, sheet));
  const count = sheets.length;
  if (count === 0) return { sheets: 0, criteria: [], total: 0, disqualifiedBy: [], isPassed: null };

  const sums = form.criteria.map((criterion) => ({
    criterion,
    sum: sheets.reduce((sum, sheet) => sum + (sheet.get(criterion.id) ?? 0), 0),
  }));
  const whole = sums.reduce((total, { sum }) => total + sum, 0);
  const missed = sums.filter(({ criterion, sum }) => criterion.pass !== null && sum < criterion.pass * count);
  const disqualifiedBy = missed
    .filter(({ criterion }) => criterion.disqualifies)
    .map(({ criterion }) => criterion.name);
  return {
    sheets: count,
    criteria: sums.map(({ criterion, sum }) => ({
      criterionId: criterion.id,
      mean: roundedMean(sum, count),
      isPassed: criterion.pass === null ? null : sum >= criterion.pass * count,
    })),
    total: roundedMean(whole, count),
    disqualifiedBy,
    isPassed: disqualifiedBy.length === 0 && whole >= form.passMark * count,
  };
}

/** Members who have yet to give points, or gave them for some criteria only. */
export function sheetsMissing<Scorer extends { id: string }>(
  form: Pick<ScoreForm, 'criteria'>,
  scorers: readonly Scorer[],
  scores: readonly Score[],
): Scorer[] {
  return scorers.filter(({ id }) => {
    const given = new Map(
      scores.filter(({ attendeeId }) => attendeeId === id).map(({ criterionId, points }) => [criterionId, points]),
    );
    return !isComplete(form.criteria, given);
  });
}

function isComplete(criteria: readonly Criterion[], sheet: ReadonlyMap<string, number>): boolean {
  return criteria.every(({ id }) => sheet.has(id));
}
