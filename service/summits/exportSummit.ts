import { clusterWord } from '#core/clusters/pledgeDefaults.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { ballotPaper, type BallotPaper } from '#core/summits/ballotPaper.ts';
import { countPaper, type CountSource } from '#core/summits/countPaper.ts';
import { countTablePaper } from '#core/summits/countTablePaper.ts';
import { summitMinutes } from '#core/summits/summitMinutes.ts';
import { delegatesOf } from '#db/summits/delegateStore.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import type { Database, Queryable } from '#db/client.ts';
import { requireOfficeRow } from '../awards/readDecision.ts';
import { clusterNamesIn } from '../clusters/clusterPaperMaker.ts';
import { writeSummitBallotsDocx } from '../documents/word/summitBallotsDocx.ts';
import { writeSummitCountDocx } from '../documents/word/summitCountDocx.ts';
import { writeSummitMinutesDocx } from '../documents/word/summitMinutesDocx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { paperJob, tablePaperJob, type Delivery, type NamedPaper } from '../jobs/paperJob.ts';
import { outcomeRound, readRounds } from './readSummit.ts';
import { requireRound, requireSummit } from './requireSummit.ts';

/** Biên bản kiểm phiếu as a document or a table, biên bản hội nghị. */
export const SUMMIT_PAPERS = ['COUNT_DOCX', 'COUNT_XLSX', 'MINUTES_DOCX'] as const;
export type SummitPaper = (typeof SUMMIT_PAPERS)[number];

type Job = (handle: JobHandle) => Promise<JobResult>;

/** A paper of a summit, as a job. @throws AppError NOT_FOUND */
export function exportSummitJob(
  database: Database,
  { summitId, paper, ...delivery }: { summitId: string; paper: SummitPaper } & Delivery,
): Job {
  switch (paper) {
    case 'COUNT_DOCX':
      return paperJob(database, delivery, async (view) => named(view, summitId, 'Biên bản kiểm phiếu', countPaper), {
        extension: 'docx',
        write: ({ paper: content }, targetPath, signal) => writeSummitCountDocx({ paper: content, targetPath, signal }),
      });
    case 'COUNT_XLSX':
      return tablePaperJob(database, delivery, (view) => named(view, summitId, 'Kết quả kiểm phiếu', countTablePaper));
    case 'MINUTES_DOCX':
      return paperJob(database, delivery, (view) => readMinutes(view, summitId), {
        extension: 'docx',
        write: ({ paper: content }, targetPath, signal) =>
          writeSummitMinutesDocx({ paper: content, targetPath, signal }),
      });
  }
}

/** The ballots of a round, numbered from 1, as a job. @throws AppError NOT_FOUND */
export function exportBallotsJob(
  database: Database,
  { roundId, count, ...delivery }: { roundId: string; count: number } & Delivery,
): Job {
  return paperJob(database, delivery, (view) => readBallots(view, { roundId, count }), {
    extension: 'docx',
    write: ({ paper }, targetPath, signal) => writeSummitBallotsDocx({ paper, targetPath, signal }),
  });
}

/** What every paper of a summit is made of. @throws AppError NOT_FOUND */
export async function readCountSource(db: Queryable, summitId: string): Promise<CountSource & { summit: SummitRow }> {
  const summit = await requireSummit(db, summitId);
  const names = await clusterNamesIn(db, { clusterId: summit.clusterId, year: summit.year });
  const { profile } = await requireOfficeRow(db);
  return {
    issuer: { superiorName: names.superior, name: names.name },
    place: profile.place,
    summit,
    clusterName: names.name,
    kindWord: clusterWord(names.kind),
    rounds: (await readRounds(db, summitId)).map(outcomeRound),
  };
}

async function named<Paper>(
  db: Queryable,
  summitId: string,
  what: string,
  make: (source: CountSource) => Paper,
): Promise<NamedPaper<Paper>> {
  const source = await readCountSource(db, summitId);
  return { paper: make(source), name: nameOf(what, source.summit) };
}

async function readMinutes(db: Queryable, summitId: string) {
  const source = await readCountSource(db, summitId);
  const delegates = await delegatesOf(db, summitId);
  const paper = summitMinutes({ ...source, delegates, isClosed: source.summit.closedAt !== null });
  return { paper, name: nameOf('Biên bản', source.summit) };
}

async function readBallots(
  db: Queryable,
  { roundId, count }: { roundId: string; count: number },
): Promise<NamedPaper<BallotPaper>> {
  const round = await requireRound(db, roundId);
  const { issuer, summit } = await readCountSource(db, round.summitId);
  return {
    paper: ballotPaper({ issuer, summitTitle: summit.title, round, count }),
    name: `Phiếu ${round.title}`,
  };
}

function nameOf(what: string, { title, heldOn }: SummitRow): string {
  return `${what} ${title}${heldOn === null ? '' : ` ngày ${formatDate(heldOn).replaceAll('/', '-')}`}`;
}
