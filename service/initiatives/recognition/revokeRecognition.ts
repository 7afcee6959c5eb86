import type { Revocation } from '#core/awards/decision.ts';
import { refusal } from '#core/errors/appError.ts';
import { assertRevocable } from '#core/papers/correctionDate.ts';
import { markRecognitionRevoked } from '#db/initiatives/recognitionStore.ts';
import { localDate } from '../../contract/localDate.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { recognitionName, requireRecognition, staleRecognition } from './requireRecognition.ts';

/**
 * Withdraws an issued decision: its initiatives are no longer recognised by it, but it stays in the history with
 * everything it said.
 *
 * @throws AppError NOT_FOUND, RECOGNITION_NOT_IN_FORCE, STALE_VERSION, or INPUT_INVALID for a day before its own or after today
 */
export async function revokeRecognition(
  unit: UnitOfWork,
  { id, version, revocation }: { id: string; version: number; revocation: Revocation },
): Promise<void> {
  const { recognition } = await requireRecognition(unit.tx, id);
  if (recognition.status !== 'ISSUED') throw refusal('RECOGNITION_NOT_IN_FORCE');
  assertRevocable(recognition, revocation.revokedOn, localDate(new Date(unit.now)));
  if (!(await markRecognitionRevoked(unit.tx, { id, version, now: unit.now }, revocation))) throw staleRecognition();
  await unit.audit({
    action: 'recognitions.revoke',
    entity: 'initiative',
    entityId: id,
    summary: `Thu hồi ${recognitionName(recognition)}: ${revocation.reason}`,
    detail: revocation,
  });
}
