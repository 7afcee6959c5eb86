import { refusal } from '#core/errors/appError.ts';
import type { Recognition, RecognitionItem } from '#core/initiatives/recognition.ts';
import type { Queryable } from '#db/client.ts';
import { listDraftItems, listFrozenItems } from '#db/initiatives/recognitionItemStore.ts';
import { findRecognition, type StoredRecognition } from '#db/initiatives/recognitionStore.ts';

/** @throws AppError NOT_FOUND */
export async function requireRecognition(db: Queryable, id: string): Promise<StoredRecognition> {
  const stored = await findRecognition(db, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định công nhận sáng kiến này' });
  return stored;
}

/** A decision that can still be written. @throws AppError NOT_FOUND or RECOGNITION_ISSUED */
export async function requireDraftRecognition(db: Queryable, id: string): Promise<Recognition> {
  const { recognition } = await requireRecognition(db, id);
  if (recognition.status !== 'DRAFT') throw refusal('RECOGNITION_ISSUED');
  return recognition;
}

/** Its initiatives: as they are now in a draft, as they were signed in an issued one. */
export function itemsOf(db: Queryable, { id, status }: Recognition): Promise<RecognitionItem[]> {
  return status === 'DRAFT' ? listDraftItems(db, id) : listFrozenItems(db, id);
}

/** "quyết định công nhận sáng kiến 34/QĐ-LĐLĐ", for the history. */
export function recognitionName({ number, summary }: Pick<Recognition, 'number' | 'summary'>): string {
  if (number !== '') return `quyết định công nhận sáng kiến ${number}`;
  return summary === '' ? 'quyết định công nhận sáng kiến chưa có số' : `quyết định “${summary}”`;
}

/** What a write refuses with when somebody else wrote first. */
export const staleRecognition = () => refusal('STALE_VERSION', { what: 'quyết định công nhận sáng kiến này' });
