import { numberingPeriod, sequenceOf } from '#core/awards/decisionNumber.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Recognition, RecognitionItem } from '#core/initiatives/recognition.ts';
import { isOwnDecision } from '#core/initiatives/recognition.ts';
import {
  checkRecognition,
  type RecognitionCheckItem,
  type RecognitionFacts,
} from '#core/initiatives/recognitionChecklist.ts';
import type { Queryable } from '#db/client.ts';
import { findInitiativeMeeting, listRecognitionsOf, listScoredIn } from '#db/initiatives/recognitionFacts.ts';
import { isNumberTaken } from '#db/office/issuedNumbers.ts';
import { requireOffice } from '../../office/requireOffice.ts';

/** What stands between a draft and its issue. */
export async function recognitionChecklist(
  db: Queryable,
  { recognition, items, today }: { recognition: Recognition; items: readonly RecognitionItem[]; today: IsoDate },
): Promise<RecognitionCheckItem[]> {
  const { number, issuedOn, meetingId } = recognition;
  const { settings } = await requireOffice(db);
  const period = issuedOn === null ? null : numberingPeriod(settings, issuedOn);
  const isNumbered = isOwnDecision(recognition) && period !== null && number !== '';
  return checkRecognition(recognition, items, {
    isNumberReadable: settings.numbering === 'MANUAL' || sequenceOf(number) !== null,
    isNumberTaken: isNumbered && (await isNumberTaken(db, period, number)),
    isFutureDated: issuedOn !== null && issuedOn > today,
    meeting: meetingId === null ? null : await meetingWithInitiatives(db, meetingId),
    earlier: await listRecognitionsOf(
      db,
      items.map(({ initiativeId }) => initiativeId),
    ),
  });
}

async function meetingWithInitiatives(db: Queryable, id: string): Promise<RecognitionFacts['meeting']> {
  const meeting = await findInitiativeMeeting(db, id);
  return meeting ? { ...meeting, initiativeIds: await listScoredIn(db, id) } : null;
}
