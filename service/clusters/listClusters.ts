import { belongsInYear } from '#core/clusters/membership.ts';
import { nextStep } from '#core/deadlines/yearSteps.ts';
import { listClusters as storedClusters, type ClusterRow } from '#db/clusters/clusterStore.ts';
import { listMembers, type ClusterMemberRow } from '#db/clusters/memberStore.ts';
import { yearsIn } from '#db/clusters/yearStore.ts';
import { deadlinesOfYear, type DeadlineRow } from '#db/deadlines/deadlineStore.ts';
import type { Queryable } from '#db/client.ts';

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
  const deadlines = await deadlinesOfYear(db, year);
  const rows: ClusterListRow[] = [];
  for (const cluster of clusters) {
    const members = await listMembers(db, cluster.id, year);
    const row = opened.get(cluster.id);
    const steps = deadlines.filter(({ yearId, step }) => step !== null && yearId === row?.id);
    rows.push({
      ...cluster,
      members: members.length,
      leadName: leadIn(members),
      opened: row
        ? {
            yearId: row.id,
            isLocked: row.lockedAt !== null,
            stepsDone: steps.filter(({ doneOn }) => doneOn !== null).length,
            steps: steps.length,
            next: nextStep(steps),
          }
        : null,
    });
  }
  return rows;
}

function leadIn(members: readonly ClusterMemberRow[]): string {
  const lead = members.find(({ role }) => role === 'LEAD');
  return lead ? lead.shortName || lead.name : '';
}
