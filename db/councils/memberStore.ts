import type { CouncilMemberInput } from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable, Tx } from '../client.ts';
import { readKeptIds } from '../people/mergedRecords.ts';

/** A member as it is kept. */
export interface CouncilMemberRow extends CouncilMemberInput {
  id: string;
  councilId: string;
  ordinal: number;
  /** Day from which he is no member any more. */
  removedOn: IsoDate | null;
  version: number;
}

const COLUMNS = {
  id: 'id',
  councilId: 'council_id',
  ordinal: 'ordinal',
  role: 'role',
  personId: 'person_id',
  unitId: 'unit_id',
  name: 'name',
  position: 'position',
  canVote: 'can_vote',
  removedOn: 'removed_on',
  version: 'version',
};

type StoredRow = Omit<CouncilMemberRow, 'canVote'> & { canVote: number };
const toMember = (row: StoredRow): CouncilMemberRow => ({ ...row, canVote: row.canVote === 1 });

/** Members of a council in its order, those who left too; people by the record they stand under now. */
export async function membersOfCouncil(db: Queryable, councilId: string): Promise<CouncilMemberRow[]> {
  const rows = await db('council_member')
    .where('council_id', councilId)
    .orderBy(['ordinal', 'id'])
    .select<StoredRow[]>(COLUMNS);
  const keptIdOf = await readKeptIds(db);
  return rows.map((row) => ({ ...toMember(row), personId: keptIdOf(row.personId) }));
}

/** Members of every council, for counting. */
export async function allCouncilMembers(db: Queryable): Promise<CouncilMemberRow[]> {
  return (await db('council_member').orderBy(['ordinal', 'id']).select<StoredRow[]>(COLUMNS)).map(toMember);
}

export async function findCouncilMember(db: Queryable, id: string): Promise<CouncilMemberRow | undefined> {
  const row = await db('council_member').where('id', id).first<StoredRow | undefined>(COLUMNS);
  return row && toMember(row);
}

export async function insertCouncilMembers(tx: Tx, members: readonly CouncilMemberRow[]): Promise<void> {
  for (const { id, councilId, ordinal, removedOn, version, ...member } of members) {
    await tx('council_member').insert({
      ...{ id, council_id: councilId, ordinal, removed_on: removedOn, version },
      ...columnsOf(member),
    });
  }
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateCouncilMember(
  tx: Tx,
  {
    id,
    version,
    member,
    removedOn,
  }: { id: string; version: number; member: CouncilMemberInput; removedOn: IsoDate | null },
): Promise<boolean> {
  const changed = await tx('council_member')
    .where({ id, version })
    .update({ ...columnsOf(member), removed_on: removedOn, version: version + 1 });
  return changed > 0;
}

/** Takes a member away who never sat in a meeting. */
export async function deleteCouncilMember(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('council_member').where({ id, version }).delete()) > 0;
}

/** Whether a member sat, or was to sit, in any meeting. */
export async function hasSat(db: Queryable, memberId: string): Promise<boolean> {
  return (await db('meeting_attendee').where('member_id', memberId).first('id')) !== undefined;
}

/** Gives members their places in the order of the council. */
export async function placeCouncilMembers(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx('council_member')
      .where({ id })
      .update({ ordinal: index + 1 });
}

function columnsOf({ role, personId, unitId, name, position, canVote }: CouncilMemberInput) {
  return { role, person_id: personId, unit_id: unitId, name, position, can_vote: Number(canVote) };
}
