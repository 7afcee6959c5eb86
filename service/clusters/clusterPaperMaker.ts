import type { ClusterKind } from '#core/clusters/cluster.ts';
import { clusterWord } from '#core/clusters/pledgeDefaults.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { PaperMaker } from '#core/papers/paperMaker.ts';
import type { Queryable } from '#db/client.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { findYearOf, type LockedNames } from '#db/clusters/yearStore.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { pledgeOccasion } from './pledges/pledgeOccasion.ts';

/** Whose paper it is: a cluster's in a year. */
export interface ClusterPaperHead {
  maker: PaperMaker;
  clusterName: string;
  kind: ClusterKind;
  year: number;
}

/**
 * The head of a cluster's paper: issued by the cluster under whoever directs it, signed by the lead of that year. In a
 * locked year all are called as they were on the day of locking.
 *
 * @throws AppError NOT_FOUND
 */
export async function clusterPaperHead(
  db: Queryable,
  { clusterId, year }: { clusterId: string; year: number },
  today: IsoDate,
): Promise<ClusterPaperHead> {
  const { superior, name, kind } = await clusterNamesIn(db, { clusterId, year });
  const { profile, settings } = await requireOffice(db);
  const lead = (await listMembers(db, clusterId, year)).find(({ role }) => role === 'LEAD');
  const titles = [
    `Trưởng ${clusterWord(kind)}`,
    lead ? [lead.representative?.position, lead.shortName].filter(Boolean).join(' ') : '',
  ];
  return {
    maker: {
      issuer: { superiorName: superior, name },
      place: profile.place,
      madeOn: today,
      preparedBy: settings.preparedBy,
      signature: {
        titles: titles.filter((title) => title !== '').map((title) => title.toLocaleUpperCase('vi')),
        remark: '',
        name: lead?.representative?.fullName ?? '',
      },
    },
    clusterName: name,
    kind,
    year,
  };
}

/** What a cluster and whoever directs it are called in a year: on the day of locking, or today. @throws AppError NOT_FOUND */
export async function clusterNamesIn(
  db: Queryable,
  { clusterId, year }: { clusterId: string; year: number },
): Promise<LockedNames> {
  const opened = await findYearOf(db, clusterId, year);
  if (opened?.lockedSuperior != null)
    return { name: opened.clusterName, kind: opened.clusterKind, superior: opened.lockedSuperior };
  const { names, kind } = await pledgeOccasion(db, { clusterId, year });
  return { name: names.clusterName, kind, superior: names.superiorShortName };
}
