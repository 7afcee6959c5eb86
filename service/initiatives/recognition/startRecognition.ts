import { recognitionHeaderSchema, type RecognitionHeader } from '#core/initiatives/recognition.ts';
import type { RecognitionLevel } from '#core/initiatives/initiative.ts';
import { INITIATIVE_BASES, minutesBasis, proposedSummary } from '#core/initiatives/recognitionDefaults.ts';
import { listInitiativeMeetings } from '#db/initiatives/recognitionFacts.ts';
import { insertRecognition } from '#db/initiatives/recognitionStore.ts';
import { requireOffice } from '../../office/requireOffice.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';

/** What is told of a new decision. */
export interface RecognitionStart {
  level: RecognitionLevel;
  /** The year initiatives are recognised for. */
  year: number;
  /** The body that decided, where it was not this office; else empty. */
  decidedBy: string;
}

/**
 * Starts a draft: the office's own with what it always writes and the last meeting its council closed, another body's
 * with nothing but its name.
 *
 * @returns its id
 */
export async function startRecognition(unit: UnitOfWork, start: RecognitionStart): Promise<string> {
  const header = await proposedHeader(unit, start);
  const id = unit.newId();
  await insertRecognition(unit.tx, { id, header, now: unit.now });
  await unit.audit({
    action: 'recognitions.start',
    entity: 'initiative',
    entityId: id,
    summary: `Tạo bản nháp quyết định “${header.summary}”`,
    detail: header,
  });
  return id;
}

async function proposedHeader(unit: UnitOfWork, start: RecognitionStart): Promise<RecognitionHeader> {
  const header = recognitionHeaderSchema.parse({ ...start, summary: proposedSummary(start.level, start.year) });
  if (start.decidedBy !== '') return header;
  const { settings } = await requireOffice(unit.tx);
  const meetings = await listInitiativeMeetings(unit.tx, start.year);
  const last = meetings.find(({ isClosed }) => isClosed);
  return {
    ...header,
    signer: settings.signers[0] ?? null,
    bases: [...INITIATIVE_BASES, ...(last ? [minutesBasis(last)] : [])],
    recipients: settings.recipients,
    meetingId: last?.id ?? null,
  };
}
