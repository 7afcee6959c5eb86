import { refusal } from '#core/errors/appError.ts';
import type { Revocation } from '#core/awards/decision.ts';
import { yearOf } from '#core/dates/isoDate.ts';
import { assertRevocable } from '#core/papers/correctionDate.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { findDecision, findReplacementDraft, insertCorrection, insertDraft } from '#db/awards/decisionStore.ts';
import { copyLines } from '#db/awards/lineStore.ts';
import { recomputeTotals } from '#db/awards/lineTotals.ts';
import { keepReplacementLines } from '#db/nominations/replacementLines.ts';
import { localDate } from '../contract/localDate.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { undecideLines } from '../nominations/linesOfDecision.ts';
import { headerOf } from './saveHeader.ts';
import { repriceDraft } from './pricing.ts';

/**
 * Starts the decision that will replace an issued one: a draft with the same content,
 * without number and date. The old one stays in force until the new one is issued.
 *
 * @returns id of the draft
 */
export async function startReplacement(
  unit: UnitOfWork,
  { id, reason }: { id: string; reason: string },
): Promise<string> {
  const { decision } = await requireInForce(unit, id);
  if (await findReplacementDraft(unit.tx, id)) throw refusal('DECISION_HAS_REPLACEMENT_DRAFT');
  const header = { ...headerOf(decision), number: '', issuedOn: null };
  const draftId = unit.newId();
  await insertDraft(
    unit.tx,
    { id: draftId, year: yearOf(decision.issuedOn ?? unit.now), header, supersedesId: id, correctionReason: reason },
    unit.now,
  );
  const copies = await copyLines(unit.tx, { fromDecisionId: id, toDecisionId: draftId, newId: () => unit.newId() });
  await keepReplacementLines(unit.tx, { decisionId: id, copies });
  await repriceDraft(unit.tx, draftId, header);
  await recomputeTotals(unit.tx, draftId);
  await unit.audit({
    action: 'awards.startReplacement',
    entity: 'decision',
    entityId: draftId,
    summary: `Lập bản nháp thay thế quyết định ${decision.number}: ${reason}`,
    detail: { replaces: id, reason },
  });
  return draftId;
}

/**
 * Withdraws an issued decision: it leaves every report but stays in the history (Luật 2022 Đ.93). What it decided is
 * submitted again.
 */
export async function revokeDecision(
  unit: UnitOfWork,
  { id, revocation }: { id: string; revocation: Revocation },
): Promise<void> {
  const { decision } = await requireInForce(unit, id);
  assertRevocable(decision, revocation.revokedOn, localDate(new Date(unit.now)));
  if (await findReplacementDraft(unit.tx, id)) throw refusal('DECISION_HAS_REPLACEMENT_DRAFT');
  await insertCorrection(unit.tx, {
    id: unit.newId(),
    kind: 'REVOKES',
    decisionId: id,
    byDecisionId: null,
    effectiveOn: revocation.revokedOn,
    documentNumber: revocation.documentNumber,
    reason: revocation.reason,
    actorId: unit.actor.id,
    now: unit.now,
  });
  await undecideLines(unit, {
    decisionId: id,
    reason: `Thu hồi quyết định ${decision.number}: ${revocation.reason}`,
  });
  await unit.audit({
    action: 'awards.revoke',
    entity: 'decision',
    entityId: id,
    summary: `Thu hồi quyết định ${decision.number}: ${revocation.reason}`,
    detail: revocation,
  });
}

async function requireInForce(unit: UnitOfWork, id: string): Promise<StoredDecision> {
  const stored = await findDecision(unit.tx, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
  if (stored.decision.status !== 'ISSUED') throw refusal('DECISION_NOT_IN_FORCE');
  return stored;
}
