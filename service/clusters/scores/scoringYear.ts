import { refusal } from '#core/errors/appError.ts';
import { listMembers, namesInYear, storedMembers, type ClusterMemberRow } from '#db/clusters/memberStore.ts';
import { findScheme, type ScoreScheme } from '#db/clusters/scores/schemeStore.ts';
import type { ScoreSheet } from '#db/clusters/scores/sheetStore.ts';
import type { StoredScoreTemplate } from '#db/clusters/scores/templateStore.ts';
import { findYear, type ClusterYearRow } from '#db/clusters/yearStore.ts';
import type { Queryable } from '#db/client.ts';
import { requireTemplate } from './editTemplates.ts';

/** What a cluster scores by in a year. */
export interface ChosenTemplate {
  scheme: ScoreScheme;
  template: StoredScoreTemplate;
}

/** A cluster year to look at, locked or not. @throws AppError NOT_FOUND */
export async function requireYear(db: Queryable, yearId: string): Promise<ClusterYearRow> {
  const year = await findYear(db, yearId);
  if (!year) throw refusal('NOT_FOUND', { what: 'năm thi đua này của cụm' });
  return year;
}

/** The template chosen for a year; null while none is. */
export async function chosenTemplate(db: Queryable, yearId: string): Promise<ChosenTemplate | null> {
  const scheme = await findScheme(db, yearId);
  return scheme ? { scheme, template: await requireTemplate(db, scheme.templateId) } : null;
}

/** @throws AppError SCORE_NO_TEMPLATE */
export async function requireChosen(db: Queryable, { id, year, clusterName }: ClusterYearRow): Promise<ChosenTemplate> {
  const chosen = await chosenTemplate(db, id);
  if (!chosen) throw refusal('SCORE_NO_TEMPLATE', { year, cluster: clusterName });
  return chosen;
}

export type ScoredMember = Pick<ClusterMemberRow, 'id' | 'name' | 'shortName' | 'role' | 'representative'>;

/** Members of the year in the order of the cluster; behind them those who left it since their sheet was made. */
export async function scoredMembers(
  db: Queryable,
  { clusterId, year }: ClusterYearRow,
  sheets: readonly ScoreSheet[],
): Promise<ScoredMember[]> {
  const members = await listMembers(db, clusterId, year);
  const present = new Set(members.map(({ id }) => id));
  const missing = new Set(sheets.map(({ memberId }) => memberId).filter((id) => !present.has(id)));
  if (missing.size === 0) return members;
  const gone = (await storedMembers(db, clusterId)).filter(({ id }) => missing.has(id));
  const names = await namesInYear(db, gone, { year, clusterId });
  return [
    ...members,
    ...gone.map(({ id, name }) => ({
      id,
      name: names.get(id)?.name ?? name,
      shortName: names.get(id)?.shortName ?? name,
      role: null,
      representative: null,
    })),
  ];
}
