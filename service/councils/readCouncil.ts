import { isMemberOn } from '#core/councils/council.ts';
import { councilRemarks } from '#core/councils/councilRemarks.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { CouncilRow } from '#db/councils/councilStore.ts';
import { listMeetings, type MeetingRow } from '#db/councils/meetingStore.ts';
import { membersOfCouncil, type CouncilMemberRow } from '#db/councils/memberStore.ts';
import type { Queryable } from '#db/client.ts';
import { namesOnDays } from '#db/units/namesOnDays.ts';
import { requireCouncil } from './requireCouncil.ts';

/** A member with what his unit is called today; empty where he is linked to none. */
export interface CouncilMemberView extends CouncilMemberRow {
  unitName: string;
}

export interface CouncilPage {
  council: CouncilRow;
  /** In the order of the council, those who left behind. */
  members: CouncilMemberView[];
  /** Worth a look in the members of today; blocks nothing. */
  remarks: string[];
  /** The latest first. */
  meetings: MeetingRow[];
}

/**
 * A council with its members and meetings.
 *
 * @throws AppError NOT_FOUND
 */
export async function readCouncil(db: Queryable, { id, today }: { id: string; today: IsoDate }): Promise<CouncilPage> {
  const council = await requireCouncil(db, id);
  const members = await withUnitNames(db, await membersOfCouncil(db, id), today);
  const sitting = members.filter((member) => isMemberOn(member, today));
  return {
    council,
    members: [...sitting, ...members.filter((member) => !sitting.includes(member))],
    remarks: councilRemarks(council.kind, sitting),
    meetings: await listMeetings(db, id),
  };
}

async function withUnitNames(
  db: Queryable,
  members: readonly CouncilMemberRow[],
  today: IsoDate,
): Promise<CouncilMemberView[]> {
  const wanted = members.flatMap(({ id, unitId }) => (unitId === null ? [] : [{ key: id, unitId, on: today }]));
  const names = await namesOnDays(db, wanted);
  return members.map((member) => ({ ...member, unitName: names.get(member.id)?.name ?? '' }));
}
