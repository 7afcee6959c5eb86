import type { IsoDate } from '#core/dates/isoDate.ts';
import { signatureOf, type PaperMaker } from '#core/papers/paperMaker.ts';
import type { Queryable } from '#db/client.ts';
import { requireOffice } from './requireOffice.ts';

/** Who makes a paper of the office itself, signed by whoever signs first there. */
export async function officeMaker(db: Queryable, today: IsoDate): Promise<PaperMaker> {
  const { profile, settings } = await requireOffice(db);
  return {
    issuer: { superiorName: profile.superiorName, name: profile.name },
    place: profile.place,
    madeOn: today,
    preparedBy: settings.preparedBy,
    signature: signatureOf(settings.signers[0] ?? null),
  };
}
