import type { PledgePartyInput } from '#core/clusters/pledge.ts';
import { checkPledge, type PledgeCheckItem } from '#core/clusters/pledgeChecklist.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '#db/client.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import type { StoredPledge } from '#db/clusters/pledges/pledgeStore.ts';
import type { StoredTarget } from '#db/clusters/pledges/targetStore.ts';
import type { ClusterYearRow } from '#db/clusters/yearStore.ts';

interface AskedPledge {
  pledge: StoredPledge;
  parties: PledgePartyInput[];
  targets: StoredTarget[];
  year: ClusterYearRow;
  today: IsoDate;
}

/** What stands between a draft and its signing. */
export async function pledgeChecklist(db: Queryable, asked: AskedPledge): Promise<PledgeCheckItem[]> {
  const { year } = asked;
  const members = await listMembers(db, year.clusterId, year.year);
  return checkPledge({ ...asked, year: year.year, memberIds: members.map(({ id }) => id) });
}
