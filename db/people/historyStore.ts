import type { Tx } from '../client.ts';

/** Tables of what is told of a person, one row each. */
export type HistoryTable = 'person_post' | 'person_grading' | 'person_discipline' | 'person_absence';

type Columns = Readonly<Record<string, string | number | null>>;

/** Adds a row to a person's history. */
export async function insertTold(
  tx: Tx,
  table: HistoryTable,
  { id, personId, columns }: { id: string; personId: string; columns: Columns },
): Promise<void> {
  await tx(table).insert({ id, person_id: personId, ...columns });
}

/** @returns false when the record has no such row any more */
export async function updateTold(
  tx: Tx,
  table: HistoryTable,
  { id, personId, columns }: { id: string; personId: string; columns: Columns },
): Promise<boolean> {
  return (await tx(table).where({ id, person_id: personId }).update(columns)) > 0;
}

/** @returns false when the record has no such row any more */
export async function deleteTold(tx: Tx, table: HistoryTable, id: string, personId: string): Promise<boolean> {
  return (await tx(table).where({ id, person_id: personId }).delete()) > 0;
}

/** Whether another grading of the record already stands for the year. */
export async function hasGrading(tx: Tx, personId: string, year: number, exceptId: string | null): Promise<boolean> {
  const query = tx('person_grading').where({ person_id: personId, year });
  if (exceptId !== null) void query.whereNot('id', exceptId);
  return (await query.first('id')) !== undefined;
}
