import type { BatchInput } from '#core/nominations/nomination.ts';
import type { NominationBatch } from '#core/nominations/nominationLine.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../client.ts';

/** Columns of `nomination_batch as b` under the names of {@link NominationBatch}. */
export const BATCH_COLUMNS = {
  id: 'b.id',
  year: 'b.year',
  title: 'b.title',
  unitId: 'b.unit_id',
  unitName: 'b.unit_name',
  number: 'b.number',
  submittedOn: 'b.submitted_on',
  procedure: 'b.procedure',
  addressee: 'b.addressee',
  bases: 'b.bases',
  signer: 'b.signer',
  note: 'b.note',
  version: 'b.version',
} as const;

/** A row as {@link BATCH_COLUMNS} reads it: bases and signer are kept as JSON. */
export type BatchRow = Omit<NominationBatch, 'bases' | 'signer'> & { bases: string; signer: string | null };

export function batchOfRow<Row extends Pick<BatchRow, 'bases' | 'signer'>>(
  row: Row,
): Omit<Row, 'bases' | 'signer'> & Pick<NominationBatch, 'bases' | 'signer'> {
  return {
    ...row,
    bases: JSON.parse(row.bases) as string[],
    signer: row.signer === null ? null : (JSON.parse(row.signer) as NominationBatch['signer']),
  };
}

export async function findBatch(db: Queryable, id: string): Promise<NominationBatch | undefined> {
  const row = await db('nomination_batch as b').where('b.id', id).first<BatchRow | undefined>(BATCH_COLUMNS);
  return row && batchOfRow(row);
}

/** Adds a batch; its version begins at 1. */
export async function insertBatch(
  tx: Tx,
  { id, batch, now }: { id: string; batch: BatchInput; now: string },
): Promise<void> {
  await tx('nomination_batch').insert({ id, ...columnsOf(batch), version: 1, created_at: now, updated_at: now });
}

/** @returns false when the batch changed since `version` was read */
export async function updateBatch(
  tx: Tx,
  { id, version, batch, now }: { id: string; version: number; batch: BatchInput; now: string },
): Promise<boolean> {
  const changed = await tx('nomination_batch')
    .where({ id, version })
    .update({ ...columnsOf(batch), version: version + 1, updated_at: now });
  return changed > 0;
}

/** @returns false when the batch changed since `version` was read */
export async function deleteBatch(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('nomination_batch').where({ id, version }).delete()) > 0;
}

function columnsOf(batch: BatchInput) {
  const { title, unitName, number, signer } = batch;
  return {
    year: batch.year,
    title,
    unit_id: batch.unitId,
    unit_name: unitName,
    number,
    submitted_on: batch.submittedOn,
    procedure: batch.procedure,
    addressee: batch.addressee,
    bases: JSON.stringify(batch.bases),
    signer: signer === null ? null : JSON.stringify(signer),
    note: batch.note,
    search_key: foldForSearch([title, unitName, number].join(' ')),
    sort_key: vietnameseSortKey(unitName),
  };
}
