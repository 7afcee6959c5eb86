import type { ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { BoardRow, BoardSheet, ScoreBoard } from '../../../api/scoresQueries.ts';
import { formatHundredths } from '../../../shared/inputs/hundredths.ts';

/** Members whose part is final on every sheet, of all members with sheets. */
export function finishedWords(rows: readonly BoardRow[], part: ScorePart): string {
  const withSheets = rows.filter(({ sheets }) => sheets.length > 0);
  const finished = withSheets.filter(({ sheets }) => sheets.every(({ parts }) => parts[part]?.status === 'FINAL'));
  return `${finished.length}/${withSheets.length}`;
}

/**
 * What the ranking alone does not say: who shares a rank, and who is out of it.
 *
 * @param labels short names by member
 */
export function rankingRemarks(rows: readonly RemarkedRow[], labels: ReadonlyMap<string, string>): string[] {
  const nameOf = ({ memberId }: RemarkedRow) => labels.get(memberId) ?? '';
  const tied = new Map<number, string[]>();
  for (const row of rows) {
    if (row.tied && row.rank !== null) tied.set(row.rank, [...(tied.get(row.rank) ?? []), nameOf(row)]);
  }
  const out = (words: string, isOut: (row: RemarkedRow) => boolean) => {
    const names = rows.filter(isOut).map(nameOf);
    return names.length === 0 ? [] : [`${words}: ${names.join(', ')}.`];
  };
  if (rows.every(({ rank }) => rank === null)) return ['Chưa có điểm thẩm định để xếp hạng.'];
  return [
    ...[...tied].sort(([a], [b]) => a - b).map(([rank, names]) => `Đồng hạng ${rank}: ${names.join(', ')}.`),
    ...out('Có điểm liệt', ({ knockedOut }) => knockedOut),
    ...out('Không được xét', ({ knockedOut, barred }) => barred && !knockedOut),
  ];
}

type RemarkedRow = Pick<BoardRow, 'memberId' | 'rank' | 'tied' | 'knockedOut' | 'barred'>;

/** More leaders than this are counted, not named. */
const NAMED_LEADERS = 2;

/** Who leads: `Từ Sơn 98,5`; several where they share the first rank. */
export function leaderWords(rows: readonly BoardRow[], labels: ReadonlyMap<string, string>): string {
  const leaders = rows.filter(({ rank }) => rank === 1);
  const [first] = leaders;
  if (first?.final == null) return 'chưa có';
  const names = leaders.map(({ memberId }) => labels.get(memberId) ?? '').join(', ');
  return `${leaders.length > NAMED_LEADERS ? `${leaders.length} đơn vị` : names} ${formatHundredths(first.final)}`;
}

/** The first on top; members without a rank behind, each in the order of the cluster. */
export function byRank<Row extends Pick<BoardRow, 'rank'>>(rows: readonly Row[]): Row[] {
  const placeOf = ({ rank }: Row) => rank ?? rows.length + 1;
  return rows.toSorted((one, next) => placeOf(one) - placeOf(next));
}

/** Beside a rank: shared, or not yet certain. */
export function rankWords({ tied, isProvisional, rank }: BoardRow): string {
  if (rank === null) return '';
  return [tied ? 'đồng hạng' : '', isProvisional ? 'tạm tính' : ''].filter(Boolean).join(', ');
}

/** The grade of a row, or why there is none: what puts a member out says more than the lowest grade. */
export function gradeWords({ grade, knockedOut, barred }: BoardRow): string {
  if (knockedOut) return 'Điểm liệt';
  if (barred) return 'Không xét';
  return grade === '' ? '–' : grade;
}

export const sheetPath = ({ year }: Pick<ScoreBoard, 'year'>, { sheetId }: Pick<BoardSheet, 'sheetId'>) =>
  `/clusters/${year.clusterId}/years/${year.year}/scores/${sheetId}`;
