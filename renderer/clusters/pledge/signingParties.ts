import type { PledgeParty } from '../../api/pledgesQueries.ts';

/** The members of the year as parties; what was typed for those that are parties already stays. */
export function withMembers(parties: readonly PledgeParty[], members: readonly PledgeParty[]): PledgeParty[] {
  const present = new Map(parties.map((party) => [party.memberId, party]));
  return members.map((member) => {
    const party = present.get(member.memberId);
    if (!party) return member;
    return party.signerName === '' ? { ...party, signerName: member.signerName } : party;
  });
}

/** The parties with one moved a place up or down; the same where there is no place to go. */
export function movedParty(parties: readonly PledgeParty[], index: number, step: -1 | 1): PledgeParty[] {
  const [party, other] = [parties[index], parties[index + step]];
  if (!party || !other) return [...parties];
  return parties.map((here, place) => (place === index ? other : place === index + step ? party : here));
}
