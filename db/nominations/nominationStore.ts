import { blocking, type RuleFinding } from '#core/eligibility/rule.ts';
import type { NominationInput } from '#core/nominations/nomination.ts';
import {
  nomineeKey,
  type NominationLine,
  type ProposedLine,
  type UpperAnswer,
} from '#core/nominations/nominationLine.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { personSortKey, vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { readKeptIds } from '../people/mergedRecords.ts';

/** Columns of `nomination_line as l` joined with its `nomination_batch as b`, under the names of {@link NominationLine}. */
export const LINE_COLUMNS = {
  id: 'l.id',
  batchId: 'l.batch_id',
  year: 'l.year',
  procedure: 'b.procedure',
  ordinal: 'l.ordinal',
  subject: 'l.subject',
  personId: 'l.person_id',
  unitId: 'l.unit_id',
  honorific: 'l.honorific',
  name: 'l.name',
  position: 'l.position',
  unitName: 'l.unit_name',
  awardCode: 'l.award_code',
  fallbackAwardCode: 'l.fallback_award_code',
  askedAwardCode: 'l.asked_award_code',
  awardKind: 'l.award_kind',
  theme: 'l.theme',
  achievement: 'l.achievement',
  reason: 'l.reason',
  note: 'l.note',
  status: 'l.status',
  upperAnswer: 'l.upper_answer',
  upperDocument: 'l.upper_document',
  findings: 'l.findings',
  checkedAt: 'l.checked_at',
  overrideReason: 'l.override_reason',
  overrideBy: 'l.override_by',
  decisionId: 'l.decision_id',
  decisionLineId: 'l.decision_line_id',
  proposed: 'l.proposed',
  version: 'l.version',
} as const;

/** A row as {@link LINE_COLUMNS} reads it. */
export type LineRow = Omit<NominationLine, 'findings' | 'proposed'> & { findings: string; proposed: string | null };

/** Findings, and what was proposed, are kept as JSON. */
function lineOfRow({ findings, proposed, ...row }: LineRow): NominationLine {
  return {
    ...row,
    findings: JSON.parse(findings) as RuleFinding[],
    proposed: proposed === null ? null : (JSON.parse(proposed) as ProposedLine),
  };
}

export function linesWithBatch(db: Queryable) {
  return db('nomination_line as l').join('nomination_batch as b', 'b.id', 'l.batch_id');
}

export async function findLine(db: Queryable, id: string): Promise<NominationLine | undefined> {
  return (await findLines(db, [id]))[0];
}

/**
 * Lines by id, in the order of their batches, people by the record they stand under now; those that are gone are left
 * out.
 */
export async function findLines(db: Queryable, lineIds: readonly string[]): Promise<NominationLine[]> {
  const rows: LineRow[] = [];
  for (const ids of idChunks(lineIds)) {
    const some: LineRow[] = await linesWithBatch(db)
      .whereIn('l.id', ids)
      .orderBy(['l.batch_id', 'l.ordinal', 'l.id'])
      .select(LINE_COLUMNS);
    rows.push(...some);
  }
  return underKeptRecords(db, rows);
}

/** Lines with their people by the record each stands under now, however it was merged since. */
export async function underKeptRecords(db: Queryable, rows: readonly LineRow[]): Promise<NominationLine[]> {
  const keptIdOf = await readKeptIds(db);
  return rows.map((row) => ({ ...lineOfRow(row), personId: keptIdOf(row.personId) }));
}

/** All lines of a batch, in its order, people by the record they stand under now. */
export async function linesOfBatch(db: Queryable, batchId: string): Promise<NominationLine[]> {
  const rows: LineRow[] = await linesWithBatch(db)
    .where('l.batch_id', batchId)
    .orderBy(['l.ordinal', 'l.id'])
    .select(LINE_COLUMNS);
  return underKeptRecords(db, rows);
}

/** The place after the last line of a batch. */
export async function nextOrdinal(db: Queryable, batchId: string): Promise<number> {
  const row = (await db('nomination_line').where({ batch_id: batchId }).max({ last: 'ordinal' }).first()) as
    { last: number | null } | undefined;
  return (row?.last ?? 0) + 1;
}

/** A line that comes into a batch. */
export interface LineToAdd extends NominationInput {
  id: string;
  batchId: string;
  year: number;
  ordinal: number;
}

/** Adds lines as drafts that nobody has checked; their versions begin at 1. */
export async function insertLines(tx: Tx, lines: readonly LineToAdd[], now: string): Promise<void> {
  await insertInChunks(
    tx,
    'nomination_line',
    lines.map(({ id, batchId, year, ordinal, ...line }) => ({
      id,
      batch_id: batchId,
      year,
      ordinal,
      ...columnsOf(line),
      asked_award_code: null,
      status: 'DRAFT',
      upper_answer: null,
      upper_document: '',
      ...UNCHECKED,
      decision_id: null,
      decision_line_id: null,
      proposed: null,
      version: 1,
      created_at: now,
      updated_at: now,
    })),
  );
}

/** A line as the screen saw it last. */
interface Seen {
  id: string;
  version: number;
}

/** Writes a line anew; what the rules and the higher body said of it before holds no more. @returns false when it changed meanwhile */
export function updateLine(tx: Tx, { line, ...seen }: Seen & { line: NominationInput; now: string }): Promise<boolean> {
  const unanswered = { asked_award_code: null, upper_answer: null, upper_document: '' };
  return update(tx, seen, { ...columnsOf(line), ...UNCHECKED, ...unanswered });
}

/**
 * Only `moveLine` of the service calls this: each change of a status leaves its row.
 *
 * @returns false when it changed meanwhile
 */
export function updateLineStatus(
  tx: Tx,
  {
    status,
    decisionId,
    decisionLineId,
    upperAnswer,
    upperDocument,
    proposed,
    ...seen
  }: Seen & { now: string } & Pick<
      NominationLine,
      'status' | 'decisionId' | 'decisionLineId' | 'upperAnswer' | 'upperDocument' | 'proposed'
    >,
): Promise<boolean> {
  return update(tx, seen, {
    status,
    decision_id: decisionId,
    decision_line_id: decisionLineId,
    upper_answer: upperAnswer,
    upper_document: upperDocument,
    proposed: proposed === null ? null : JSON.stringify(proposed),
  });
}

/** Counts a change of what hangs on a line, its papers say. @returns false when it changed meanwhile */
export function countLineChange(tx: Tx, seen: Seen & { now: string }): Promise<boolean> {
  return update(tx, seen, {});
}

/** Keeps what the rules said. An override that no longer answers it goes. @returns false when the line changed meanwhile */
export function updateFindings(
  tx: Tx,
  {
    findings,
    keepsOverride,
    ...seen
  }: Seen & { findings: readonly RuleFinding[]; keepsOverride: boolean; now: string },
): Promise<boolean> {
  return update(tx, seen, {
    findings: JSON.stringify(findings),
    blocked: blocking(findings).length,
    warned: findings.filter(({ severity, outcome }) => severity === 'WARN' && outcome === 'MISSED').length,
    unclear: findings.filter(({ outcome }) => outcome === 'UNKNOWN').length,
    checked_at: seen.now,
    ...(keepsOverride ? {} : { override_reason: '', override_by: '' }),
  });
}

/** Why missed rules are set aside, and who says so; an empty reason takes it back. @returns false when the line changed meanwhile */
export function updateOverride(
  tx: Tx,
  { reason, by, ...seen }: Seen & { reason: string; by: string; now: string },
): Promise<boolean> {
  return update(tx, seen, { override_reason: reason, override_by: by });
}

/** The answer from above; `awards` are those the line stands for from now on. @returns false when the line changed meanwhile */
export function updateUpperAnswer(
  tx: Tx,
  {
    answer,
    document,
    awards,
    ...seen
  }: Seen & {
    answer: UpperAnswer | null;
    document: string;
    awards: Pick<NominationLine, 'awardCode' | 'fallbackAwardCode' | 'askedAwardCode'>;
    now: string;
  },
): Promise<boolean> {
  return update(tx, seen, {
    upper_answer: answer,
    upper_document: document,
    award_code: awards.awardCode,
    fallback_award_code: awards.fallbackAwardCode,
    asked_award_code: awards.askedAwardCode,
  });
}

/** Puts a line into a decision, or takes it out with nulls. @returns false when the line changed meanwhile */
export function updateLineDecision(
  tx: Tx,
  {
    decisionId,
    decisionLineId,
    ...seen
  }: Seen & { decisionId: string | null; decisionLineId: string | null; now: string },
): Promise<boolean> {
  return update(tx, seen, { decision_id: decisionId, decision_line_id: decisionLineId });
}

/** @returns false when the line changed since `version` was read */
export async function deleteLine(tx: Tx, { id, version }: Seen): Promise<boolean> {
  return (await tx('nomination_line').where({ id, version }).delete()) > 0;
}

/** Lines that stand in a decision, in the order of their batches, people by the record they stand under now. */
export async function linesInDecision(db: Queryable, decisionId: string): Promise<NominationLine[]> {
  const rows: LineRow[] = await linesWithBatch(db)
    .where('l.decision_id', decisionId)
    .orderBy(['l.batch_id', 'l.ordinal', 'l.id'])
    .select(LINE_COLUMNS);
  return underKeptRecords(db, rows);
}

const UNCHECKED = {
  findings: '[]',
  blocked: 0,
  warned: 0,
  unclear: 0,
  checked_at: null,
  override_reason: '',
  override_by: '',
} as const;

async function update(
  tx: Tx,
  { id, version, now }: Seen & { now: string },
  columns: Record<string, string | number | null>,
): Promise<boolean> {
  const changed = await tx('nomination_line')
    .where({ id, version })
    .update({ ...columns, version: version + 1, updated_at: now });
  return changed > 0;
}

function columnsOf(line: NominationInput) {
  const { subject, name, position, unitName, theme, achievement } = line;
  return {
    subject,
    person_id: line.personId,
    unit_id: line.unitId,
    honorific: line.honorific,
    name,
    position,
    unit_name: unitName,
    award_code: line.awardCode,
    fallback_award_code: line.fallbackAwardCode,
    award_kind: line.awardKind,
    theme,
    achievement,
    reason: line.reason,
    note: line.note,
    nominee_key: nomineeKey(line),
    search_key: foldForSearch([name, position, unitName, theme, achievement].join(' ')),
    sort_key: subject === 'INDIVIDUAL' ? personSortKey(name) : vietnameseSortKey(name),
  };
}
