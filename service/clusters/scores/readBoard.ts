import { SCORE_PARTS, type ScorePart, type ScorePeriod } from '#core/clusters/scores/scoreEntries.ts';
import { periodsOf } from '#core/clusters/scores/yearScore.ts';
import type { ClusterRole } from '#core/clusters/cluster.ts';
import type { Queryable } from '#db/client.ts';
import type { PartStatus } from '#db/clusters/scores/partStore.ts';
import type { ClusterYearRow } from '#db/clusters/yearStore.ts';
import { scoredYear, type MemberScore, type ScoredPart, type ScoredSheet } from './memberScores.ts';
import { chosenTemplate, requireYear } from './scoringYear.ts';

export interface BoardPart {
  status: PartStatus;
  /** Hundredths. */
  total: number;
  grade: string;
  isKnockedOut: boolean;
  isBarred: boolean;
  /** Criteria without an entry. */
  missing: number;
  version: number;
  scoredBy: string;
  scoredOn: string | null;
  fileName: string;
  updatedAt: string;
}

export interface BoardSheet {
  sheetId: string;
  period: ScorePeriod;
  crossMemberId: string | null;
  crossMemberName: string | null;
  parts: Record<ScorePart, BoardPart | null>;
  /** Between the highest and the lowest total of the parts, hundredths; null with fewer than two. */
  spread: number | null;
  /** The parts lie further apart than the threshold. */
  isDifferent: boolean;
}

export interface BoardRow extends MemberScore {
  role: ClusterRole | null;
  sheets: BoardSheet[];
}

export interface ScoreBoard {
  year: ClusterYearRow;
  scheme: {
    templateId: string;
    templateName: string;
    templateYear: number;
    version: number;
    periods: readonly ScorePeriod[];
    scale: number;
  } | null;
  /** Members that came after the sheets were made. */
  membersWithoutSheet: number;
  /** In the order of the cluster. */
  rows: BoardRow[];
}

/**
 * Members and what each part of their sheets comes to.
 *
 * @param threshold hundredths two parts may lie apart without being marked
 * @throws AppError NOT_FOUND
 */
export async function readBoard(
  db: Queryable,
  { yearId, threshold }: { yearId: string; threshold: number },
): Promise<ScoreBoard> {
  const year = await requireYear(db, yearId);
  const chosen = await chosenTemplate(db, yearId);
  if (!chosen) return { year, scheme: null, membersWithoutSheet: 0, rows: [] };
  const { template, scheme } = chosen;
  const { members, sheets, ranking } = await scoredYear(db, year, template.body);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const scores = new Map(ranking.map((score) => [score.memberId, score]));
  const periods = periodsOf(template.body);
  const rows = members.flatMap(({ id, role }) => {
    const score = scores.get(id);
    if (!score) return [];
    const own = (sheets.get(id) ?? []).map((sheet) => boardSheet(sheet, names, threshold));
    return [{ ...score, role, sheets: own }];
  });
  return {
    year,
    scheme: {
      templateId: template.id,
      templateName: template.name,
      templateYear: template.year,
      version: scheme.version,
      periods,
      scale: template.body.scale,
    },
    membersWithoutSheet: rows.filter((row) => row.sheets.length < periods.length).length,
    rows,
  };
}

function boardSheet({ sheet, parts }: ScoredSheet, names: ReadonlyMap<string, string>, threshold: number): BoardSheet {
  const totals = SCORE_PARTS.flatMap((part) => parts[part]?.result.total ?? []);
  const spread = totals.length < 2 ? null : Math.max(...totals) - Math.min(...totals);
  return {
    sheetId: sheet.id,
    period: sheet.period,
    crossMemberId: sheet.crossMemberId,
    crossMemberName: sheet.crossMemberId === null ? null : (names.get(sheet.crossMemberId) ?? null),
    parts: { SELF: boardPart(parts.SELF), CROSS: boardPart(parts.CROSS), APPRAISED: boardPart(parts.APPRAISED) },
    spread,
    isDifferent: spread !== null && spread > threshold,
  };
}

function boardPart(scored: ScoredPart | undefined): BoardPart | null {
  if (!scored) return null;
  const { stored, result } = scored;
  return {
    status: stored.status,
    total: result.total,
    grade: result.name,
    isKnockedOut: result.isKnockedOut,
    isBarred: result.isBarred,
    missing: result.problems.filter(({ kind }) => kind === 'MISSING').length,
    version: stored.version,
    scoredBy: stored.scoredBy,
    scoredOn: stored.scoredOn,
    fileName: stored.fileName,
    updatedAt: stored.updatedAt,
  };
}
