import type { Queryable, Tx } from '../client.ts';

/** One step of writing a draft, with what is needed to take it back. */
export interface DraftStep {
  /** Sequence number of the audit row that recorded the step. */
  seq: number;
  decisionId: string;
  /** What was done, as the undo button says it. */
  label: string;
  /** JSON; its shape belongs to `service/awards/draftSteps.ts`. */
  inverse: string;
}

interface StepColumns {
  seq: number;
  decision_id: string;
  label: string;
  inverse: string;
  undone: number;
  at: string;
}

export async function insertStep(tx: Tx, step: DraftStep, now: string): Promise<void> {
  await tx<StepColumns>('draft_step').insert({
    seq: step.seq,
    decision_id: step.decisionId,
    label: step.label,
    inverse: step.inverse,
    undone: 0,
    at: now,
  });
}

/** The step the undo button would take back, if any. */
export async function lastStep(db: Queryable, decisionId: string): Promise<DraftStep | undefined> {
  const row = await db<StepColumns>('draft_step')
    .where({ decision_id: decisionId, undone: 0 })
    .orderBy('seq', 'desc')
    .first();
  return row && { seq: row.seq, decisionId: row.decision_id, label: row.label, inverse: row.inverse };
}

export async function markUndone(tx: Tx, seq: number): Promise<void> {
  await tx<StepColumns>('draft_step').where({ seq }).update({ undone: 1 });
}

/** An issued decision has nothing left to undo. */
export async function dropSteps(tx: Tx, decisionId: string): Promise<void> {
  await tx<StepColumns>('draft_step').where({ decision_id: decisionId }).delete();
}
