import { refusal } from '#core/errors/appError.ts';
import { isOwnDecision } from '#core/initiatives/recognition.ts';
import type { RecognitionSource } from '#core/initiatives/recognitionPaper.ts';
import type { Queryable } from '#db/client.ts';
import { requireOffice } from '../../office/requireOffice.ts';
import { itemsOf, requireRecognition } from './requireRecognition.ts';

/**
 * Everything the papers of a decision say: of an issued one, as it was on the day of issue.
 *
 * @throws AppError NOT_FOUND, or RECOGNITION_OF_OTHERS for another body's decision
 */
export async function readPaperSource(view: Queryable, id: string): Promise<RecognitionSource> {
  const { recognition, issuer } = await requireRecognition(view, id);
  if (!isOwnDecision(recognition)) throw refusal('RECOGNITION_OF_OTHERS', { decidedBy: recognition.decidedBy });
  const { profile, settings } = await requireOffice(view);
  return {
    ...(issuer ?? { profile, preparedBy: settings.preparedBy }),
    recognition,
    items: await itemsOf(view, recognition),
  };
}
