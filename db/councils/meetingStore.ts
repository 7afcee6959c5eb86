import type { Attendance, CouncilMeeting, MeetingAttendee, MeetingInput } from '#core/councils/council.ts';
import type { Queryable, Tx } from '../client.ts';

/** A meeting without who sat in it. */
export type MeetingRow = Omit<CouncilMeeting, 'attendees'> & {
  /** Who closed it; empty while it is open. */
  closedBy: string;
};

const COLUMNS = {
  id: 'm.id',
  councilId: 'm.council_id',
  councilKind: 'c.kind',
  councilName: 'c.name',
  foundingDocument: 'c.founding_document',
  foundedOn: 'c.founded_on',
  quorumNum: 'c.quorum_num',
  quorumDen: 'c.quorum_den',
  year: 'm.year',
  title: 'm.title',
  heldOn: 'm.held_on',
  startsAt: 'm.starts_at',
  endsAt: 'm.ends_at',
  place: 'm.place',
  content: 'm.content',
  closedAt: 'm.closed_at',
  closedBy: 'm.closed_by',
  version: 'm.version',
};

const ATTENDEE_COLUMNS = {
  id: 'id',
  memberId: 'member_id',
  ordinal: 'ordinal',
  role: 'role',
  personId: 'person_id',
  unitId: 'unit_id',
  name: 'name',
  position: 'position',
  canVote: 'can_vote',
  presence: 'presence',
  reason: 'reason',
};

const meetings = (db: Queryable) =>
  db('council_meeting as m').join('council as c', 'c.id', 'm.council_id').select<MeetingRow[]>(COLUMNS);

export async function findMeeting(db: Queryable, id: string): Promise<MeetingRow | undefined> {
  return meetings(db).where('m.id', id).first<MeetingRow | undefined>();
}

/** Meetings of a council, or of all, the latest first; one without a day yet goes before all others. */
export async function listMeetings(db: Queryable, councilId: string | null): Promise<MeetingRow[]> {
  const query = meetings(db).orderByRaw(`COALESCE(m.held_on, '9999-12-31') DESC, m.id DESC`);
  if (councilId !== null) void query.where('m.council_id', councilId);
  return query;
}

/** Who sits in a meeting, in the order of the council. */
export async function attendeesOf(db: Queryable, meetingId: string): Promise<MeetingAttendee[]> {
  const rows = await db('meeting_attendee')
    .where('meeting_id', meetingId)
    .orderBy(['ordinal', 'id'])
    .select<(Omit<MeetingAttendee, 'canVote'> & { canVote: number })[]>(ATTENDEE_COLUMNS);
  return rows.map((row) => ({ ...row, canVote: row.canVote === 1 }));
}

export async function insertMeeting(
  tx: Tx,
  { id, councilId, meeting, now }: { id: string; councilId: string; meeting: MeetingInput; now: string },
): Promise<void> {
  await tx('council_meeting').insert({
    ...{ id, council_id: councilId, ...columnsOf(meeting) },
    ...{ closed_at: null, closed_by: '', version: 1, created_at: now, updated_at: now },
  });
}

/** @returns false when somebody wrote it since; nothing is written then */
export function updateMeeting(
  tx: Tx,
  { meeting, ...seen }: { id: string; version: number; meeting: MeetingInput; now: string },
): Promise<boolean> {
  return update(tx, seen, columnsOf(meeting));
}

/** Counts a change of who sits in the meeting. @returns false when somebody wrote it since */
export function touchMeeting(tx: Tx, seen: { id: string; version: number; now: string }): Promise<boolean> {
  return update(tx, seen, {});
}

/** From here on triggers refuse every change of the meeting. @returns false when somebody wrote it since */
export function markMeetingClosed(
  tx: Tx,
  { by, ...seen }: { id: string; version: number; by: string; now: string },
): Promise<boolean> {
  return update(tx, seen, { closed_at: seen.now, closed_by: by });
}

/** Takes a meeting away with its attendance; the caller has made sure that nothing was treated in it. */
export async function deleteMeeting(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('council_meeting').where({ id, version }).delete()) > 0;
}

export async function insertAttendees(tx: Tx, meetingId: string, attendees: readonly MeetingAttendee[]): Promise<void> {
  for (const attendee of attendees) {
    await tx('meeting_attendee').insert({
      id: attendee.id,
      meeting_id: meetingId,
      member_id: attendee.memberId,
      ordinal: attendee.ordinal,
      role: attendee.role,
      person_id: attendee.personId,
      unit_id: attendee.unitId,
      name: attendee.name,
      position: attendee.position,
      can_vote: Number(attendee.canVote),
      presence: attendee.presence,
      reason: attendee.reason,
    });
  }
}

/** Seats members anew as they are called now; what was said of their presence stays. */
export async function updateSeats(tx: Tx, attendees: readonly MeetingAttendee[]): Promise<void> {
  for (const { id, ordinal, role, personId, unitId, name, position, canVote } of attendees) {
    await tx('meeting_attendee')
      .where({ id })
      .update({ ordinal, role, person_id: personId, unit_id: unitId, name, position, can_vote: Number(canVote) });
  }
}

/** Takes seats away; the caller has made sure that nobody on them has scored. */
export async function deleteAttendees(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx('meeting_attendee').whereIn('id', ids).delete();
}

/** Whether anybody on these seats has scored an initiative. */
export async function haveScored(db: Queryable, attendeeIds: readonly string[]): Promise<boolean> {
  return (await db('initiative_score').whereIn('attendee_id', attendeeIds).first('review_id')) !== undefined;
}

export async function updateAttendance(tx: Tx, meetingId: string, attendance: readonly Attendance[]): Promise<void> {
  for (const { id, presence, reason } of attendance)
    await tx('meeting_attendee').where({ id, meeting_id: meetingId }).update({ presence, reason });
}

async function update(
  tx: Tx,
  { id, version, now }: { id: string; version: number; now: string },
  columns: Record<string, string | number | null>,
): Promise<boolean> {
  const changed = await tx('council_meeting')
    .where({ id, version, closed_at: null })
    .update({ ...columns, version: version + 1, updated_at: now });
  return changed > 0;
}

function columnsOf({ year, title, heldOn, startsAt, endsAt, place, content }: MeetingInput) {
  return { year, title, held_on: heldOn, starts_at: startsAt, ends_at: endsAt, place, content };
}
