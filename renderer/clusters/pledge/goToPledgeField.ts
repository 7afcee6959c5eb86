import type { PledgeCheckTarget } from '#core/clusters/pledgeChecklist.ts';
import type { PledgeParty } from '../../api/pledgesQueries.ts';

/** Id of the control of a field. */
export const fieldId = (field: PledgeCheckTarget | 'contents' | 'commitments') => `pledge-${field}`;

/** Id of the field for the one who signs for a member. */
export const signerId = (memberId: string) => `pledge-signer-${memberId}`;

/** Brings what a matter is mended with into sight and gives it the focus: of the parties, the first without a signer. */
export function goToPledgeField(field: PledgeCheckTarget, parties: readonly PledgeParty[]): void {
  const unsigned = parties.find(({ signerName }) => signerName.trim() === '');
  const id = field === 'parties' && unsigned ? signerId(unsigned.memberId) : fieldId(field);
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
