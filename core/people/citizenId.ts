import type { Role } from '../office/actor.ts';

/** Those whose work it is to tell people apart. */
const MAY_SEE: readonly Role[] = ['ADMIN', 'CLERK'];

/** Digits left readable, enough to confirm a number one has in hand. */
const READABLE = 3;

/** The number as a role may see it: whole, or `•••••••••123`. */
export function citizenIdFor(role: Role, citizenId: string): string {
  return MAY_SEE.includes(role) ? citizenId : maskedCitizenId(citizenId);
}

export function maskedCitizenId(citizenId: string): string {
  return citizenId === '' ? '' : '•'.repeat(citizenId.length - READABLE) + citizenId.slice(-READABLE);
}
