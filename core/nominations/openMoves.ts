import { isDecided } from './nominationList.ts';
import { MOVES, type Move } from './moves.ts';
import type { NominationLine } from './nominationLine.ts';

/**
 * Ways a clerk sends a line on himself: a decision comes when one is issued or the higher body answers, and the
 * common procedure is reviewed by the council, not by a click. A decision of this office lets go of a line when it is
 * withdrawn or replaced; only what the higher body granted is taken back by hand.
 */
export function movesByHand({
  status,
  procedure,
  upperAnswer,
}: Pick<NominationLine, 'status' | 'procedure' | 'upperAnswer'>): Move[] {
  return MOVES.filter(
    ({ from, to }) =>
      from === status &&
      to !== 'DECIDED' &&
      !(to === 'REVIEWED' && from === 'CHECKED' && procedure === 'CHUNG') &&
      !(to === 'SUBMITTED' && isDecided(from) && upperAnswer !== 'GRANTED'),
  );
}
