import { formatDate } from '#core/dates/isoDate.ts';
import { nominationInputSchema, type NominationInput } from '#core/nominations/nomination.ts';
import type { Proposal } from '#core/summits/proposals.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readTwins } from '#db/nominations/similarLines.ts';
import type { SummitRow } from '#db/summits/summitStore.ts';
import type { Queryable } from '#db/client.ts';

/** Who is proposed for what in another tờ trình already, and in which. */
export interface NominatedElsewhere {
  name: string;
  award: string;
  batchTitle: string;
}

/** The lines a tờ trình of a summit would have now, and what it would leave out because it stands elsewhere. */
export interface ProposedLines {
  fresh: NominationInput[];
  elsewhere: NominatedElsewhere[];
}

/** A line for each award of each member, in the order of "Danh sách đề nghị". */
export async function proposedLines(
  db: Queryable,
  summit: SummitRow,
  proposals: readonly Proposal[],
): Promise<ProposedLines> {
  const members = await listMembers(db, summit.clusterId, summit.year);
  const lines = members.flatMap(({ id: memberId, unitId, name }) =>
    proposals
      .filter((proposal) => proposal.memberId === memberId)
      .map((proposal) =>
        nominationInputSchema.parse({
          ...{ subject: 'COLLECTIVE', unitId, name, awardCode: proposal.awardCode },
          ...{ reason: reasonFor(proposal), note: groundIn(summit) },
        }),
      ),
  );
  const twinOf = await readTwins(db, summit.year, lines);
  const { awardTypes } = await readMoneyCatalogue(db);
  const fresh: NominationInput[] = [];
  const elsewhere: NominatedElsewhere[] = [];
  for (const line of lines) {
    const twin = twinOf(line, null);
    const award = awardTypes.find(({ code }) => code === line.awardCode)?.name ?? line.awardCode;
    if (twin) elsewhere.push({ name: line.name, award, batchTitle: twin.batchTitle });
    else fresh.push(line);
  }
  return { fresh, elsewhere };
}

/** `Hội nghị tổng kết … ngày 29/11/2023`, within what a basis may be long. */
export function groundIn({ title, heldOn }: SummitRow): string {
  const day = heldOn === null ? '' : ` ngày ${formatDate(heldOn)}`;
  return `${title.slice(0, 280)}${day}`;
}

const WON_BY_VOTE = { FLAG: 'Được bình bầu tại hội nghị', LEADER: 'Được suy tôn đơn vị dẫn đầu' } as const;

/** Why a member is proposed: by which vote or whose decision, or the words recorded. */
function reasonFor({ wins, basis }: Proposal): string {
  const reasons = wins.map(({ purpose, isVoted, words }) =>
    isVoted ? WON_BY_VOTE[purpose === 'LEADER' ? 'LEADER' : 'FLAG'] : `Theo ${words}`,
  );
  const told = [...reasons, basis].filter((words) => words !== '');
  return told.length === 0 ? 'Hội nghị đề nghị' : [...new Set(told)].join('; ').slice(0, 500);
}
