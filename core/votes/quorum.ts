import { fewestReaching, reaches, type Fraction } from './fraction.ts';

/** The quorum as a fraction of those who vote: 2/3. */
export interface Quorum {
  quorumNum: number;
  quorumDen: number;
}

/** Whether enough of those who vote are in the room. Writing makes no quorum, and nobody at all decides nothing. */
export function isQuorate({ present, summoned }: { present: number; summoned: number }, quorum: Quorum): boolean {
  return reaches(atLeast(quorum), present, summoned);
}

/** Fewest of so many voters that make the quorum: 2/3 of 11 is 8. */
export function quorumNeeded(voters: number, quorum: Quorum): number {
  return fewestReaching(atLeast(quorum), voters);
}

const atLeast = ({ quorumNum, quorumDen }: Quorum): Fraction => ({ num: quorumNum, den: quorumDen, comparator: 'GE' });
