import { awardOnPaper } from '#core/awards/awardOnPaper.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { placeNameNear } from '#core/imports/placeNear.ts';
import { nominationDay } from '#core/nominations/nominationDay.ts';
import { nominationListPapers, type PrintedLine } from '#core/nominations/nominationListPaper.ts';
import type { NominationBatch, NominationLine } from '#core/nominations/nominationLine.ts';
import { asProposed, isHeldAfter, isInPaper } from '#core/nominations/proposedLine.ts';
import { submissionLetter, type SubmissionLetter } from '#core/nominations/submissionLetter.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { signatureOf } from '#core/papers/paperMaker.ts';
import type { PaperIssuer } from '#core/papers/tablePaper.ts';
import type { Database, Queryable } from '#db/client.ts';
import { linesOfBatch } from '#db/nominations/nominationReader.ts';
import { meetingsByLine, meetingsOfLines } from '#db/nominations/votedMeetings.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { Office } from '#db/office/officeStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { writeTablePapersXlsx } from '../documents/paper/tablePaperXlsx.ts';
import { writeSubmissionLetterDocx } from '../documents/word/submissionLetterDocx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { paperJob, wordPaperJob, type Delivery } from '../jobs/paperJob.ts';
import { requireBatch } from './requireNomination.ts';

type Job = (handle: JobHandle) => Promise<JobResult>;
type Order = { id: string; today: IsoDate } & Delivery;

/** Tờ trình đề nghị khen thưởng as a Word document, as a job. */
export function exportSubmissionJob(database: Database, { id, today, ...delivery }: Order): Job {
  const read = (view: Queryable) => readSubmission(view, id, today);
  return wordPaperJob(database, delivery, { kind: 'SUBMISSION', read, write: writeSubmissionLetterDocx });
}

/**
 * Danh sách đề nghị khen thưởng as a workbook, as a job: a sheet of collectives and a sheet of people. Lines that were
 * out before the tờ trình was sent are left out.
 */
export function exportListPaperJob(database: Database, { id, today, ...delivery }: Order): Job {
  const read = async (view: Queryable) => {
    const { batch, lines, issuer, office, mark } = await readPrinted(view, id, today);
    const { number, submittedOn, unitName, title, signer } = batch;
    const maker = {
      issuer,
      place: office.profile.place,
      madeOn: submittedOn,
      preparedBy: unitName === office.profile.name ? office.settings.preparedBy : '',
      signature: signatureOf(signer),
    };
    return {
      paper: nominationListPapers({ maker, mark, title, number, submittedOn, unitName, lines }),
      name: `Danh sách ${title}, ${unitName}`,
    };
  };
  return paperJob(database, delivery, read, {
    extension: 'xlsx',
    write: ({ paper: lists }, targetPath, signal) => {
      const sheets = lists.map(({ subject, paper }) => ({ paper, sheetName: SUBJECT_LABELS[subject] }));
      return writeTablePapersXlsx({ sheets, targetPath, signal });
    },
  });
}

/** What the tờ trình prints: as it was sent, whatever became of its lines since. */
export async function readSubmission(
  db: Queryable,
  id: string,
  today: IsoDate,
): Promise<{ paper: SubmissionLetter; name: string }> {
  const { batch, lines, lineIds, issuer, office, mark } = await readPrinted(db, id, today);
  const meetings = (await meetingsOfLines(db, lineIds)).filter((meeting) => !isHeldAfter(meeting, batch));
  const paper = submissionLetter({
    ...batch,
    issuer,
    place: office.profile.place,
    mark,
    addressee: batch.addressee === '' ? office.profile.decidingBody : batch.addressee,
    meetings: meetings.map(({ title, heldOn }) =>
      heldOn === null ? `“${title}”` : `“${title}” ngày ${formatDate(heldOn)}`,
    ),
    lines,
    signature: signatureOf(batch.signer),
  });
  return { paper, name: `Tờ trình ${batch.title}, ${batch.unitName}` };
}

/** What both papers of a batch are made of. */
interface Printed {
  batch: NominationBatch;
  lines: PrintedLine[];
  lineIds: string[];
  issuer: PaperIssuer;
  office: Office;
  mark: string;
}

async function readPrinted(db: Queryable, id: string, today: IsoDate): Promise<Printed> {
  const batch = await requireBatch(db, id);
  const standing = await linesInPaper(db, batch);
  const { awardTypes } = await readMoneyCatalogue(db);
  const office = await requireOffice(db);
  const nameOf = (code: string | null) =>
    awardOnPaper(awardTypes.find((award) => award.code === code)?.name ?? '', office.profile);
  return {
    batch,
    lines: standing.map((line) => printedLine(line, nameOf)),
    lineIds: standing.map((line) => line.id),
    issuer: await issuerOf(db, batch, { office, today }),
    office,
    mark: standing.some(({ status }) => status === 'DRAFT') ? 'DỰ THẢO' : '',
  };
}

/** Lines as the tờ trình was sent with them, printed alike whenever that is. */
async function linesInPaper(db: Queryable, batch: NominationBatch): Promise<NominationLine[]> {
  const lines = await linesOfBatch(db, batch.id);
  const rejected = lines.filter(({ status }) => status === 'REJECTED').map(({ id }) => id);
  const meetings = await meetingsByLine(db, rejected);
  return lines.filter((line) => isInPaper(line, batch, meetings.get(line.id) ?? [])).map(asProposed);
}

function printedLine(line: NominationLine, nameOf: (code: string | null) => string): PrintedLine {
  return { ...line, awardName: nameOf(line.awardCode), fallbackAwardName: nameOf(line.fallbackAwardCode) };
}

/** The proposing unit under the one above it on the day; a body that is no unit of the tree stands under this office. */
async function issuerOf(
  db: Queryable,
  batch: NominationBatch,
  { office: { profile }, today }: { office: Office; today: IsoDate },
): Promise<PaperIssuer> {
  const { unitId, unitName } = batch;
  if (unitName === profile.name) return { superiorName: profile.superiorName, name: profile.name };
  const forest = unitId === null ? new Map<string, never>() : await readForest(db);
  const unit = forest.get(unitId ?? '');
  const above = unit ? placeNameNear(unit, forest, nominationDay(batch, today)) : '';
  return { superiorName: above === '' ? profile.name : above, name: unitName };
}
