import { linesInDecision, updateLineDecision } from '#db/nominations/nominationStore.ts';
import { findLines } from '#db/awards/lineStore.ts';
import { refusal } from '#core/errors/appError.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { moveLine } from './moveLine.ts';

/**
 * When a decision is issued, the proposals that stand in it are decided. One whose recipient was taken out of the list
 * is free for another decision. Part of the write that issues: it leaves no audit row of its own.
 */
export async function decideLines(
  unit: UnitOfWork,
  { decisionId, number }: { decisionId: string; number: string },
): Promise<void> {
  const lines = await linesInDecision(unit.tx, decisionId);
  const recipientIds = lines.flatMap(({ decisionLineId }) => decisionLineId ?? []);
  const recipients = new Set((await findLines(unit.tx, decisionId, recipientIds)).map(({ id }) => id));
  for (const line of lines) {
    if (line.decisionLineId === null || !recipients.has(line.decisionLineId)) await free(unit, line);
    else if (line.status === 'SUBMITTED') await moveLine(unit, line, 'DECIDED', `Quyết định ${number}`);
  }
}

/** When a draft is thrown away, its proposals are free again. Leaves no audit row of its own. */
export async function freeLines(unit: UnitOfWork, decisionId: string): Promise<void> {
  for (const line of await linesInDecision(unit.tx, decisionId)) await free(unit, line);
}

async function free({ tx, now }: UnitOfWork, { id, version, name }: NominationLine): Promise<void> {
  const isFree = await updateLineDecision(tx, { id, version, decisionId: null, decisionLineId: null, now });
  if (!isFree) throw refusal('STALE_VERSION', { what: `đề nghị của ${name}` });
}
