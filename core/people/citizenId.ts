import { mayWrite, type Role } from '../office/actor.ts';

/** Digits left readable, enough to confirm a number one has in hand. */
const READABLE = 3;

/** The number as a role may see it: whole, or `•••••••••123`. */
export function citizenIdFor(role: Role, citizenId: string): string {
  return mayWrite(role) ? citizenId : maskedCitizenId(citizenId);
}

export function maskedCitizenId(citizenId: string): string {
  return citizenId === '' ? '' : '•'.repeat(Math.max(0, citizenId.length - READABLE)) + citizenId.slice(-READABLE);
}
