import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { groupedBy } from '../groupedBy.ts';
import { idChunks } from '../idChunks.ts';

/** A meeting that voted on lines. */
export interface VotedMeeting {
  id: string;
  title: string;
  heldOn: IsoDate | null;
}

/** The meetings in which these lines were voted on, each once, by their day; one without a day yet comes last. */
export async function meetingsOfLines(db: Queryable, lineIds: readonly string[]): Promise<VotedMeeting[]> {
  const found = new Map<string, VotedMeeting>();
  for (const meetings of (await meetingsByLine(db, lineIds)).values())
    for (const meeting of meetings) found.set(meeting.id, meeting);
  const dayOf = ({ heldOn, id }: VotedMeeting) => `${heldOn ?? '9999-12-31'} ${id}`;
  return [...found.values()].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
}

/** The meetings in which each of these lines was voted on, in no order; lines without any are left out. */
export async function meetingsByLine(db: Queryable, lineIds: readonly string[]): Promise<Map<string, VotedMeeting[]>> {
  const rows: (VotedMeeting & { lineId: string })[] = [];
  for (const ids of idChunks(lineIds))
    rows.push(
      ...(await db('nomination_vote as v')
        .join('council_meeting as m', 'm.id', 'v.meeting_id')
        .whereIn('v.line_id', ids)
        .distinct<(VotedMeeting & { lineId: string })[]>({
          ...{ lineId: 'v.line_id', id: 'm.id', title: 'm.title', heldOn: 'm.held_on' },
        })),
    );
  const byLine = groupedBy(rows, ({ lineId }) => lineId);
  return new Map(
    [...byLine].map(([lineId, meetings]) => [lineId, meetings.map(({ id, title, heldOn }) => ({ id, title, heldOn }))]),
  );
}
