import { refusal } from '#core/errors/appError.ts';
import { checkDraft, type CheckItem } from '#core/awards/checklist.ts';
import type { Decision } from '#core/awards/decision.ts';
import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import type { DecisionTotals } from '#core/awards/totals.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '#db/client.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { findDecision, findReplacementDraft } from '#db/awards/decisionStore.ts';
import { lastStep } from '#db/awards/draftStepStore.ts';
import { listSharedGroups } from '#db/awards/sharedAmountStore.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { draftFacts } from './draftFacts.ts';
import { unnamedPayer } from './payer.ts';

/** A decision as its page shows it. */
export interface DecisionView {
  decision: Decision;
  /** The emulation year it is filed under. */
  year: number;
  totals: DecisionTotals;
  /** Sums that several lines share, in the order of the list. */
  sharedAmounts: SharedAmountGroup[];
  /** Who pays where the header names nobody. */
  unnamedPayer: string;
  /** Only while it is a draft. */
  checklist: CheckItem[];
  /** What the undo button would take back; null when there is nothing. */
  undoable: string | null;
  /** The draft that is being written to replace this decision. */
  replacementDraftId: string | null;
}

export async function readDecision(db: Queryable, id: string, today: IsoDate): Promise<DecisionView> {
  const stored = await findDecision(db, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
  const isDraft = stored.decision.status === 'DRAFT';
  const { profile } = await requireOffice(db);
  return {
    decision: stored.decision,
    year: stored.year,
    totals: stored.totals,
    sharedAmounts: await listSharedGroups(db, id),
    unnamedPayer: await unnamedPayer(db, stored, profile),
    checklist: isDraft ? await checklistOf(db, stored, today) : [],
    undoable: isDraft ? ((await lastStep(db, id))?.label ?? null) : null,
    replacementDraftId: (await findReplacementDraft(db, id)) ?? null,
  };
}

export async function checklistOf(db: Queryable, stored: StoredDecision, today: IsoDate): Promise<CheckItem[]> {
  const { settings } = await requireOffice(db);
  return checkDraft(stored.decision, stored.totals, await draftFacts(db, stored, { settings, today }));
}
