import { pledgePaper, type PledgePaper } from '#core/clusters/pledgePaper.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import { listParties } from '#db/clusters/pledges/partyStore.ts';
import { findPledge } from '#db/clusters/pledges/pledgeStore.ts';
import { listTargets } from '#db/clusters/pledges/targetStore.ts';
import { findYear } from '#db/clusters/yearStore.ts';
import { pledgeOccasion } from './pledgeOccasion.ts';

/**
 * Everything the paper of a pledge says. Once signed it bears the names of that day; a draft those of today.
 *
 * @throws AppError NOT_FOUND
 */
export async function readPledgePaper(db: Queryable, pledgeId: string): Promise<PledgePaper> {
  const pledge = await findPledge(db, pledgeId);
  const year = pledge && (await findYear(db, pledge.yearId));
  if (!pledge || !year) throw refusal('NOT_FOUND', { what: 'giao ước này' });
  const isSigned = pledge.status === 'SIGNED';
  const occasion = await pledgeOccasion(db, year);
  const names = (isSigned ? pledge.signedNames : null) ?? occasion.names;
  return pledgePaper({
    clusterName: names.clusterName,
    kind: occasion.kind,
    year: year.year,
    superior: { shortName: names.superiorShortName, name: names.superiorName },
    isSigned,
    pledge,
    targets: await listTargets(db, pledgeId),
    parties: await listParties(db, pledgeId),
  });
}
