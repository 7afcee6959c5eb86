import { decisionHeaderSchema, type DecisionHeader } from '#core/awards/decision.ts';
import { normalizeText } from '#core/text/normalize.ts';
import { savingDraft, type SavingDraft } from '../../../shared/saving/savingDraft.ts';

/** The part of a decision above its list, being typed. */
export type HeaderDraft = SavingDraft<DecisionHeader>;

/** Empty rows of bases and nơi nhận are places to type, not content. */
export const headerDrafts = savingDraft<DecisionHeader>(decisionHeaderSchema, (header) => ({
  ...header,
  bases: header.bases.filter(({ text }) => isSaid(text)),
  recipients: header.recipients.filter(isSaid),
}));

const isSaid = (text: string) => normalizeText(text) !== '';
