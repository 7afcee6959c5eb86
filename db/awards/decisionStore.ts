import type { DecisionHeader } from '#core/awards/decision.ts';
import { numberKey, type NumberingPeriod } from '#core/awards/decisionNumber.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Queryable, Tx } from '../client.ts';
import {
  toStoredDecision,
  type CorrectionColumns,
  type DecisionColumns,
  type DecisionRow,
  type Issuer,
  type StoredDecision,
} from './decisionRow.ts';

/** A new draft; lines are added afterwards. */
export interface NewDraft {
  id: string;
  year: number;
  header: DecisionHeader;
  supersedesId: string | null;
  correctionReason: string;
}

export async function insertDraft(tx: Tx, draft: NewDraft, now: string): Promise<void> {
  await tx<DecisionColumns>('decision').insert({
    id: draft.id,
    status: 'DRAFT',
    year: draft.year,
    ...headerColumns(draft.header),
    number_sequence: null,
    supersedes_id: draft.supersedesId,
    correction_reason: draft.correctionReason,
    issuer: null,
    register_from: null,
    issued_at: null,
    issued_by: null,
    collectives: 0,
    individuals: 0,
    coefficient_total: 0,
    amount_total: 0,
    unpriced: 0,
    version: 1,
    content_version: 1,
    created_at: now,
    updated_at: now,
  });
}

/** The decision with its corrections, or undefined. */
export async function findDecision(db: Queryable, id: string): Promise<StoredDecision | undefined> {
  const row: DecisionRow | undefined = await decisionsWithCorrections(db).where('d.id', id).first();
  return row && toStoredDecision(row);
}

/** Decisions joined with the correction that hits them and with both neighbours of the chain. */
export function decisionsWithCorrections(db: Queryable) {
  return db('decision as d')
    .leftJoin('decision_correction as c', 'c.decision_id', 'd.id')
    .leftJoin('decision as successor', 'successor.id', 'c.by_decision_id')
    .leftJoin('decision as predecessor', 'predecessor.id', 'd.supersedes_id')
    .select<DecisionRow[]>(
      'd.*',
      'c.kind as correction_kind',
      'c.effective_on as correction_on',
      'c.document_number as correction_number',
      'c.reason as correction_text',
      'c.by_decision_id as successor_id',
      'successor.number as successor_number',
      'successor.issued_on as successor_on',
      'predecessor.number as predecessor_number',
      'predecessor.issued_on as predecessor_on',
    );
}

/**
 * Writes a draft's header.
 *
 * @returns false when the draft changed since `version` was read, or is no draft any more
 */
export async function updateDraftHeader(
  tx: Tx,
  {
    id,
    version,
    header,
    year,
    now,
  }: { id: string; version: number; header: DecisionHeader; year: number; now: string },
): Promise<boolean> {
  const changed = await tx<DecisionColumns>('decision')
    .where({ id, version, status: 'DRAFT' })
    .update({ ...headerColumns(header), year, version: version + 1, updated_at: now });
  return changed === 1;
}

/** @returns false when it is no draft any more, or changed since it was seen */
export async function deleteDraft(tx: Tx, id: string, contentVersion: number): Promise<boolean> {
  const deleted = await tx<DecisionColumns>('decision')
    .where({ id, content_version: contentVersion, status: 'DRAFT' })
    .delete();
  return deleted === 1;
}

/** Counts a change of anything in a draft, header or line, so that nobody issues or deletes what he has not seen. */
export async function countChange(tx: Tx, id: string): Promise<void> {
  await tx<DecisionColumns>('decision').where({ id, status: 'DRAFT' }).increment('content_version', 1);
}

export interface Issue {
  id: string;
  contentVersion: number;
  sequence: number | null;
  registerFrom: number;
  /** What heads and closes its papers on this day, kept for every later print. */
  issuer: Issuer;
  actorId: string;
  now: string;
}

/** Freezes a draft; false when it changed since it was seen. From here on triggers refuse every change. */
export async function markIssued(tx: Tx, issue: Issue): Promise<boolean> {
  const changed = await tx<DecisionColumns>('decision')
    .where({ id: issue.id, content_version: issue.contentVersion, status: 'DRAFT' })
    .update({
      status: 'ISSUED',
      number_sequence: issue.sequence,
      register_from: issue.registerFrom,
      issuer: JSON.stringify(issue.issuer),
      issued_at: issue.now,
      issued_by: issue.actorId,
      updated_at: issue.now,
    });
  return changed === 1;
}

export interface Correction {
  id: string;
  kind: CorrectionColumns['kind'];
  decisionId: string;
  byDecisionId: string | null;
  effectiveOn: string;
  documentNumber: string;
  reason: string;
  actorId: string;
  now: string;
}

/** Links a correcting paper to the decision it corrects; one correction per decision. */
export async function insertCorrection(tx: Tx, correction: Correction): Promise<void> {
  await tx<CorrectionColumns>('decision_correction').insert({
    id: correction.id,
    kind: correction.kind,
    decision_id: correction.decisionId,
    by_decision_id: correction.byDecisionId,
    effective_on: correction.effectiveOn,
    document_number: correction.documentNumber,
    reason: correction.reason,
    actor_id: correction.actorId,
    at: correction.now,
  });
}

/** The draft that is being written to replace a decision, if any. */
export async function findReplacementDraft(db: Queryable, id: string): Promise<string | undefined> {
  const row = await db<DecisionColumns>('decision').select('id').where({ supersedes_id: id, status: 'DRAFT' }).first();
  return row?.id;
}

/** All drafts, for work that touches every one of them. */
export async function listDraftIds(db: Queryable): Promise<string[]> {
  const rows = await db<DecisionColumns>('decision').select('id').where('status', 'DRAFT');
  return rows.map((row) => row.id);
}

/** The register number the next certificate gets inside a period: the register runs on from decision to decision. */
export async function nextRegisterNumber(db: Queryable, { from, to }: NumberingPeriod): Promise<number> {
  const row = (await db<DecisionColumns>('decision')
    .where('status', 'ISSUED')
    .whereBetween('issued_on', [from, to])
    .max({ next: db.raw('register_from + collectives + individuals') })
    .first()) as { next: number | null } | undefined;
  return row?.next ?? 1;
}

function headerColumns(header: DecisionHeader) {
  return {
    title: header.title,
    number: header.number,
    number_key: numberKey(header.number),
    issued_on: header.issuedOn,
    summary: header.summary,
    list_title: header.listTitle,
    signer: header.signer === null ? null : JSON.stringify(header.signer),
    fund: header.fund,
    payer: header.payer,
    rounding: header.rounding,
    bases: JSON.stringify(header.bases),
    list_placement: header.listPlacement,
    money_article: header.moneyArticle,
    recipients: JSON.stringify(header.recipients),
    search_key: foldForSearch(`${header.number} ${numberKey(header.number)} ${header.title} ${header.summary}`),
  };
}
