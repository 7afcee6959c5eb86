import { MOVES, type Move } from './moves.ts';
import type { NominationStatus } from './nomination.ts';

/**
 * Ways a clerk sends lines on himself: a decision comes when one is issued or the higher body answers, and the
 * common procedure is reviewed by the council, not by a click.
 */
export function movesByHand(from: NominationStatus, procedure: 'CHUNG' | 'DON_GIAN' | null): Move[] {
  return MOVES.filter(
    (move) =>
      move.from === from &&
      move.to !== 'DECIDED' &&
      !(from === 'CHECKED' && move.to === 'REVIEWED' && procedure === 'CHUNG'),
  );
}
