import type { AwardLevel } from '../office/catalogue.ts';
import type { NominationLine } from './nominationLine.ts';

/**
 * Levels whose awards a union office proposes and never decides: nhà nước, and bộ, ban, ngành, tỉnh with Tổng LĐLĐ
 * (Luật 06/2022/QH15 Đ.77–80; QĐ 1689/QĐ-TLĐ).
 */
export const LEVELS_ABOVE: readonly AwardLevel[] = ['NN', 'BT'];

/** Whether a higher body decides awards of this level: no decision of this office gives them. */
export function isDecidedAbove(level: AwardLevel): boolean {
  return LEVELS_ABOVE.includes(level);
}

/**
 * Whether a line goes up for an answer: a higher body decides its award, or it carries what is given here if that one
 * says no.
 */
export function isSentUp(line: Pick<NominationLine, 'fallbackAwardCode'>, level: AwardLevel): boolean {
  return line.fallbackAwardCode !== null || isDecidedAbove(level);
}
