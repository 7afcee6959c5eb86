import type { DecisionHeader, DecisionLineInput, Revocation } from '#core/awards/decision.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { revokeDecision } from '#service/awards/correctDecision.ts';
import { addLines } from '#service/awards/editLines.ts';
import { issueDecision } from '#service/awards/issueDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { header, line, newDraft, type TestOffice } from '../../support/testOffice.ts';

/** The day decisions are issued on. */
export const TODAY = '2024-02-01';

export const REVOCATION: Revocation = {
  revokedOn: '2024-01-10',
  documentNumber: '40/QĐ-LĐLĐ',
  reason: 'Khai sai thành tích.',
};

/** What tests do with the decisions of an office. @param office the one of the test that runs */
export function decisionsIn(office: () => TestOffice) {
  const draft = async (changes: Partial<DecisionHeader> = {}, lines: DecisionLineInput[] = [line()]) => {
    const id = await newDraft(office());
    await office().write((unit) => saveHeader(unit, { id, version: 1, header: header(changes) }));
    if (lines.length > 0) await office().write((unit) => addLines(unit, { id, lines, source: { kind: 'TYPED' } }));
    return id;
  };
  const stored = async (id: string) => {
    const found = await findDecision(office().database.reader, id);
    if (!found) throw new Error('decision is gone');
    return found;
  };
  const issue = async (id: string, today = TODAY) => {
    const { decision, totals } = await stored(id);
    const { contentVersion } = decision;
    await office().write((unit) => issueDecision(unit, { id, contentVersion, expected: totals }, today));
  };
  const issued = async (changes?: Partial<DecisionHeader>, lines?: DecisionLineInput[]) => {
    const id = await draft(changes, lines);
    await issue(id);
    return id;
  };
  const revoke = async (id: string, revocation = REVOCATION) => {
    await office().write((unit) => revokeDecision(unit, { id, revocation }));
  };
  const lines = (id: string) => listLines(office().database.reader, id, { offset: 0, limit: 100 });
  return { draft, stored, issue, issued, revoke, lines };
}
