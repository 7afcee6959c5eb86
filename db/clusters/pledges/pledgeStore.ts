import type { PledgeInput, PledgeStatus } from '#core/clusters/pledge.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable, Tx } from '../../client.ts';

interface PledgeColumns {
  id: string;
  year_id: string;
  status: PledgeStatus;
  signed_on: IsoDate | null;
  place: string;
  preamble: string;
  contents: string;
  commitments: string;
  cluster_name: string;
  superior_name: string;
  superior_short_name: string;
  version: number;
  updated_at: string;
}

/** Names a signed pledge keeps, whatever becomes of those who bear them. */
export interface SignedNames {
  clusterName: string;
  superiorName: string;
  superiorShortName: string;
}

/** A pledge without its parties and targets. */
export interface StoredPledge extends PledgeInput {
  id: string;
  yearId: string;
  status: PledgeStatus;
  /** Null until it is signed for the first time. */
  signedNames: SignedNames | null;
  version: number;
}

/** The pledge of a cluster year; a year has one at most. */
export async function findPledgeOfYear(db: Queryable, yearId: string): Promise<StoredPledge | undefined> {
  const row = await db<PledgeColumns>('pledge').where('year_id', yearId).first();
  return row && toPledge(row);
}

export async function findPledge(db: Queryable, id: string): Promise<StoredPledge | undefined> {
  const row = await db<PledgeColumns>('pledge').where({ id }).first();
  return row && toPledge(row);
}

/** Adds the draft of a year that has none. */
export async function insertPledge(
  tx: Tx,
  { id, yearId, pledge, now }: { id: string; yearId: string; pledge: PledgeInput; now: string },
): Promise<void> {
  await tx<PledgeColumns>('pledge').insert({
    id,
    year_id: yearId,
    status: 'DRAFT',
    ...columnsOf(pledge),
    cluster_name: '',
    superior_name: '',
    superior_short_name: '',
    version: 1,
    updated_at: now,
  });
}

/** @returns false when somebody wrote it since; nothing is written then */
export function updatePledge(
  tx: Tx,
  { id, version, pledge, now }: { id: string; version: number; pledge: PledgeInput; now: string },
): Promise<boolean> {
  return updateSeen(tx, { id, version, now }, columnsOf(pledge));
}

/** @returns false when somebody wrote it since; nothing is written then */
export function markSigned(
  tx: Tx,
  { id, version, names, now }: { id: string; version: number; names: SignedNames; now: string },
): Promise<boolean> {
  return updateSeen(
    tx,
    { id, version, now },
    {
      status: 'SIGNED',
      cluster_name: names.clusterName,
      superior_name: names.superiorName,
      superior_short_name: names.superiorShortName,
    },
  );
}

/** Makes a signed pledge a draft again. @returns false when somebody wrote it since; nothing is written then */
export function markReopened(
  tx: Tx,
  { id, version, now }: { id: string; version: number; now: string },
): Promise<boolean> {
  return updateSeen(tx, { id, version, now }, { status: 'DRAFT' });
}

/** Takes a draft away with its parties and targets. @returns false when somebody wrote it since */
export async function deletePledge(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx<PledgeColumns>('pledge').where({ id, version }).delete()) > 0;
}

async function updateSeen(
  tx: Tx,
  { id, version, now }: { id: string; version: number; now: string },
  columns: Partial<PledgeColumns>,
): Promise<boolean> {
  const changed = await tx<PledgeColumns>('pledge')
    .where({ id, version })
    .update({ ...columns, version: version + 1, updated_at: now });
  return changed > 0;
}

function columnsOf({ signedOn, place, preamble, contents, commitments }: PledgeInput) {
  return { signed_on: signedOn, place, preamble, contents, commitments };
}

function toPledge(row: PledgeColumns): StoredPledge {
  return {
    id: row.id,
    yearId: row.year_id,
    status: row.status,
    signedOn: row.signed_on,
    place: row.place,
    preamble: row.preamble,
    contents: row.contents,
    commitments: row.commitments,
    signedNames:
      row.cluster_name === ''
        ? null
        : {
            clusterName: row.cluster_name,
            superiorName: row.superior_name,
            superiorShortName: row.superior_short_name,
          },
    version: row.version,
  };
}
