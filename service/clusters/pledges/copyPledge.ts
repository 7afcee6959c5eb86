import { partiesOf, saidOfYear, sameDayIn } from '#core/clusters/pledgeDefaults.ts';
import type { PledgePartyInput } from '#core/clusters/pledge.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { listParties, replaceParties } from '#db/clusters/pledges/partyStore.ts';
import { findPledgeOfYear, insertPledge } from '#db/clusters/pledges/pledgeStore.ts';
import { insertTargets, listTargets } from '#db/clusters/pledges/targetStore.ts';
import { findYear } from '#db/clusters/yearStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { requireOpenYear } from '../requireOpenYear.ts';
import { pledgeOccasion } from './pledgeOccasion.ts';

/**
 * Gives a year the wording and targets of another year's pledge, as a draft: no day, no place, no result. Its
 * parties are the members of the new year; whoever has no representative yet keeps last year's signer. Leaves
 * a pledge that is there already alone. The audit row is the caller's.
 *
 * @returns the ids of the new targets by those they were copied from; null where there was nothing to copy
 * @throws AppError NOT_FOUND or YEAR_LOCKED
 */
export async function copyPledge(
  unit: UnitOfWork,
  fromYearId: string,
  toYearId: string,
): Promise<ReadonlyMap<string, string> | null> {
  const { tx } = unit;
  const to = await requireOpenYear(tx, toYearId);
  const from = await findYear(tx, fromYearId);
  const source = await findPledgeOfYear(tx, fromYearId);
  if (!from || !source || (await findPledgeOfYear(tx, toYearId))) return null;
  const told = (text: string) => saidOfYear(text, from.year, to.year);

  const pledgeId = unit.newId();
  const words = {
    preamble: told(source.preamble),
    contents: told(source.contents),
    commitments: told(source.commitments),
  };
  await insertPledge(tx, {
    id: pledgeId,
    yearId: toYearId,
    pledge: { signedOn: null, place: '', ...words },
    now: unit.now,
  });

  const signedBefore = new Map((await listParties(tx, source.id)).map((party) => [party.memberId, party]));
  const members = await listMembers(tx, to.clusterId, to.year);
  const parties = partiesOf(members, await pledgeOccasion(tx, to)).map((party) =>
    withSignerOf(party, signedBefore.get(party.memberId)),
  );
  await replaceParties(tx, { pledgeId, parties, newId: () => unit.newId() });

  const targets = (await listTargets(tx, source.id)).map((target) => ({
    copyOf: target.id,
    id: unit.newId(),
    target: {
      ...target,
      content: told(target.content),
      proof: told(target.proof),
      dueOn: target.dueOn === null ? null : sameDayIn(target.dueOn, to.year - from.year),
    },
  }));
  await insertTargets(tx, pledgeId, targets);
  return new Map(targets.map(({ copyOf, id }) => [copyOf, id]));
}

/** Positions may name a role of last year ("Trưởng cụm"), so only the name and the authority are taken over. */
function withSignerOf(party: PledgePartyInput, before: PledgePartyInput | undefined): PledgePartyInput {
  if (!before) return party;
  return {
    ...party,
    authority: before.authority,
    signerName: party.signerName === '' ? before.signerName : party.signerName,
  };
}
