import { compareText } from '../../text/compareText.ts';
import { vietnameseSortKey } from '../../text/sortKey.ts';

/** Who is to be ranked by what. */
export interface Contender {
  memberId: string;
  name: string;
  /** Hundredths; null while not scored. */
  final: number | null;
  /** Knocked out or barred: the points stand, without a rank. */
  isOut: boolean;
}

/** Equal points share a rank, and the next one counts on: 1, 2, 2, 4. */
export interface Ranked {
  rank: number | null;
  /** Shares its rank with another. */
  tied: boolean;
}

/**
 * Ranks by points, best first; then those out of the contest, then those not scored, each by name. The order in which
 * rows come in plays no part.
 */
export function rankScores<Row extends Contender>(rows: readonly Row[]): (Row & Ranked)[] {
  const running = rows.flatMap(({ final, isOut }) => (final === null || isOut ? [] : [final]));
  return rows
    .map((row) => {
      if (row.final === null || row.isOut) return { ...row, rank: null, tied: false };
      const better = running.filter((points) => points > (row.final ?? 0)).length;
      const equal = running.filter((points) => points === row.final).length;
      return { ...row, rank: better + 1, tied: equal > 1 };
    })
    .toSorted(byPlace);
}

function byPlace(a: Contender & Ranked, b: Contender & Ranked): number {
  return (
    (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
    Number(a.final === null) - Number(b.final === null) ||
    compareText(vietnameseSortKey(a.name), vietnameseSortKey(b.name)) ||
    compareText(a.memberId, b.memberId)
  );
}
