import { updateLineDecision } from '#db/nominations/nominationStore.ts';
import { linesInDecision } from '#db/nominations/nominationReader.ts';
import { replacementLines } from '#db/nominations/replacementLines.ts';
import { findLines } from '#db/awards/lineReader.ts';
import { readKeptIds } from '#db/people/mergedRecords.ts';
import type { Decision } from '#core/awards/decision.ts';
import { refusal } from '#core/errors/appError.ts';
import { isDecided } from '#core/nominations/nominationList.ts';
import { standsFor } from '#core/nominations/standsFor.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '#db/client.ts';
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
  const freed: string[] = [];
  for (const { line, recipientId } of await proposalsIn(unit.tx, decisionId)) {
    if (recipientId === null) {
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
  const leftOut: string[] = [];
  for (const { line, recipientId } of await proposalsCarried(tx, { from, to })) {
    if (recipientId === null) {
      const reason = `Quyết định ${number} thay thế, không còn tên này với hình thức này trong danh sách`;
      await undecide(unit, line, reason);
      leftOut.push(line.name);
      continue;
    }
    const { id, version } = line;
    if (!(await updateLineDecision(tx, { id, version, decisionId: to, decisionLineId: recipientId, now })))
      throw refusal('STALE_VERSION', { what: `đề nghị của ${line.name}` });
  }
  return leftOut;
}

/**
 * Proposals a draft was made from, or that the decision it replaces decided, whom its list names no more: issued as it
 * stands, it leaves them out.
 */
export async function proposalsLeftOut(
  db: Queryable,
  { id, supersedes }: Pick<Decision, 'id' | 'supersedes'>,
): Promise<NominationLine[]> {
  const carried = supersedes === null ? [] : await proposalsCarried(db, { from: supersedes.id, to: id });
  const standing = [...carried, ...(await proposalsIn(db, id))];
  return standing.flatMap(({ line, recipientId }) => (recipientId === null ? line : []));
}

/** A proposal, and the row of a decision that stands for it; null where none does any more. */
interface StandingProposal {
  line: NominationLine;
  recipientId: string | null;
}

async function proposalsIn(db: Queryable, decisionId: string): Promise<StandingProposal[]> {
  const lines = await linesInDecision(db, decisionId);
  return standingIn(db, decisionId, lines, new Map(lines.map(({ id, decisionLineId }) => [id, decisionLineId])));
}

async function proposalsCarried(
  db: Queryable,
  { from, to }: { from: string; to: string },
): Promise<StandingProposal[]> {
  return standingIn(db, to, await linesInDecision(db, from), await replacementLines(db, { from, to }));
}

/** Rows are read each under the record it is read under now: proposals are read so too. */
async function standingIn(
  db: Queryable,
  decisionId: string,
  lines: readonly NominationLine[],
  rowOf: ReadonlyMap<string, string | null>,
): Promise<StandingProposal[]> {
  if (lines.length === 0) return [];
  const keptIdOf = await readKeptIds(db);
  const rowIds = [...rowOf.values()].filter((id) => id !== null);
  const rows = new Map((await findLines(db, decisionId, rowIds)).map((row) => [row.id, row]));
  return lines.map((line) => {
    const row = rows.get(rowOf.get(line.id) ?? '');
    const stands = row !== undefined && standsFor({ ...row, personId: keptIdOf(row.personId) }, line);
    return { line, recipientId: stands ? row.id : null };
  });
}

async function undecide(unit: UnitOfWork, line: NominationLine, reason: string): Promise<void> {
  if (isDecided(line.status)) await moveLine(unit, line, 'SUBMITTED', reason);
  else await free(unit, line);
}

async function free({ tx, now }: UnitOfWork, { id, version, name }: NominationLine): Promise<void> {
  const isFree = await updateLineDecision(tx, { id, version, decisionId: null, decisionLineId: null, now });
  if (!isFree) throw refusal('STALE_VERSION', { what: `đề nghị của ${name}` });
}
