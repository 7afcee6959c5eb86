import type { PledgePartyInput } from '#core/clusters/pledge.ts';
import type { Queryable, Tx } from '../../client.ts';
import { insertInChunks } from '../../insertInChunks.ts';

const COLUMNS = {
  memberId: 'member_id',
  name: 'name',
  authority: 'authority',
  signerName: 'signer_name',
  signerPosition: 'signer_position',
};

/** Who signs a pledge, in the order of the signatures. */
export async function listParties(db: Queryable, pledgeId: string): Promise<PledgePartyInput[]> {
  return db('pledge_party').where('pledge_id', pledgeId).orderBy('ordinal').select<PledgePartyInput[]>(COLUMNS);
}

/** Puts these parties, in this order, in place of those there are. */
export async function replaceParties(
  tx: Tx,
  { pledgeId, parties, newId }: { pledgeId: string; parties: readonly PledgePartyInput[]; newId: () => string },
): Promise<void> {
  await tx('pledge_party').where('pledge_id', pledgeId).delete();
  await insertInChunks(
    tx,
    'pledge_party',
    parties.map(({ memberId, name, authority, signerName, signerPosition }, index) => ({
      id: newId(),
      pledge_id: pledgeId,
      member_id: memberId,
      ordinal: index + 1,
      name,
      authority,
      signer_name: signerName,
      signer_position: signerPosition,
    })),
  );
}
