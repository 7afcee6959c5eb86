import type { DecisionLineInput } from '#core/awards/decision.ts';
import { yearOf } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { addLines, type LineSource } from '../awards/editLines.ts';
import { issueDecision } from '../awards/issueDecision.ts';
import { saveHeader } from '../awards/saveHeader.ts';
import { startDraft } from '../awards/startDraft.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { SampleDecision } from './laiChau.ts';
import type { RunStep } from './sampleOffice.ts';

/**
 * Records a decision the way a clerk does: draft, header, recipients, issue.
 *
 * @param fileName the list the recipients came in by; without one they were typed
 * @returns the decision's id
 */
export async function recordDecision(
  run: RunStep,
  { header, lines }: SampleDecision,
  fileName?: string,
): Promise<string> {
  if (header.issuedOn === null) throw refusal('DECISION_INCOMPLETE', { missing: 'chưa có ngày ban hành' });
  const { issuedOn } = header;
  const id = await run((unit) => startDraft(unit, { title: header.title, year: yearOf(issuedOn) }));
  await run((unit) => saveHeader(unit, { id, version: 1, header }));
  await run((unit) => addRecipients(unit, { id, lines, fileName }));
  await run(async (unit) => {
    const { decision, totals } = await requireDecision(unit, id);
    await issueDecision(unit, { id, contentVersion: decision.contentVersion, expected: totals }, issuedOn);
  });
  return id;
}

async function addRecipients(
  unit: UnitOfWork,
  { id, lines, fileName }: { id: string; lines: readonly DecisionLineInput[]; fileName: string | undefined },
): Promise<void> {
  const { decision } = await requireDecision(unit, id);
  const source: LineSource =
    fileName === undefined
      ? { kind: 'TYPED' }
      : { kind: 'IMPORTED', fileName, seenContentVersion: decision.contentVersion };
  await addLines(unit, { id, lines, source });
}

async function requireDecision({ tx }: UnitOfWork, id: string): Promise<StoredDecision> {
  const stored = await findDecision(tx, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
  return stored;
}
