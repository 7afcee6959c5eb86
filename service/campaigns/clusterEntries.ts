import type { TitleCount } from '#core/campaigns/registration.ts';
import { WORK_STATUSES, type WorkStatus } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { titlesOfMembers, worksOfMembers } from '#db/campaigns/memberEntries.ts';
import type { Queryable } from '#db/client.ts';
import { listMembers } from '#db/clusters/memberStore.ts';

/** What one member of a cluster registered in a year, with the units below it. */
export interface MemberEntries {
  memberId: string;
  /** Null for a body that is no unit of the tree: nothing can be counted for it. */
  unitId: string | null;
  name: string;
  shortName: string;
  titles: TitleCount[];
  works: Record<WorkStatus, number>;
  /** Works past their day and not finished. */
  overdue: number;
}

/** Titles and works of each member of a cluster, in its order. @param today the day that tells which works are late */
export async function clusterEntries(
  db: Queryable,
  { clusterId, year }: { clusterId: string; year: number },
  today: IsoDate,
): Promise<MemberEntries[]> {
  const members = await listMembers(db, clusterId, year);
  const asked = { memberIds: members.map(({ id }) => id), year };
  const titles = await titlesOfMembers(db, asked);
  const works = await worksOfMembers(db, asked, today);
  return members.map(({ id, unitId, name, shortName }) => {
    const own = works.filter(({ memberId }) => memberId === id);
    const countOf = (status: WorkStatus) => own.find((row) => row.status === status)?.works ?? 0;
    return {
      memberId: id,
      unitId,
      name,
      shortName,
      titles: titles
        .filter(({ memberId }) => memberId === id)
        .map(({ awardCode, awardName, collectives, individuals }) => ({
          awardCode,
          awardName,
          collectives,
          individuals,
        })),
      works: Object.fromEntries(WORK_STATUSES.map((status) => [status, countOf(status)])) as Record<WorkStatus, number>,
      overdue: own.reduce((sum, { overdue }) => sum + overdue, 0),
    };
  });
}
