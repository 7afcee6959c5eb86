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
      ...{ unit_name: delegate.unitName, ...attendanceColumns(delegate) },
    })),
  );
}

/** @returns false when the delegate is gone */
export async function updateDelegate(
  tx: Tx,
  { id, summitId, delegate, unitName }: { id: string; summitId: string; delegate: DelegateInput; unitName: string },
): Promise<boolean> {
  const changed = await tx('summit_delegate')
    .where({ id, summit_id: summitId })
    .update({ ...columnsOf(delegate), unit_name: unitName });
  return changed > 0;
}

/** @returns false when the delegate is gone */
export async function deleteDelegate(tx: Tx, { id, summitId }: { id: string; summitId: string }): Promise<boolean> {
  return (await tx('summit_delegate').where({ id, summit_id: summitId }).delete()) > 0;
}

/** Writes who came; each line stands for itself, so that two people may call up two halves of the hall. */
export async function updateAttendance(
  tx: Tx,
  summitId: string,
  attendance: readonly DelegateAttendance[],
): Promise<void> {
  for (const said of attendance)
    await tx('summit_delegate').where({ id: said.id, summit_id: summitId }).update(attendanceColumns(said));
}

function columnsOf({ memberId, name, position, votes }: DelegateInput) {
  return { member_id: memberId, name, position, votes };
}

function attendanceColumns({ presence, proxyName, reason }: DelegateAttendance) {
  return { presence, proxy_name: proxyName, reason };
}
