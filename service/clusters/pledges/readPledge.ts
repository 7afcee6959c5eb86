import type { PledgePartyInput } from '#core/clusters/pledge.ts';
import type { PledgeCheckItem } from '#core/clusters/pledgeChecklist.ts';
import { partiesOf } from '#core/clusters/pledgeDefaults.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import { findCluster, type ClusterRow } from '#db/clusters/clusterStore.ts';
import { listMembers, namesInYear, storedMembers } from '#db/clusters/memberStore.ts';
import { listParties } from '#db/clusters/pledges/partyStore.ts';
import { findPledgeOfYear, type StoredPledge } from '#db/clusters/pledges/pledgeStore.ts';
import { listResults, type StoredResult } from '#db/clusters/pledges/resultStore.ts';
import { listTargets, type StoredTarget } from '#db/clusters/pledges/targetStore.ts';
import { findYearOf, type ClusterYearRow } from '#db/clusters/yearStore.ts';
import { pledgeChecklist } from './pledgeChecklist.ts';

/** A pledge with who signs it and what it promises. */
export interface PledgeContent extends StoredPledge {
  parties: PledgePartyInput[];
  targets: StoredTarget[];
}

/** The pledge page of a cluster year. */
export interface PledgeView {
  cluster: ClusterRow;
  /** Null while the year was not opened. */
  year: ClusterYearRow | null;
  /** Null while it was not drawn up. */
  pledge: PledgeContent | null;
  /** Empty once it is signed. */
  checklist: PledgeCheckItem[];
  /** The members of the year as they would sign, the lead first. */
  memberParties: PledgePartyInput[];
}

/** @throws AppError NOT_FOUND */
export async function readPledge(
  db: Queryable,
  { clusterId, year: yearNumber, today }: { clusterId: string; year: number; today: IsoDate },
): Promise<PledgeView> {
  const { cluster, year, pledge } = await pledgeOfYear(db, clusterId, yearNumber);
  const memberParties = partiesOf(await listMembers(db, clusterId, yearNumber), cluster);
  const isDraft = year !== null && pledge?.status === 'DRAFT';
  const checklist = isDraft ? await pledgeChecklist(db, { pledge, ...pledge, year, today }) : [];
  return { cluster, year, pledge, checklist, memberParties };
}

/** The results page of a cluster year: everything of the pledge and every figure. */
export interface ResultsView {
  cluster: ClusterRow;
  year: ClusterYearRow | null;
  pledge: PledgeContent | null;
  results: StoredResult[];
  /** Members with figures that are parties no more. */
  formerParties: { memberId: string; name: string }[];
}

/** @throws AppError NOT_FOUND */
export async function readResults(
  db: Queryable,
  { clusterId, year: yearNumber }: { clusterId: string; year: number },
): Promise<ResultsView> {
  const found = await pledgeOfYear(db, clusterId, yearNumber);
  if (found.pledge === null) return { ...found, results: [], formerParties: [] };
  const results = await listResults(db, found.pledge.id);
  return {
    ...found,
    results,
    formerParties: await formerPartiesOf(db, found.pledge, { clusterId, yearNumber, results }),
  };
}

async function formerPartiesOf(
  db: Queryable,
  { parties }: PledgeContent,
  { clusterId, yearNumber, results }: { clusterId: string; yearNumber: number; results: readonly StoredResult[] },
): Promise<ResultsView['formerParties']> {
  const present = new Set(parties.map(({ memberId }) => memberId));
  const former = new Set(
    results.flatMap(({ memberId }) => (memberId === null || present.has(memberId) ? [] : [memberId])),
  );
  if (former.size === 0) return [];
  const members = (await storedMembers(db, clusterId)).filter(({ id }) => former.has(id));
  const names = await namesInYear(db, members, { year: yearNumber, clusterId });
  return members.map(({ id, name }) => ({ memberId: id, name: names.get(id)?.shortName ?? name }));
}

async function pledgeOfYear(
  db: Queryable,
  clusterId: string,
  yearNumber: number,
): Promise<Pick<PledgeView, 'cluster' | 'year' | 'pledge'>> {
  const cluster = await findCluster(db, clusterId);
  if (!cluster) throw refusal('NOT_FOUND', { what: 'cụm, khối này' });
  const year = (await findYearOf(db, clusterId, yearNumber)) ?? null;
  const stored = year && (await findPledgeOfYear(db, year.id));
  if (!stored) return { cluster, year, pledge: null };
  const parties = await listParties(db, stored.id);
  return { cluster, year, pledge: { ...stored, parties, targets: await listTargets(db, stored.id) } };
}
