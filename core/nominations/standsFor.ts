import type { DecisionLineInput } from '../awards/decision.ts';
import { foldForSearch } from '../text/fold.ts';
import type { NominationLine } from './nominationLine.ts';

type Named = Pick<DecisionLineInput, 'subject' | 'awardCode' | 'name' | 'personId' | 'unitId'>;

/**
 * Whether a line of a decision still names whom a proposal is for, with the award proposed: its row may have been
 * written over with somebody else. The records tell where both know one, else the names, whose dấu may be put right.
 */
export function standsFor(recipient: Named, proposal: Pick<NominationLine, keyof Named>): boolean {
  if (recipient.subject !== proposal.subject || recipient.awardCode !== proposal.awardCode) return false;
  const recordOf = ({ subject, personId, unitId }: Named) => (subject === 'INDIVIDUAL' ? personId : unitId);
  const [named, proposed] = [recordOf(recipient), recordOf(proposal)];
  if (named !== null && proposed !== null) return named === proposed;
  return foldForSearch(recipient.name) === foldForSearch(proposal.name);
}
