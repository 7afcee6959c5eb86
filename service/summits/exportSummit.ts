import { clusterWord } from '#core/clusters/pledgeDefaults.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { ballotPaper, type BallotPaper } from '#core/summits/ballotPaper.ts';
import { countPaper, type CountSource } from '#core/summits/countPaper.ts';
import { countTablePaper } from '#core/summits/countTablePaper.ts';
import { asOutcomeRound } from '#core/summits/outcome.ts';
import { proposalList, proposalTablePaper, type ProposalSource } from '#core/summits/proposalList.ts';
import { hasBallots } from '#core/summits/round.ts';
import { withoutProposal } from '#core/summits/proposals.ts';
import { summitMinutes, type SummitMinutesSource } from '#core/summits/summitMinutes.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { delegatesOf } from '#db/summits/delegateStore.ts';
import { outcomesOf } from '#db/summits/outcomeStore.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import type { Database, Queryable } from '#db/client.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { clusterNamesIn } from '../clusters/clusterPaperMaker.ts';
import { writeSummitBallotsDocx } from '../documents/word/summitBallotsDocx.ts';
import { writeSummitCountDocx } from '../documents/word/summitCountDocx.ts';
import { writeSummitMinutesDocx } from '../documents/word/summitMinutesDocx.ts';
import { writeSummitProposalDocx } from '../documents/word/summitProposalDocx.ts';
import type { JobHandle, JobResult } from '../jobs/jobRegistry.ts';
import { paperJob, tablePaperJob, wordPaperJob, type Delivery, type NamedPaper } from '../jobs/paperJob.ts';
import { readRounds } from './readSummit.ts';
import { requireRound, requireSummit } from './requireSummit.ts';

/** Biên bản kiểm phiếu and danh sách đề nghị, each as a document or a table; biên bản hội nghị. */
export const SUMMIT_PAPERS = ['COUNT_DOCX', 'COUNT_XLSX', 'MINUTES_DOCX', 'PROPOSAL_DOCX', 'PROPOSAL_XLSX'] as const;
export type SummitPaper = (typeof SUMMIT_PAPERS)[number];

type Job = (handle: JobHandle) => Promise<JobResult>;

/** A paper of a summit, as a job. @throws AppError NOT_FOUND */
export function exportSummitJob(
  database: Database,
  { summitId, paper, ...delivery }: { summitId: string; paper: SummitPaper } & Delivery,
): Job {
  switch (paper) {
    case 'COUNT_DOCX':
      return wordPaperJob(database, delivery, {
        kind: 'SUMMIT_COUNT',
        read: (view) => named(view, summitId, 'Biên bản kiểm phiếu', countPaper),
        write: writeSummitCountDocx,
      });
    case 'COUNT_XLSX':
      return tablePaperJob(database, delivery, (view) => named(view, summitId, 'Kết quả kiểm phiếu', countTablePaper));
    case 'MINUTES_DOCX':
      return wordPaperJob(database, delivery, {
        kind: 'SUMMIT_MINUTES',
        read: (view) => readMinutes(view, summitId),
        write: writeSummitMinutesDocx,
      });
    case 'PROPOSAL_DOCX':
      return wordPaperJob(database, delivery, {
        kind: 'SUMMIT_PROPOSAL',
        read: (view) => readProposals(view, summitId, proposalList),
        write: writeSummitProposalDocx,
      });
    case 'PROPOSAL_XLSX':
      return tablePaperJob(database, delivery, (view) => readProposals(view, summitId, proposalTablePaper));
  }
}

/** The ballots of a round as a job; see `readBallots`. */
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
  const { keptSuperior, clusterName, clusterKind, clusterId, year } = summit;
  const names =
    keptSuperior === null
      ? await clusterNamesIn(db, { clusterId, year })
      : { name: clusterName, kind: clusterKind, superior: keptSuperior };
  const { profile } = await requireOffice(db);
  const { members, outcomes, awardNames } = await readOutcome(db, summit);
  const silent = withoutProposal(outcomes);
  return {
    issuer: { superiorName: names.superior, name: names.name },
    place: profile.place,
    summit,
    clusterName: names.name,
    kindWord: clusterWord(names.kind),
    rounds: (await readRounds(db, summitId)).map(asOutcomeRound),
    delegates: await delegatesOf(db, summitId),
    shortNames: new Map(members.map(({ name, shortName }) => [name, shortName])),
    proposed: {
      flag: awardNames.get(summit.flags.FLAG) ?? summit.flags.FLAG,
      without: members.filter(({ id }) => silent.has(id)),
    },
  };
}

async function readOutcome(db: Queryable, { id, clusterId, year }: SummitRow) {
  return {
    members: await listMembers(db, clusterId, year),
    outcomes: await outcomesOf(db, id),
    awardNames: new Map((await readMoneyCatalogue(db)).awardTypes.map(({ code, name }) => [code, name])),
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
  const source = await readMinutesSource(db, summitId);
  return { paper: summitMinutes(source), name: nameOf('Biên bản', source.summit) };
}

/** What "Biên bản hội nghị" is made of. @throws AppError NOT_FOUND */
export async function readMinutesSource(
  db: Queryable,
  summitId: string,
): Promise<SummitMinutesSource & { summit: SummitRow }> {
  const source = await readCountSource(db, summitId);
  return { ...source, isClosed: source.summit.closedAt !== null };
}

/** What "Danh sách đề nghị" is made of. @throws AppError NOT_FOUND */
export async function readProposalSource(db: Queryable, summitId: string): Promise<ProposalSource> {
  const source = await readCountSource(db, summitId);
  return { ...source, isClosed: source.summit.closedAt !== null, ...(await readOutcome(db, source.summit)) };
}

async function readProposals<Paper>(
  db: Queryable,
  summitId: string,
  make: (source: ProposalSource) => Paper,
): Promise<NamedPaper<Paper>> {
  const paper = make(await readProposalSource(db, summitId));
  return { paper, name: nameOf('Danh sách đề nghị', await requireSummit(db, summitId)) };
}

/** The ballots of an open round, numbered from 1. @throws AppError NOT_FOUND, ROUND_NO_PAPER_BALLOTS */
export async function readBallots(
  db: Queryable,
  { roundId, count }: { roundId: string; count: number },
): Promise<NamedPaper<BallotPaper>> {
  const round = await requireRound(db, roundId);
  const { title, kind, casting, lockedAt } = round;
  if (!hasBallots(kind) || casting !== 'PAPER' || lockedAt !== null) throw refusal('ROUND_NO_PAPER_BALLOTS', { title });
  const { issuer, summit } = await readCountSource(db, round.summitId);
  return {
    paper: ballotPaper({ issuer, summitTitle: summit.title, round, count }),
    name: `Phiếu ${round.title}`,
  };
}

function nameOf(what: string, { title, heldOn }: SummitRow): string {
  return `${what} ${title}${heldOn === null ? '' : ` ngày ${formatDate(heldOn).replaceAll('/', '-')}`}`;
}
