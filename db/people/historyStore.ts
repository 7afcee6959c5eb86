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

/** A row as stored; undefined when the record has no such row any more. */
export async function findTold(
  tx: Tx,
  table: HistoryTable,
  id: string,
  personId: string,
): Promise<Columns | undefined> {
  return tx(table).where({ id, person_id: personId }).first<Columns | undefined>();
}

export async function updateTold(
  tx: Tx,
  table: HistoryTable,
  { id, columns }: { id: string; columns: Columns },
): Promise<void> {
  await tx(table).where({ id }).update(columns);
}

export async function deleteTold(tx: Tx, table: HistoryTable, id: string): Promise<void> {
  await tx(table).where({ id }).delete();
}

/** Whether another grading of the record already stands for the year. */
export async function hasGrading(tx: Tx, personId: string, year: number, exceptId: string | null): Promise<boolean> {
  const query = tx('person_grading').where({ person_id: personId, year });
  if (exceptId !== null) void query.whereNot('id', exceptId);
  return (await query.first('id')) !== undefined;
}
