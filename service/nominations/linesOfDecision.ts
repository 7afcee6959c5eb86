import { updateLineDecision } from '#db/nominations/nominationStore.ts';
import { linesInDecision } from '#db/nominations/nominationReader.ts';
import { replacementLines } from '#db/nominations/replacementLines.ts';
import { findLines } from '#db/awards/lineReader.ts';
import { readKeptIds } from '#db/people/mergedRecords.ts';
import { refusal } from '#core/errors/appError.ts';
import { isDecided } from '#core/nominations/nominationList.ts';
import { standsFor } from '#core/nominations/standsFor.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { moveLine } from './moveLine.ts';

/**
 * When a decision is issued, the proposals that stand in it are decided. One whose recipient was taken out of the list,
 * or written over with another, is free for another decision. Part of the write that issues: it leaves no audit row of
 * its own.
 *
 * @returns names of the proposals set free
 */
export async function decideLines(
  unit: UnitOfWork,
  { decisionId, number }: { decisionId: string; number: string },
): Promise<string[]> {
  const lines = await linesInDecision(unit.tx, decisionId);
  const recipientIds = lines.flatMap(({ decisionLineId }) => decisionLineId ?? []);
  const recipients = await recipientsById(unit, decisionId, recipientIds);
  const freed: string[] = [];
  for (const line of lines) {
    const recipient = recipients.get(line.decisionLineId ?? '');
    if (!recipient || !standsFor(recipient, line)) {
      await free(unit, line);
      freed.push(line.name);
    } else if (line.status === 'SUBMITTED') await moveLine(unit, line, 'DECIDED', `Quyết định ${number}`);
  }
  return freed;
}

/** When a draft is thrown away, its proposals are free again. Leaves no audit row of its own. */
export async function freeLines(unit: UnitOfWork, decisionId: string): Promise<void> {
  for (const line of await linesInDecision(unit.tx, decisionId)) await free(unit, line);
}

/**
 * When a decision is withdrawn, what it decided is submitted again, whatever was handed over. Leaves no audit row of
 * its own.
 */
export async function undecideLines(
  unit: UnitOfWork,
  { decisionId, reason }: { decisionId: string; reason: string },
): Promise<void> {
  for (const line of await linesInDecision(unit.tx, decisionId)) await undecide(unit, line, reason);
}

/**
 * When a decision is issued in place of another, the proposals go with their recipients into the new one; those it
 * leaves out are submitted again. Leaves no audit row of its own.
 *
 * @returns names of the proposals left out
 */
export async function carryLinesOver(
  unit: UnitOfWork,
  { from, to, number }: { from: string; to: string; number: string },
): Promise<string[]> {
  const { tx, now } = unit;
  const recipientOf = await replacementLines(tx, { from, to });
  const recipients = await recipientsById(unit, to, [...recipientOf.values()]);
  const leftOut: string[] = [];
  for (const line of await linesInDecision(tx, from)) {
    const recipient = recipients.get(recipientOf.get(line.id) ?? '');
    if (!recipient || !standsFor(recipient, line)) {
      const reason = `Quyết định ${number} thay thế, không còn tên này với hình thức này trong danh sách`;
      await undecide(unit, line, reason);
      leftOut.push(line.name);
      continue;
    }
    const { id, version } = line;
    if (!(await updateLineDecision(tx, { id, version, decisionId: to, decisionLineId: recipient.id, now })))
      throw refusal('STALE_VERSION', { what: `đề nghị của ${line.name}` });
  }
  return leftOut;
}

/** Rows of a decision, each under the record it is read under now: proposals are read so too. */
async function recipientsById({ tx }: UnitOfWork, decisionId: string, ids: readonly string[]) {
  const keptIdOf = await readKeptIds(tx);
  const lines = await findLines(tx, decisionId, ids);
  return new Map(lines.map((line) => [line.id, { ...line, personId: keptIdOf(line.personId) }]));
}

async function undecide(unit: UnitOfWork, line: NominationLine, reason: string): Promise<void> {
  if (isDecided(line.status)) await moveLine(unit, line, 'SUBMITTED', reason);
  else await free(unit, line);
}

async function free({ tx, now }: UnitOfWork, { id, version, name }: NominationLine): Promise<void> {
  const isFree = await updateLineDecision(tx, { id, version, decisionId: null, decisionLineId: null, now });
  if (!isFree) throw refusal('STALE_VERSION', { what: `đề nghị của ${name}` });
}
