import { refusal } from '../errors/appError.ts';
import type { Decision } from '../awards/decision.ts';
import { ahead } from '../dates/ahead.ts';
import { formatDate, type IsoDate } from '../dates/isoDate.ts';

/**
 * A paper that replaces or revokes a decision cannot be older than it.
 *
 * @param what names the later date in the refusal
 * @throws AppError INPUT_INVALID
 */
export function assertNotBefore({ issuedOn }: Pick<Decision, 'issuedOn'>, date: IsoDate, what: string): void {
  if (issuedOn === null || date >= issuedOn) return;
  throw refusal('INPUT_INVALID', { problem: `${what} trước ngày ban hành ${formatDate(issuedOn)} của quyết định cũ` });
}

/**
 * A withdrawal holds from the moment it is recorded: it is as old as the decision at most, and not still to come.
 *
 * @throws AppError INPUT_INVALID
 */
export function assertRevocable(decision: Pick<Decision, 'issuedOn'>, revokedOn: IsoDate, today: IsoDate): void {
  assertNotBefore(decision, revokedOn, 'ngày thu hồi');
  const problem = revokedAhead(decision, revokedOn, today);
  if (problem !== null) throw refusal('INPUT_INVALID', { problem });
}

/**
 * A decision prepared for a later day can be withdrawn on that day.
 *
 * @returns what is wrong with a day still to come, or null
 */
export function revokedAhead(
  { issuedOn }: Pick<Decision, 'issuedOn'>,
  revokedOn: IsoDate | null,
  today: IsoDate,
): string | null {
  return ahead('Ngày thu hồi', revokedOn, issuedOn !== null && issuedOn > today ? issuedOn : today);
}
