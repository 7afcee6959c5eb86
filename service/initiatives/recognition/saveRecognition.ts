import { refusal } from '#core/errors/appError.ts';
import type { Recognition, RecognitionHeader } from '#core/initiatives/recognition.ts';
import { findInitiativeMeeting } from '#db/initiatives/recognitionFacts.ts';
import { updateRecognition } from '#db/initiatives/recognitionStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { recognitionName, requireDraftRecognition, staleRecognition } from './requireRecognition.ts';

/**
 * Writes what a draft says above its list.
 *
 * @throws AppError NOT_FOUND, RECOGNITION_ISSUED or STALE_VERSION
 */
export async function saveRecognition(
  unit: UnitOfWork,
  { id, version, header }: { id: string; version: number; header: RecognitionHeader },
): Promise<void> {
  const before = headerOf(await requireDraftRecognition(unit.tx, id));
  const { meetingId } = header;
  if (meetingId !== null && !(await findInitiativeMeeting(unit.tx, meetingId))) {
    throw refusal('NOT_FOUND', { what: 'phiên họp Hội đồng sáng kiến' });
  }
  if (!(await updateRecognition(unit.tx, { id, version, now: unit.now }, header))) throw staleRecognition();
  await unit.audit({
    action: 'recognitions.save',
    entity: 'initiative',
    entityId: id,
    summary: `Sửa ${recognitionName(header)}`,
    detail: { before, after: header },
  });
}

/** The part of a decision a clerk writes. */
export function headerOf(recognition: Recognition): RecognitionHeader {
  const { level, year, decidedBy, number, issuedOn, summary, signer, bases, listPlacement, recipients, meetingId } =
    recognition;
  return { level, year, decidedBy, number, issuedOn, summary, signer, bases, listPlacement, recipients, meetingId };
}
