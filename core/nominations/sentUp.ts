import type { AwardLevel } from '../office/catalogue.ts';
import type { OfficeProfile } from '../office/office.ts';
import { levelsAbove } from '../office/officeLevel.ts';
import type { NominationLine } from './nominationLine.ts';

/** An office as far as it tells who decides: by its name. */
type Deciding = Pick<OfficeProfile, 'name'>;

/** Whether a higher body decides awards of this level: no decision of the office gives them. */
export function isDecidedAbove(level: AwardLevel, office: Deciding): boolean {
  return levelsAbove(office).includes(level);
}

/**
 * Whether a line goes up for an answer: a higher body decides its award, or it carries what is given here if that one
 * says no.
 */
export function isSentUp(
  line: Pick<NominationLine, 'fallbackAwardCode'>,
  level: AwardLevel,
  office: Deciding,
): boolean {
  return line.fallbackAwardCode !== null || isDecidedAbove(level, office);
}
