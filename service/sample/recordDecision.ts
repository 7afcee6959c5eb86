import { yearOf } from '#core/dates/isoDate.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { refusal } from '#core/errors/appError.ts';
import { addLines } from '../awards/editLines.ts';
import { issueDecision } from '../awards/issueDecision.ts';
import { saveHeader } from '../awards/saveHeader.ts';
import { startDraft } from '../awards/startDraft.ts';
import type { SampleDecision } from './laiChau.ts';
import type { RunStep } from './sampleOffice.ts';

/**
 * Records a decision the way a clerk does: draft, header, recipients, issue.
 *
 * @returns the decision's id
 */
export async function recordDecision(run: RunStep, { header, lines }: SampleDecision): Promise<string> {
  if (header.issuedOn === null) throw refusal('DECISION_INCOMPLETE', { missing: 'chưa có ngày ban hành' });
  const { issuedOn } = header;
  const id = await run((unit) => startDraft(unit, { title: header.title, year: yearOf(issuedOn) }));
  await run((unit) => saveHeader(unit, { id, version: 1, header }));
  await run((unit) => addLines(unit, { id, lines, source: { kind: 'TYPED' } }));
  await run(async (unit) => {
    const stored = await findDecision(unit.tx, id);
    if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
    await issueDecision(
      unit,
      { id, contentVersion: stored.decision.contentVersion, expected: stored.totals },
      issuedOn,
    );
  });
  return id;
}
