import { formatDate } from '#core/dates/isoDate.ts';
import type { PostInput } from '#core/people/person.ts';

/** `01/09/2015 – nay`, as far as known. */
export function postPeriod({ validFrom, validTo }: PostInput): string {
  if (validFrom === null && validTo === null) return 'Chưa rõ thời gian';
  return `${validFrom === null ? '…' : formatDate(validFrom)} – ${validTo === null ? 'nay' : formatDate(validTo)}`;
}
