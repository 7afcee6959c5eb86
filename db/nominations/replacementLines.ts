import type { Queryable, Tx } from '../client.ts';

/**
 * Keeps beside the proposals of a decision the recipients that stand for them in the draft that will replace it. A
 * later draft takes the place of one that was thrown away.
 *
 * @param copies ids of the recipients in the draft by those in the decision
 */
export async function keepReplacementLines(
  tx: Tx,
  { decisionId, copies }: { decisionId: string; copies: ReadonlyMap<string, string> },
): Promise<void> {
  const rows: { id: string; decision_line_id: string | null }[] = await tx('nomination_line')
    .where({ decision_id: decisionId })
    .select('id', 'decision_line_id');
  for (const { id, decision_line_id: recipientId } of rows) {
    const replacement = recipientId === null ? null : (copies.get(recipientId) ?? null);
    await tx('nomination_line').where({ id }).update({ replacement_line_id: replacement });
  }
}

/** Recipients that stand for the proposals of a decision in the one that replaces it, by id of the proposal. */
export async function replacementLines(
  db: Queryable,
  { from, to }: { from: string; to: string },
): Promise<Map<string, string>> {
  const rows: { id: string; recipient: string }[] = await db('nomination_line as l')
    .join('decision_line as d', 'd.id', 'l.replacement_line_id')
    .where({ 'l.decision_id': from, 'd.decision_id': to })
    .select({ id: 'l.id', recipient: 'd.id' });
  return new Map(rows.map(({ id, recipient }) => [id, recipient]));
}
