import { refusal } from '../errors/appError.ts';
import type { Decision } from '../awards/decision.ts';
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
