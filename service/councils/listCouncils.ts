import { isMemberOn, type CouncilKind } from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { listCouncils as storedCouncils, type CouncilRow } from '#db/councils/councilStore.ts';
import { listMeetings, type MeetingRow } from '#db/councils/meetingStore.ts';
import { allCouncilMembers } from '#db/councils/memberStore.ts';
import { groupedBy } from '#db/groupedBy.ts';
import type { Queryable } from '#db/client.ts';

/** A council as the list shows it. */
export interface CouncilListRow extends CouncilRow {
  /** Members of today, and how many of them vote. */
  members: number;
  voters: number;
  chairName: string;
  /** Meetings held or planned, and the latest of them. */
  meetings: number;
  lastMeeting: Pick<MeetingRow, 'id' | 'title' | 'heldOn' | 'closedAt'> | null;
}

/** Councils of a kind, or of both, those still at work first. */
export async function listCouncils(
  db: Queryable,
  { kind, today }: { kind: CouncilKind | null; today: IsoDate },
): Promise<CouncilListRow[]> {
  const members = groupedBy(await allCouncilMembers(db), ({ councilId }) => councilId);
  const meetings = groupedBy(await listMeetings(db, null), ({ councilId }) => councilId);
  const rows = (await storedCouncils(db, kind)).map((council): CouncilListRow => {
    const sitting = (members.get(council.id) ?? []).filter((member) => isMemberOn(member, today));
    const held = meetings.get(council.id) ?? [];
    return {
      ...council,
      members: sitting.length,
      voters: sitting.filter(({ canVote }) => canVote).length,
      chairName: sitting.find(({ role }) => role === 'CHAIR')?.name ?? '',
      meetings: held.length,
      lastMeeting: held[0] ?? null,
    };
  });
  const isOver = ({ endedOn }: CouncilRow) => Number(endedOn !== null && endedOn < today);
  return rows.sort((one, other) => isOver(one) - isOver(other));
}
