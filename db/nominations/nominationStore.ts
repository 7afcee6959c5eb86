import { blocking, type RuleFinding } from '#core/eligibility/rule.ts';
import type { NominationInput } from '#core/nominations/nomination.ts';
import { nomineeKey, type NominationLine, type UpperAnswer } from '#core/nominations/nominationLine.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { personSortKey, vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';

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
