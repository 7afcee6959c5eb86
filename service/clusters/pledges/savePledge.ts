import type { PledgeInput, PledgePartyInput } from '#core/clusters/pledge.ts';
import { refusal } from '#core/errors/appError.ts';
import { storedMembers } from '#db/clusters/memberStore.ts';
import { listParties, replaceParties } from '#db/clusters/pledges/partyStore.ts';
import { updatePledge } from '#db/clusters/pledges/pledgeStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { pledgeOf, requireDraftPledge } from './requirePledge.ts';

interface SavedPledge {
  id: string;
  version: number;
  pledge: PledgeInput;
  parties: PledgePartyInput[];
}

/**
 * Writes the words of a draft and who signs it.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_SIGNED or STALE_VERSION
 */
export async function savePledge(unit: UnitOfWork, { id, version, pledge, parties }: SavedPledge): Promise<void> {
  const { tx } = unit;
  const { pledge: stored, year } = await requireDraftPledge(tx, id);
  const before = { pledge: wordsOf(stored), parties: await listParties(tx, id) };
  if (!(await updatePledge(tx, { id, version, pledge, now: unit.now }))) {
    throw refusal('STALE_VERSION', { what: 'giao ước này' });
  }
  const ofCluster = new Set((await storedMembers(tx, year.clusterId)).map((member) => member.id));
  if (parties.some(({ memberId }) => !ofCluster.has(memberId))) {
    throw refusal('NOT_FOUND', { what: 'đơn vị ký trong cụm, khối này' });
  }
  await replaceParties(tx, { pledgeId: id, parties, newId: () => unit.newId() });
  await unit.audit({
    action: 'pledges.save',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `Sửa ${pledgeOf(year)}`,
    detail: { pledgeId: id, before, after: { pledge, parties } },
  });
}

function wordsOf({ signedOn, place, preamble, contents, commitments }: PledgeInput): PledgeInput {
  return { signedOn, place, preamble, contents, commitments };
}
