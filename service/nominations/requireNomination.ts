import { refusal } from '#core/errors/appError.ts';
import type { NominationBatch, NominationLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '#db/client.ts';
import { findBatch } from '#db/nominations/batchStore.ts';
import { findLine } from '#db/nominations/nominationReader.ts';

/** @throws AppError NOT_FOUND */
export async function requireBatch(db: Queryable, id: string): Promise<NominationBatch> {
  const batch = await findBatch(db, id);
  if (!batch) throw refusal('NOT_FOUND', { what: 'tờ trình này' });
  return batch;
}

/** @throws AppError NOT_FOUND */
export async function requireLine(db: Queryable, id: string): Promise<NominationLine> {
  const line = await findLine(db, id);
  if (!line) throw refusal('NOT_FOUND', { what: 'đề nghị này' });
  return line;
}

/** @throws AppError NOT_FOUND, or STALE_VERSION when somebody changed the line since the screen read it */
export async function requireSeenLine(db: Queryable, seen: { id: string; version: number }): Promise<NominationLine> {
  const line = await requireLine(db, seen.id);
  if (line.version !== seen.version) throw refusal('STALE_VERSION', { what: `đề nghị của ${line.name}` });
  return line;
}
