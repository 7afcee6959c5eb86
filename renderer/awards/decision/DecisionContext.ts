import { createContext, use } from 'react';
import type { BasisSwap } from '#core/awards/basisDoubt.ts';
import type { Decision } from '#core/awards/decision.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import type { DecisionTotals } from '#core/awards/totals.ts';
import type { MoneyCatalogue } from '#core/office/catalogue.ts';
import type { OfficeProfile, OfficeSettings } from '#core/office/office.ts';
import type { CheckItem } from '#core/awards/checklist.ts';
import type { FieldName } from './goToField.ts';

/** What the parts of a decision page share. */
export interface DecisionPageState {
  decision: Decision;
  /** The day whose units and posts are offered: of the decision, while it has none the last one of its year so far. */
  offeredOn: IsoDate;
  totals: DecisionTotals;
  /** Sums that several lines share, in the order of the list. */
  sharedAmounts: SharedAmountGroup[];
  /** Who pays where the header names nobody. */
  unnamedPayer: string;
  checklist: CheckItem[];
  profile: OfficeProfile;
  settings: OfficeSettings;
  catalogue: MoneyCatalogue;
  /** A draft in the hands of someone who may write. */
  canEdit: boolean;
  /** Unfolds what hides a field and gives it the focus. */
  goTo: (field: FieldName) => void;
  /** Puts a basis in the place of another, as one step that can be taken back. */
  swapBasis: (swap: BasisSwap) => void;
}

export const DecisionContext = createContext<DecisionPageState | null>(null);

/** The decision on this page. */
export function useDecision(): DecisionPageState {
  const state = use(DecisionContext);
  if (!state) throw new Error('useDecision is only for parts of the decision page');
  return state;
}
