import { computeScore, type ScoreResult } from '#core/clusters/scores/computeScore.ts';
import { rankScores, type Ranked } from '#core/clusters/scores/ranking.ts';
import { SCORE_PARTS, type ScorePart, type ScorePeriod } from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { yearScore, type YearScore } from '#core/clusters/scores/yearScore.ts';
import type { Queryable } from '#db/client.ts';
import { listParts, type StoredPart } from '#db/clusters/scores/partStore.ts';
import { listSheets, type ScoreSheet } from '#db/clusters/scores/sheetStore.ts';
import type { ClusterYearRow } from '#db/clusters/yearStore.ts';
import { groupedBy } from '#db/groupedBy.ts';
import { scoredMembers, type ScoredMember } from './scoringYear.ts';

/** A part as it was saved, and what it comes to. */
export interface ScoredPart {
  stored: StoredPart;
  result: ScoreResult;
}

export interface ScoredSheet {
  sheet: ScoreSheet;
  parts: Partial<Record<ScorePart, ScoredPart>>;
}

/** What a member's year comes to. Points are hundredths; null until every period of that part was scored. */
export interface MemberScore extends Ranked {
  memberId: string;
  name: string;
  shortName: string;
  self: number | null;
  cross: number | null;
  appraised: number | null;
  /** The appraised points: they decide. */
  final: number | null;
  /** Place among the grades of the template, best first. */
  band: number | null;
  /** Name of the grade; empty while there is none. */
  grade: string;
  knockedOut: boolean;
  barred: boolean;
  /** Knocked out or barred: without a rank. */
  isOut: boolean;
  /** Rests on an appraisal that is still a draft. */
  isProvisional: boolean;
}

export interface ScoredYear {
  members: ScoredMember[];
  /** By member, in the order of the template's periods. */
  sheets: ReadonlyMap<string, readonly ScoredSheet[]>;
  /** Sorted by rank; those without one behind. */
  ranking: MemberScore[];
}

/** Everything scored in a cluster year, worked out anew from the entries. */
export async function scoredYear(db: Queryable, year: ClusterYearRow, template: ScoreTemplate): Promise<ScoredYear> {
  const sheets = await listSheets(db, year.id);
  const members = await scoredMembers(db, year, sheets);
  const parts = groupedBy(await listParts(db, year.id), ({ sheetId }) => sheetId);
  const scored = sheets
    .map((sheet) => ({ sheet, parts: scoredParts(template, parts.get(sheet.id) ?? []) }))
    .sort((a, b) => PERIOD_ORDER[a.sheet.period] - PERIOD_ORDER[b.sheet.period]);
  const byMember = groupedBy(scored, ({ sheet }) => sheet.memberId);
  const scores = members.map((member) => memberScore(template, member, byMember.get(member.id) ?? []));
  return { members, sheets: byMember, ranking: rankScores(scores) };
}

const PERIOD_ORDER: Record<ScorePeriod, number> = { FIRST_HALF: 0, SECOND_HALF: 1, YEAR: 2 };

function scoredParts(template: ScoreTemplate, parts: readonly StoredPart[]): ScoredSheet['parts'] {
  return Object.fromEntries(
    parts.map((stored) => [stored.part, { stored, result: computeScore(template, stored.entries, stored.part) }]),
  );
}

function memberScore(template: ScoreTemplate, { id, name, shortName }: ScoredMember, sheets: readonly ScoredSheet[]) {
  const [self, cross, appraised] = SCORE_PARTS.map((part) => yearOf(template, sheets, part));
  const knockedOut = appraised?.isKnockedOut ?? false;
  const barred = appraised?.isBarred ?? false;
  return {
    memberId: id,
    name,
    shortName,
    self: self?.total ?? null,
    cross: cross?.total ?? null,
    appraised: appraised?.total ?? null,
    final: appraised?.total ?? null,
    band: appraised?.band ?? null,
    grade: appraised?.name ?? '',
    knockedOut,
    barred,
    isOut: knockedOut || barred,
    isProvisional: sheets.some(({ parts }) => parts.APPRAISED?.stored.status === 'DRAFT'),
  };
}

function yearOf(template: ScoreTemplate, sheets: readonly ScoredSheet[], part: ScorePart): YearScore | null {
  const results: Partial<Record<ScorePeriod, ScoreResult>> = {};
  for (const { sheet, parts } of sheets) {
    const scored = parts[part];
    if (scored) results[sheet.period] = scored.result;
  }
  return yearScore(template, results);
}
