import type { CouncilInput, CouncilKind } from '#core/councils/council.ts';
import type { Queryable, Tx } from '../client.ts';

/** A council as it is kept. */
export interface CouncilRow extends CouncilInput {
  id: string;
  version: number;
}

const COLUMNS = {
  id: 'id',
  kind: 'kind',
  name: 'name',
  foundingDocument: 'founding_document',
  foundedOn: 'founded_on',
  endedOn: 'ended_on',
  quorumNum: 'quorum_num',
  quorumDen: 'quorum_den',
  note: 'note',
  version: 'version',
};

/** All councils of a kind, or of both, the youngest first. */
export async function listCouncils(db: Queryable, kind: CouncilKind | null): Promise<CouncilRow[]> {
  const query = db('council').orderByRaw(`kind, COALESCE(founded_on, '') DESC, id DESC`);
  if (kind !== null) void query.where({ kind });
  return query.select<CouncilRow[]>(COLUMNS);
}

export async function findCouncil(db: Queryable, id: string): Promise<CouncilRow | undefined> {
  return db('council').where('id', id).first<CouncilRow | undefined>(COLUMNS);
}

export async function insertCouncil(
  tx: Tx,
  { id, council, now }: { id: string; council: CouncilInput; now: string },
): Promise<void> {
  await tx('council').insert({ id, ...columnsOf(council), version: 1, created_at: now, updated_at: now });
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateCouncil(
  tx: Tx,
  { id, version, council, now }: { id: string; version: number; council: CouncilInput; now: string },
): Promise<boolean> {
  const changed = await tx('council')
    .where({ id, version })
    .update({ ...columnsOf(council), version: version + 1, updated_at: now });
  return changed > 0;
}

/** Takes a council away with its members; the caller has made sure that it never met. */
export async function deleteCouncil(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('council').where({ id, version }).delete()) > 0;
}

function columnsOf(council: CouncilInput) {
  return {
    kind: council.kind,
    name: council.name,
    founding_document: council.foundingDocument,
    founded_on: council.foundedOn,
    ended_on: council.endedOn,
    quorum_num: council.quorumNum,
    quorum_den: council.quorumDen,
    note: council.note,
  };
}
