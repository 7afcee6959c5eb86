import type { NominationPaper, PaperState, RecordedPaper } from '#core/nominations/papersNeeded.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';

/** What is recorded of the papers of these lines. */
export async function papersOf(db: Queryable, lineIds: readonly string[]): Promise<Map<string, RecordedPaper[]>> {
  const found = new Map<string, RecordedPaper[]>();
  for (const ids of idChunks(lineIds)) {
    const rows: (RecordedPaper & { lineId: string })[] = await db('nomination_paper')
      .whereIn('line_id', ids)
      .orderBy(['line_id', 'paper'])
      .select({ lineId: 'line_id', paper: 'paper', state: 'state', note: 'note' });
    for (const { lineId, ...paper } of rows) found.set(lineId, [...(found.get(lineId) ?? []), paper]);
  }
  return found;
}

/** Records a paper of any number of lines; a null state takes the record back. */
export async function setPaper(
  tx: Tx,
  {
    lineIds,
    paper,
    state,
    note,
  }: { lineIds: readonly string[]; paper: NominationPaper; state: PaperState | null; note: string },
): Promise<void> {
  for (const ids of idChunks(lineIds)) {
    await tx('nomination_paper').whereIn('line_id', ids).where({ paper }).delete();
    if (state === null) continue;
    await tx('nomination_paper').insert(ids.map((lineId) => ({ line_id: lineId, paper, state, note })));
  }
}
