import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
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
  for (const ids of idChunks(lineIds)) {
    const rows: VotedMeeting[] = await db('council_meeting as m')
      .whereIn('m.id', db('nomination_vote').whereIn('line_id', ids).select('meeting_id'))
      .select({ id: 'm.id', title: 'm.title', heldOn: 'm.held_on' });
    for (const row of rows) found.set(row.id, row);
  }
  const dayOf = ({ heldOn, id }: VotedMeeting) => `${heldOn ?? '9999-12-31'} ${id}`;
  return [...found.values()].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
}
