import type { DecisionLine } from '#core/awards/decision.ts';
import type { Queryable, Tx } from '../client.ts';
import type { LineColumns } from './lineRow.ts';

/** A line that changed its section or reason goes to the end of its new group; other groups keep their order. */
export async function moveToGroupEnd(tx: Tx, decisionId: string, line: DecisionLine): Promise<void> {
  const others = tx<LineColumns>('decision_line').where('decision_id', decisionId).whereNot('id', line.id);
  const group = (await others
    .clone()
    .where({ subject: line.subject, reason: line.reason })
    .max('ordinal as last')
    .first()) as { last: number | null } | undefined;
  const list = (await others.clone().max('ordinal as last').first()) as { last: number | null } | undefined;
  const last = group?.last ?? list?.last ?? 0;
  // The line itself still holds a place; taking it out moves everything behind it up by one.
  await moveLine(tx, decisionId, line, last < line.ordinal ? last + 1 : last);
}

/** Moves one line to a place; the lines between move by one. */
export async function moveLine(
  tx: Tx,
  decisionId: string,
  line: Pick<DecisionLine, 'id' | 'ordinal'>,
  ordinal: number,
): Promise<void> {
  const between = tx<LineColumns>('decision_line').where('decision_id', decisionId);
  if (ordinal > line.ordinal) {
    await between.where('ordinal', '>', line.ordinal).where('ordinal', '<=', ordinal).decrement('ordinal', 1);
  } else {
    await between.where('ordinal', '<', line.ordinal).where('ordinal', '>=', ordinal).increment('ordinal', 1);
  }
  await tx<LineColumns>('decision_line').where({ id: line.id, decision_id: decisionId }).update({ ordinal });
}

/**
 * Where a line goes when it changes place with its neighbour: lines stay in their section
 * and reason, those with a shared sum beside each other; others pass them by as one.
 *
 * @returns the new ordinal, or null at the end of the group
 */
export async function placeBeside(
  db: Queryable,
  decisionId: string,
  line: DecisionLine,
  direction: 'UP' | 'DOWN',
): Promise<number | null> {
  const step = direction === 'UP' ? -1 : 1;
  const neighbour = await db<LineColumns>('decision_line')
    .where({ decision_id: decisionId, ordinal: line.ordinal + step })
    .where({ subject: line.subject, reason: line.reason })
    .first();
  if (!neighbour) return null;
  if (neighbour.shared_amount_id === line.sharedAmountId) return neighbour.ordinal;
  if (line.sharedAmountId !== null) return null;
  const group = (await db<LineColumns>('decision_line')
    .where('shared_amount_id', neighbour.shared_amount_id)
    .min({ first: 'ordinal' })
    .max({ last: 'ordinal' })
    .first()) as { first: number; last: number } | undefined;
  if (!group) return neighbour.ordinal;
  return direction === 'UP' ? group.first : group.last;
}

/**
 * Puts lines in printed order: collectives before individuals, lines of one reason
 * together in the order the reasons first appear, inside a reason those with one shared
 * sum together, otherwise as they stood. Afterwards `ordinal` runs 1, 2, 3 … and a page
 * is a plain range of it.
 */
export async function renumberLines(tx: Tx, decisionId: string): Promise<void> {
  await tx.raw(
    `UPDATE decision_line SET ordinal = placed.place
     FROM (
       SELECT id, ROW_NUMBER() OVER (ORDER BY section, reason_starts, place_starts, ordinal, id) AS place
       FROM (
         SELECT l.id, l.ordinal, CASE l.subject WHEN 'COLLECTIVE' THEN 1 ELSE 2 END AS section,
                MIN(l.ordinal) OVER (PARTITION BY l.subject, l.reason) AS reason_starts,
                COALESCE(shared.starts, l.ordinal) AS place_starts
         FROM decision_line AS l
         LEFT JOIN (
           SELECT shared_amount_id, MIN(ordinal) AS starts FROM decision_line
           WHERE shared_amount_id IN (SELECT id FROM decision_shared_amount WHERE decision_id = ?)
           GROUP BY shared_amount_id
         ) AS shared ON shared.shared_amount_id = l.shared_amount_id
         WHERE l.decision_id = ?
       ) AS grouped
     ) AS placed
     WHERE decision_line.id = placed.id AND decision_line.ordinal <> placed.place`,
    [decisionId, decisionId],
  );
}

/**
 * Makes room for lines that return to the places they had: the rest moves back to
 * the ordinals it had before those lines were taken out.
 *
 * @param ordinals places to be filled again, in any order
 */
export async function openGaps(tx: Tx, decisionId: string, ordinals: readonly number[]): Promise<void> {
  for (const [start, length] of contiguousRuns(ordinals)) {
    await tx.raw('UPDATE decision_line SET ordinal = ordinal + ? WHERE decision_id = ? AND ordinal >= ?', [
      length,
      decisionId,
      start,
    ]);
  }
}

/** `3 4 5 9` → `[3, 3], [9, 1]`: start and length of each run, ascending. */
function contiguousRuns(ordinals: readonly number[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const ordinal of [...ordinals].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && ordinal === last[0] + last[1]) last[1] += 1;
    else runs.push([ordinal, 1]);
  }
  return runs;
}
