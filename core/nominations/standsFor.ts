import type { DecisionLineInput } from '../awards/decision.ts';
import { foldForSearch } from '../text/fold.ts';
import type { NominationLine } from './nominationLine.ts';

type Named = Pick<DecisionLineInput, 'subject' | 'awardCode' | 'name' | 'personId' | 'unitId'>;

/**
 * Whether a line of a decision still names whom a proposal is for, with the award proposed: its row may have been
 * written over with somebody else. One record is enough, under whatever name. Two records are of two people, unless
 * the name is still as written: then the row was linked to the right one of namesakes. Where a record is unknown the
 * names tell, whose dấu may be put right.
 *
 * @param recipient under the record it is read under now, as the proposal is
 */
export function standsFor(recipient: Named, proposal: Pick<NominationLine, keyof Named>): boolean {
  if (recipient.subject !== proposal.subject || recipient.awardCode !== proposal.awardCode) return false;
  const recordOf = ({ subject, personId, unitId }: Named) => (subject === 'INDIVIDUAL' ? personId : unitId);
  const [named, proposed] = [recordOf(recipient), recordOf(proposal)];
  if (named !== null && proposed !== null) return named === proposed || recipient.name === proposal.name;
  return foldForSearch(recipient.name) === foldForSearch(proposal.name);
}
