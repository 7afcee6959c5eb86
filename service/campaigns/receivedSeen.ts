import { createHash } from 'node:crypto';
import type { RegistrationFilter, RegistrationTotals } from '#core/campaigns/registration.ts';
import { listReceived, totalRegistrations, type ReceivedRegistration } from '#db/campaigns/registrationList.ts';
import type { Queryable } from '#db/client.ts';

/** A text that is another as soon as one of these registrations is changed, goes, or is joined by another. */
export function receivedSeen(received: readonly ReceivedRegistration[]): string {
  const hash = createHash('sha256');
  for (const { id, version } of received) hash.update(`${id} ${version}\n`);
  return hash.digest('hex');
}

/** Counts over a list, and what tells later whether its received registrations are still the same. */
export async function totalsAsSeen(
  db: Queryable,
  filter: RegistrationFilter,
): Promise<RegistrationTotals & { receivedSeen: string }> {
  const totals = await totalRegistrations(db, filter);
  return { ...totals, receivedSeen: receivedSeen(await listReceived(db, filter)) };
}
