import type { SharedAmount, SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import type { Queryable, Tx } from '../client.ts';

interface SharedAmountColumns {
  id: string;
  decision_id: string;
  amount: number;
}

/** The shared sums of a decision, in no particular order. */
export async function listSharedAmounts(db: Queryable, decisionId: string): Promise<SharedAmount[]> {
  return db<SharedAmountColumns>('decision_shared_amount')
    .where('decision_id', decisionId)
    .orderBy('id')
    .select('id', 'amount');
}

/** The shared sums of a decision with what is known of their lines, in printing order. */
export async function listSharedGroups(db: Queryable, decisionId: string): Promise<SharedAmountGroup[]> {
  const rows = await db('decision_shared_amount as s')
    .join('decision_line as l', 'l.shared_amount_id', 's.id')
    .where('s.decision_id', decisionId)
    .groupBy('s.id', 's.amount', 'l.subject')
    .orderBy('firstOrdinal')
    .select<SharedAmountGroup[]>(
      's.id',
      's.amount',
      'l.subject',
      db.raw('COUNT(*) AS count'),
      db.raw('MIN(l.ordinal) AS ??', ['firstOrdinal']),
    );
  return rows;
}

/** Ids of the lines that share a sum, in printing order. */
export async function linesOfSharedAmount(db: Queryable, decisionId: string, id: string): Promise<string[]> {
  const rows: { id: string }[] = await db('decision_line')
    .where({ decision_id: decisionId, shared_amount_id: id })
    .orderBy('ordinal')
    .select('id');
  return rows.map((row) => row.id);
}

/** Writes a shared sum, new or already there. */
export async function putSharedAmount(tx: Tx, decisionId: string, { id, amount }: SharedAmount): Promise<void> {
  await tx<SharedAmountColumns>('decision_shared_amount')
    .insert({ id, decision_id: decisionId, amount })
    .onConflict('id')
    .merge({ amount });
}

/** A sum that no line shares any more is gone. */
export async function dropUnsharedAmounts(tx: Tx, decisionId: string): Promise<void> {
  await tx<SharedAmountColumns>('decision_shared_amount')
    .where('decision_id', decisionId)
    .whereNotExists(tx('decision_line').whereRaw('shared_amount_id = decision_shared_amount.id').select(tx.raw('1')))
    .delete();
}

/** Whether some sum is shared by lines of different subjects or reasons. */
export async function hasMixedSharedAmount(db: Queryable, decisionId: string): Promise<boolean> {
  const row: unknown = await db('decision_shared_amount as s')
    .join('decision_line as l', 'l.shared_amount_id', 's.id')
    .where('s.decision_id', decisionId)
    .groupBy('s.id')
    .havingRaw('MIN(l.subject) <> MAX(l.subject) OR MIN(l.reason) <> MAX(l.reason)')
    .select('s.id')
    .first();
  return row !== undefined;
}
