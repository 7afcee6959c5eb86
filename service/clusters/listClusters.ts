import { belongsInYear, membersInYear } from '#core/clusters/membership.ts';
import { nextStep } from '#core/deadlines/yearSteps.ts';
import { listClusters as storedClusters, type ClusterRow } from '#db/clusters/clusterStore.ts';
import { allStays, namesInYear, type StoredMember } from '#db/clusters/memberStore.ts';
import { rolesInYear } from '#db/clusters/roleStore.ts';
import { yearsIn } from '#db/clusters/yearStore.ts';
import { deadlinesOfYear, type DeadlineRow } from '#db/deadlines/deadlineStore.ts';
import type { Queryable } from '#db/client.ts';
import { groupedBy } from '#db/groupedBy.ts';

/** A cluster as the list of a year shows it. */
export interface ClusterListRow extends ClusterRow {
  members: number;
  /** Who leads in that year; empty while nobody was named. */
  leadName: string;
  /** Null while the year was not opened. */
  opened: { yearId: string; isLocked: boolean; stepsDone: number; steps: number; next: DeadlineRow | null } | null;
}

/** Clusters there were in a year, those of this office first, and how far their year has come. */
export async function listClusters(db: Queryable, year: number): Promise<ClusterListRow[]> {
  const clusters = (await storedClusters(db)).filter((cluster) => belongsInYear(cluster, year));
  const opened = new Map((await yearsIn(db, year)).map((row) => [row.clusterId, row]));
  const deadlines = groupedBy(await deadlinesOfYear(db, year), ({ yearId }) => yearId ?? '');
  const stays = groupedBy(await allStays(db), ({ clusterId }) => clusterId);
  const members = new Map([...stays].map(([clusterId, ofOne]) => [clusterId, membersInYear(ofOne, year)]));
  const leads = await leadNames(db, [...members.values()].flat(), year);
  return clusters.map((cluster) => {
    const row = opened.get(cluster.id);
    const steps = row ? (deadlines.get(row.id) ?? []).filter(({ step }) => step !== null) : [];
    return {
      ...cluster,
      members: members.get(cluster.id)?.length ?? 0,
      leadName: leads.get(cluster.id) ?? '',
      opened: row
        ? {
            yearId: row.id,
            isLocked: row.lockedAt !== null,
            stepsDone: steps.filter(({ doneOn }) => doneOn !== null).length,
            steps: steps.length,
            next: nextStep(steps),
          }
        : null,
    };
  });
}

/** Who leads in a year, by cluster, under the name borne at its end. */
async function leadNames(db: Queryable, stays: readonly StoredMember[], year: number): Promise<Map<string, string>> {
  const roles = await rolesInYear(db, year);
  const leadIds = new Set(roles.flatMap(({ role, memberId }) => (role === 'LEAD' ? [memberId] : [])));
  const leads = stays.filter(({ id }) => leadIds.has(id));
  const names = await namesInYear(db, leads, { year, clusterId: null });
  return new Map(leads.map(({ id, clusterId, name }) => [clusterId, names.get(id)?.shortName ?? name]));
}
