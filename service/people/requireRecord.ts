import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import type { PersonRecord } from '#db/people/personRow.ts';
import { findRecord } from '#db/people/personReader.ts';

/** @throws AppError NOT_FOUND */
export async function requireRecord(db: Queryable, id: string): Promise<PersonRecord> {
  const record = await findRecord(db, id);
  if (!record) throw refusal('NOT_FOUND', { what: 'người này' });
  return record;
}

/** A record that is not read under another. @throws AppError NOT_FOUND or PERSON_MERGED */
export async function requireStandingRecord(db: Queryable, id: string): Promise<PersonRecord> {
  const record = await requireRecord(db, id);
  if (record.mergedIntoId !== null) throw refusal('PERSON_MERGED', { name: record.fullName });
  return record;
}
