import type { DecisionLine } from '#core/awards/decision.ts';
import type { Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { listSharedAmounts, putSharedAmount } from './sharedAmountStore.ts';
import { type LineColumns, type StoredLine, toColumns } from './lineRow.ts';
import { listLines, findLines } from './lineReader.ts';
import { renumberLines, openGaps } from './linePlaces.ts';

/** Adds lines at the ordinals they carry, taking them as they are needed. Run {@link renumberLines} afterwards. */
export async function insertLines(tx: Tx, decisionId: string, lines: Iterable<StoredLine>): Promise<void> {
  await insertInChunks(tx, 'decision_line', lineRows(decisionId, lines));
}

function* lineRows(decisionId: string, lines: Iterable<StoredLine>) {
  for (const line of lines) {
    yield {
      ...toColumns(line),
      id: line.id,
      decision_id: decisionId,
      ordinal: line.ordinal,
      batch_id: line.batchId,
      version: line.version,
    };
  }
}

/**
 * Gives one decision the lines of another, page by page, with the sums they share; places stay, ids are new.
 *
 * @returns ids of the copies by the ids of what they copy
 */
export async function copyLines(
  tx: Tx,
  { fromDecisionId, toDecisionId, newId }: { fromDecisionId: string; toDecisionId: string; newId: () => string },
): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  const sharedAmounts = new Map<string | null, string>();
  for (const { id, amount } of await listSharedAmounts(tx, fromDecisionId)) {
    sharedAmounts.set(id, newId());
    await putSharedAmount(tx, toDecisionId, { id: sharedAmounts.get(id) ?? id, amount });
  }
  const limit = 1000;
  for (let offset = 0; ; offset += limit) {
    const page = await listLines(tx, fromDecisionId, { offset, limit });
    for (const { id } of page) copies.set(id, newId());
    await insertLines(
      tx,
      toDecisionId,
      page.map((line) => ({
        ...line,
        id: copies.get(line.id) ?? newId(),
        sharedAmountId: sharedAmounts.get(line.sharedAmountId) ?? null,
        version: 1,
        batchId: null,
      })),
    );
    if (page.length < limit) return copies;
  }
}

/** @returns false when the line changed since `version` was read */
export async function updateLine(tx: Tx, decisionId: string, line: DecisionLine): Promise<boolean> {
  const changed = await tx<LineColumns>('decision_line')
    .where({ id: line.id, decision_id: decisionId, version: line.version })
    .update({ ...toColumns(line), version: line.version + 1 });
  return changed === 1;
}

/** Puts lines back as they were, places included, whatever happened to them since. */
export async function restoreLines(
  tx: Tx,
  decisionId: string,
  lines: readonly (DecisionLine & Partial<StoredLine>)[],
): Promise<void> {
  const lineIds = lines.map(({ id }) => id);
  const present = new Map((await findLines(tx, decisionId, lineIds)).map((line) => [line.id, line]));
  // Places are told from a list without gaps and without these lines.
  if ((await deleteLines(tx, decisionId, lineIds)) > 0) await renumberLines(tx, decisionId);
  await openGaps(
    tx,
    decisionId,
    lines.map((line) => line.ordinal),
  );
  await insertLines(
    tx,
    decisionId,
    lines.map((line) => {
      const now = present.get(line.id);
      return { ...line, batchId: line.batchId ?? now?.batchId ?? null, version: now ? now.version + 1 : line.version };
    }),
  );
}

export async function deleteLines(tx: Tx, decisionId: string, lineIds: readonly string[]): Promise<number> {
  let deleted = 0;
  for (let start = 0; start < lineIds.length; start += 500) {
    deleted += await tx<LineColumns>('decision_line')
      .where('decision_id', decisionId)
      .whereIn('id', lineIds.slice(start, start + 500))
      .delete();
  }
  return deleted;
}

/** Removes everything one import brought. */
export async function deleteBatch(tx: Tx, decisionId: string, batchId: string): Promise<number> {
  return tx<LineColumns>('decision_line').where({ decision_id: decisionId, batch_id: batchId }).delete();
}
