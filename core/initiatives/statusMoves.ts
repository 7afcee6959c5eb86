import { z } from 'zod';
import { requiredText } from '../text/cleanText.ts';
import { INITIATIVE_STATUSES, type InitiativeStatus } from './initiative.ts';

/**
 * Moves a clerk may make, each with a reason: a result the council gave on paper, a withdrawal, and the way back.
 * What a council scored here moves by itself when its meeting is closed.
 */
const MOVES: Record<InitiativeStatus, readonly InitiativeStatus[]> = {
  RECEIVED: ['PASSED', 'FAILED', 'WITHDRAWN'],
  PASSED: ['RECEIVED', 'WITHDRAWN'],
  FAILED: ['RECEIVED', 'WITHDRAWN'],
  WITHDRAWN: ['RECEIVED'],
};

/** Where an initiative may be moved by hand. */
export function statusesAfter(status: InitiativeStatus): readonly InitiativeStatus[] {
  return MOVES[status];
}

/** A move by hand, with why. */
export const statusMoveSchema = z.strictObject({
  to: z.enum(INITIATIVE_STATUSES),
  reason: requiredText(500, 'Cần ghi lý do'),
});
export type StatusMove = z.infer<typeof statusMoveSchema>;
