import { draftTexts, partiesOf } from '#core/clusters/pledgeDefaults.ts';
import { refusal } from '#core/errors/appError.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { replaceParties } from '#db/clusters/pledges/partyStore.ts';
import { findPledgeOfYear, insertPledge } from '#db/clusters/pledges/pledgeStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireOpenYear } from '../requireOpenYear.ts';
import { pledgeOccasion } from './pledgeOccasion.ts';
import { pledgeOf } from './requirePledge.ts';

/**
 * Begins the pledge of a cluster year: usual wording, and the members of the year as parties.
 *
 * @returns its id
 * @throws AppError NOT_FOUND, YEAR_LOCKED, or PLEDGE_EXISTS where the year has one
 */
export async function createPledge(unit: UnitOfWork, { yearId }: { yearId: string }): Promise<string> {
  const { tx } = unit;
  const year = await requireOpenYear(tx, yearId);
  if (await findPledgeOfYear(tx, yearId)) throw refusal('PLEDGE_EXISTS');
  const occasion = await pledgeOccasion(tx, year);
  const members = await listMembers(tx, year.clusterId, year.year);
  const id = unit.newId();
  const pledge = { signedOn: null, place: '', ...draftTexts(occasion, members.length) };
  await insertPledge(tx, { id, yearId, pledge, now: unit.now });
  const parties = partiesOf(members, occasion);
  await replaceParties(tx, { pledgeId: id, parties, newId: () => unit.newId() });
  await unit.audit({
    action: 'pledges.create',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `Lập dự thảo ${pledgeOf(year)}`,
    detail: { pledgeId: id, yearId, pledge, parties },
  });
  return id;
}
