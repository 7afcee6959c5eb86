import { calendarYear, numberingPeriod, sequenceOf } from '#core/awards/decisionNumber.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { countRecognised, isOwnDecision, type Recognition } from '#core/initiatives/recognition.ts';
import { missingForIssue } from '#core/initiatives/recognitionChecklist.ts';
import type { Tx } from '#db/client.ts';
import { nextCertificateNumber } from '#db/initiatives/recognitionFacts.ts';
import { copyIntoItems, listDraftItems } from '#db/initiatives/recognitionItemStore.ts';
import { markRecognitionIssued, type RecognitionIssue } from '#db/initiatives/recognitionStore.ts';
import { requireOffice } from '../../office/requireOffice.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { recognitionChecklist } from './recognitionChecklist.ts';
import { recognitionName, requireDraftRecognition, staleRecognition } from './requireRecognition.ts';

/** What the user saw when pressing "Ban hành": exactly this is issued, or nothing. */
export interface IssueRequest {
  id: string;
  version: number;
  /** The initiatives in their order, each as it was read. */
  initiatives: readonly { id: string; version: number }[];
}

/**
 * Issues a draft: checks it once more and copies titles, units, authors and shares into it as they are now. From
 * here on its initiatives are recognised at its level.
 *
 * @throws AppError NOT_FOUND, RECOGNITION_ISSUED, STALE_VERSION or RECOGNITION_INCOMPLETE
 */
export async function issueRecognition(unit: UnitOfWork, request: IssueRequest, today: IsoDate): Promise<void> {
  const { tx, now } = unit;
  const { id, version } = request;
  const recognition = await requireDraftRecognition(tx, id);
  const items = await listDraftItems(tx, id);
  const isAsSeen =
    recognition.version === version &&
    items.length === request.initiatives.length &&
    items.every((item, index) => {
      const seen = request.initiatives[index];
      return seen?.id === item.initiativeId && seen.version === item.initiativeVersion;
    });
  if (!isAsSeen) throw staleRecognition();

  const missing = missingForIssue(await recognitionChecklist(tx, { recognition, items, today }));
  const { issuedOn } = recognition;
  if (missing !== '' || issuedOn === null) throw refusal('RECOGNITION_INCOMPLETE', { missing });

  await copyIntoItems(tx, items);
  const issue = await issueOf(unit, { ...recognition, issuedOn });
  if (!(await markRecognitionIssued(tx, { id, version, now }, issue))) throw staleRecognition();
  await unit.audit({
    action: 'recognitions.issue',
    entity: 'initiative',
    entityId: id,
    summary: `${isOwnDecision(recognition) ? 'Ban hành' : 'Ghi nhận'} ${recognitionName(recognition)}`,
    detail: { recognition, items, counts: countRecognised(items), issuer: issue.issuer },
  });
}

/** Another body's decision has its own number and register, and no paper of ours. */
async function issueOf(
  { tx, actor }: UnitOfWork,
  recognition: Recognition & { issuedOn: IsoDate },
): Promise<RecognitionIssue> {
  if (!isOwnDecision(recognition)) return { sequence: null, registerFrom: null, issuer: null, actorId: actor.id };
  const { profile, settings } = await requireOffice(tx);
  return {
    sequence: sequenceOf(recognition.number),
    registerFrom: await firstCertificate(tx, recognition.issuedOn),
    issuer: { profile, preparedBy: settings.preparedBy },
    actorId: actor.id,
  };
}

/** The register of certificates runs as the decisions are numbered, per year where that is done by hand. */
async function firstCertificate(tx: Tx, issuedOn: IsoDate): Promise<number> {
  const { settings } = await requireOffice(tx);
  return nextCertificateNumber(tx, numberingPeriod(settings, issuedOn) ?? calendarYear(issuedOn));
}
