import type { Delegate, DelegateAttendance, DelegateInput } from '#core/summits/delegate.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';

const COLUMNS = {
  id: 'id',
  memberId: 'member_id',
  unitName: 'unit_name',
  ordinal: 'ordinal',
  name: 'name',
  position: 'position',
  votes: 'votes',
  presence: 'presence',
  proxyName: 'proxy_name',
  reason: 'reason',
  version: 'version',
};

/** Who is summoned, in the order of the board. */
export async function delegatesOf(db: Queryable, summitId: string): Promise<Delegate[]> {
  return db('summit_delegate').where('summit_id', summitId).orderBy(['ordinal', 'id']).select<Delegate[]>(COLUMNS);
}

export async function insertDelegates(tx: Tx, summitId: string, delegates: readonly Delegate[]): Promise<void> {
  await insertInChunks(
    tx,
    'summit_delegate',
    delegates.map((delegate) => ({
      ...{ id: delegate.id, summit_id: summitId, ...columnsOf(delegate), ordinal: delegate.ordinal },
      ...{ unit_name: delegate.unitName, ...attendanceColumns(delegate), version: delegate.version },
    })),
  );
}

interface SeenDelegate {
  id: string;
  summitId: string;
  version: number;
}

/** @returns false when somebody wrote the delegate since; nothing is written then */
export async function updateDelegate(
  tx: Tx,
  { id, summitId, version, delegate, unitName }: SeenDelegate & { delegate: DelegateInput; unitName: string },
): Promise<boolean> {
  const changed = await tx('summit_delegate')
    .where({ id, summit_id: summitId, version })
    .update({ ...columnsOf(delegate), unit_name: unitName, version: version + 1 });
  return changed > 0;
}

/** @returns false when somebody wrote the delegate since */
export async function deleteDelegate(tx: Tx, { id, summitId, version }: SeenDelegate): Promise<boolean> {
  return (await tx('summit_delegate').where({ id, summit_id: summitId, version }).delete()) > 0;
}

/**
 * Writes who came; each line stands for itself, so that two people may call up two halves of the hall. What is said at
 * the door last is right, so no version is asked for; it moves, for whoever has the delegate open in a form.
 */
export async function updateAttendance(
  tx: Tx,
  summitId: string,
  attendance: readonly DelegateAttendance[],
): Promise<void> {
  for (const said of attendance)
    await tx('summit_delegate')
      .where({ id: said.id, summit_id: summitId })
      .update({ ...attendanceColumns(said), version: tx.raw('version + 1') });
}

function columnsOf({ memberId, name, position, votes }: DelegateInput) {
  return { member_id: memberId, name, position, votes };
}

function attendanceColumns({ presence, proxyName, reason }: DelegateAttendance) {
  return { presence, proxy_name: proxyName, reason };
}
