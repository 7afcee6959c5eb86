import type { ClusterKind, ClusterRole } from '#core/clusters/cluster.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { findCluster, type ClusterRow } from '#db/clusters/clusterStore.ts';
import { memberNames, staysOfUnit, storedMembers, type StoredMember } from '#db/clusters/memberStore.ts';
import { rolesOf, rolesOfMembers, type StoredRole } from '#db/clusters/roleStore.ts';
import { yearsOf, type ClusterYearRow } from '#db/clusters/yearStore.ts';
import { stepsOf } from '#db/deadlines/deadlineStore.ts';
import type { Queryable } from '#db/client.ts';
import { requireCluster } from './requireCluster.ts';

/** One stay in a cluster with the name borne at its end, or today. */
export interface StayView extends StoredMember {
  shownName: string;
  shownShortName: string;
}

export interface ClusterPage {
  cluster: ClusterRow;
  /** Every stay, gone by ones too, in the order of the cluster. */
  members: StayView[];
  /** Roles of all years, newest first; those of years to come are the rotation list. */
  roles: StoredRole[];
  /** Opened years, newest first. */
  years: (ClusterYearRow & { stepsDone: number; steps: number })[];
}

/**
 * A cluster with its members over time, roles by year and years.
 *
 * @throws AppError NOT_FOUND
 */
export async function readCluster(db: Queryable, { id, today }: { id: string; today: IsoDate }): Promise<ClusterPage> {
  const cluster = await requireCluster(db, id);
  const stays = await storedMembers(db, id);
  const names = await memberNames(db, stays, today);
  const years: ClusterPage['years'] = [];
  for (const year of await yearsOf(db, id)) {
    const steps = await stepsOf(db, year.id);
    years.push({ ...year, steps: steps.length, stepsDone: steps.filter(({ doneOn }) => doneOn !== null).length });
  }
  return {
    cluster,
    members: stays.map((stay) => ({
      ...stay,
      shownName: names.get(stay.id)?.name ?? stay.name,
      shownShortName: names.get(stay.id)?.shortName ?? stay.name,
    })),
    roles: await rolesOf(db, id),
    years,
  };
}

/** A cluster a unit belongs or belonged to. */
export interface UnitClusterRow {
  memberId: string;
  clusterId: string;
  name: string;
  kind: ClusterKind;
  runBy: string;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  roles: { year: number; role: ClusterRole }[];
}

/** The clusters of a unit, which may be several at once, with the roles it held or will hold there. */
export async function clustersOfUnit(db: Queryable, unitId: string): Promise<UnitClusterRow[]> {
  const stays = await staysOfUnit(db, unitId);
  const roles = await rolesOfMembers(
    db,
    stays.map(({ id }) => id),
  );
  const rows: UnitClusterRow[] = [];
  for (const stay of stays) {
    const cluster = await findCluster(db, stay.clusterId);
    if (!cluster) continue;
    rows.push({
      memberId: stay.id,
      clusterId: cluster.id,
      name: cluster.name,
      kind: cluster.kind,
      runBy: cluster.runBy,
      validFrom: stay.validFrom,
      validTo: stay.validTo,
      roles: roles.filter(({ memberId }) => memberId === stay.id).map(({ year, role }) => ({ year, role })),
    });
  }
  return rows;
}
