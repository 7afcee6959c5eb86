import { refusal } from '#core/errors/appError.ts';
import { lowerFirst } from '#core/text/lowerFirst.ts';
import { missingItems } from '#core/awards/checklist.ts';
import { composeDecisionNumber, calendarYear, numberingPeriod, sequenceOf } from '#core/awards/decisionNumber.ts';
import { sameTotals, type DecisionTotals } from '#core/awards/totals.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { assertNotBefore } from '#core/papers/correctionDate.ts';
import type { Queryable } from '#db/client.ts';
import { findDecision, insertCorrection, markIssued, nextRegisterNumber } from '#db/awards/decisionStore.ts';
import { sumLines } from '#db/awards/lineTotals.ts';
import { dropSteps } from '#db/awards/draftStepStore.ts';
import { highestSequence } from '#db/office/issuedNumbers.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { carryLinesOver, decideLines } from '../nominations/linesOfDecision.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { requireDraft } from './editDraft.ts';
import { unnamedPayer } from './payer.ts';
import { checklistOf } from './readDecision.ts';
import { repriceDraft } from './pricing.ts';

/** What the user saw when pressing "Ban hành": exactly this is issued, or nothing. */
export interface IssueRequest {
  id: string;
  contentVersion: number;
  /** A law table may have changed the sum since; then it is not what was seen. */
  expected: Pick<DecisionTotals, 'amount'>;
}

/**
 * Issues a draft: checks it once more, freezes names, money and issuer as they are
 * on this day, and takes the decision it replaces out of force.
 *
 * @throws AppError LIST_CONTRADICTS_TOTALS (C19), DECISION_INCOMPLETE, STALE_VERSION, DECISION_NOT_IN_FORCE, INPUT_INVALID for a replacement dated before what it replaces
 */
export async function issueDecision(unit: UnitOfWork, request: IssueRequest, today: IsoDate): Promise<void> {
  const { tx, now, actor } = unit;
  const { id, contentVersion, expected } = request;
  const draft = await requireDraft(tx, id);
  // What the clerk saw are the stored totals. Where something else wrote them, nothing may be signed.
  if (!sameTotals(draft.totals, await sumLines(tx, id))) throw refusal('LIST_CONTRADICTS_TOTALS');
  await repriceDraft(tx, id, draft.decision);
  const stored = (await findDecision(tx, id)) ?? draft;
  const { decision, totals } = stored;
  const isAsSeen = decision.contentVersion === contentVersion && totals.amount === expected.amount;
  if (!isAsSeen) throw refusal('STALE_VERSION', { what: 'quyết định này' });

  const { profile, settings } = await requireOffice(tx);
  const missing = missingItems(await checklistOf(tx, stored, today));
  if (missing.length > 0 || decision.issuedOn === null) {
    throw refusal('DECISION_INCOMPLETE', { missing: missing.map((item) => lowerFirst(item.text)).join('; ') });
  }
  if (decision.supersedes !== null) await takeOutOfForce(unit, { ...decision, issuedOn: decision.issuedOn });

  await dropSteps(tx, id);
  const payer = decision.payer || (await unnamedPayer(tx, stored, profile));
  const issuer = { profile, preparedBy: settings.preparedBy, payer, list: settings.list };
  const sequence = sequenceOf(decision.number);
  // The register runs per year where decisions are numbered by hand.
  const period = numberingPeriod(settings, decision.issuedOn) ?? calendarYear(decision.issuedOn);
  const registerFrom = await nextRegisterNumber(tx, period);
  const isIssued = await markIssued(tx, { id, contentVersion, sequence, registerFrom, issuer, actorId: actor.id, now });
  if (!isIssued) throw refusal('STALE_VERSION', { what: 'quyết định này' });
  const { number } = decision;
  const leftOut = decision.supersedes
    ? await carryLinesOver(unit, { from: decision.supersedes.id, to: id, number })
    : [];
  const freed = [...leftOut, ...(await decideLines(unit, { decisionId: id, number }))];
  await unit.audit({
    action: 'awards.issue',
    entity: 'decision',
    entityId: id,
    summary: `Ban hành quyết định ${number}`,
    detail: { header: decision, totals, issuer, freed },
  });
}

/** The number a new decision of that date would get; null when the office numbers by hand or no date is set. */
export async function nextNumber(db: Queryable, issuedOn: IsoDate | null): Promise<string | null> {
  if (issuedOn === null) return null;
  const { profile, settings } = await requireOffice(db);
  const period = numberingPeriod(settings, issuedOn);
  if (period === null) return null;
  return composeDecisionNumber((await highestSequence(db, period)) + 1, profile.documentSymbol);
}

async function takeOutOfForce(
  unit: UnitOfWork,
  replacement: {
    id: string;
    supersedes: { id: string } | null;
    issuedOn: IsoDate;
    number: string;
    correctionReason: string;
  },
): Promise<void> {
  if (replacement.supersedes === null) return;
  const replaced = await findDecision(unit.tx, replacement.supersedes.id);
  if (replaced?.decision.status !== 'ISSUED') throw refusal('DECISION_NOT_IN_FORCE');
  assertNotBefore(replaced.decision, replacement.issuedOn, 'ngày ban hành của quyết định thay thế');
  await insertCorrection(unit.tx, {
    id: unit.newId(),
    kind: 'SUPERSEDES',
    decisionId: replaced.decision.id,
    byDecisionId: replacement.id,
    effectiveOn: replacement.issuedOn,
    documentNumber: replacement.number,
    reason: replacement.correctionReason,
    actorId: unit.actor.id,
    now: unit.now,
  });
}
