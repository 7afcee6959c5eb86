import type { IsoDate } from '#core/dates/isoDate.ts';
import type { InitiativeCounts } from '#core/initiatives/initiative.ts';
import { countRecognised, type Recognition, type RecognitionItem } from '#core/initiatives/recognition.ts';
import type { RecognitionCheckItem } from '#core/initiatives/recognitionChecklist.ts';
import type { Queryable } from '#db/client.ts';
import { findInitiativeMeeting, type InitiativeMeeting } from '#db/initiatives/recognitionFacts.ts';
import { recognitionChecklist } from './recognitionChecklist.ts';
import { itemsOf, requireRecognition } from './requireRecognition.ts';

/** A decision recognising initiatives as its page shows it. */
export interface RecognitionView {
  recognition: Recognition;
  items: RecognitionItem[];
  counts: InitiativeCounts;
  meeting: InitiativeMeeting | null;
  /** Only while it is a draft. */
  checklist: RecognitionCheckItem[];
}

/** @throws AppError NOT_FOUND */
export async function readRecognition(db: Queryable, id: string, today: IsoDate): Promise<RecognitionView> {
  const { recognition } = await requireRecognition(db, id);
  const items = await itemsOf(db, recognition);
  const { meetingId, status } = recognition;
  return {
    recognition,
    items,
    counts: countRecognised(items),
    meeting: meetingId === null ? null : ((await findInitiativeMeeting(db, meetingId)) ?? null),
    checklist: status === 'DRAFT' ? await recognitionChecklist(db, { recognition, items, today }) : [],
  };
}
