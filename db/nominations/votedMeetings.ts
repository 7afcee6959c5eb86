import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';

/** A meeting that voted on lines. */
export interface VotedMeeting {
  id: string;
  title: string;
  heldOn: IsoDate | null;
}

/** The meetings in which these lines were voted on, each once, by their day. */
export async function meetingsOfLines(db: Queryable, lineIds: readonly string[]): Promise<VotedMeeting[]> {
  const found = new Map<string, VotedMeeting>();
  for (const ids of idChunks(lineIds)) {
    const rows: VotedMeeting[] = await db('council_meeting as m')
      .whereIn('m.id', db('nomination_vote').whereIn('line_id', ids).select('meeting_id'))
      .orderBy(['m.held_on', 'm.id'])
      .select({ id: 'm.id', title: 'm.title', heldOn: 'm.held_on' });
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()];
}
