import type { Attendance, CouncilMeeting, MeetingAttendee, MeetingInput } from '#core/councils/council.ts';
import type { Queryable, Tx } from '../client.ts';
import { readKeptIds } from '../people/mergedRecords.ts';

/** A meeting without who sat in it. */
export type MeetingRow = Omit<CouncilMeeting, 'attendees'> & {
  /** Who closed it; empty while it is open. */
  closedBy: string;
};

const COLUMNS = {
  id: 'm.id',
  councilId: 'm.council_id',
  councilKind: 'c.kind',
  year: 'm.year',
  title: 'm.title',
  heldOn: 'm.held_on',
  startsAt: 'm.starts_at',
  endsAt: 'm.ends_at',
  place: 'm.place',
  content: 'm.content',
  closedAt: 'm.closed_at',
  closedBy: 'm.closed_by',
  mattersVersion: 'm.matters_version',
  version: 'm.version',
};

/** What is read of the council: as it is while the meeting is open, then as closing copied it. */
const COUNCIL_COLUMNS = [
  ['councilName', 'c.name', 'm.council_name'],
  ['foundingDocument', 'c.founding_document', 'm.founding_document'],
  ['foundedOn', 'c.founded_on', 'm.founded_on'],
  ['quorumNum', 'c.quorum_num', 'm.quorum_num'],
  ['quorumDen', 'c.quorum_den', 'm.quorum_den'],
] as const;

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
  db('council_meeting as m')
    .join('council as c', 'c.id', 'm.council_id')
    .select<MeetingRow[]>(
      COLUMNS,
      ...COUNCIL_COLUMNS.map(([as, open, closed]) =>
        db.raw('CASE WHEN m.closed_at IS NULL THEN ?? ELSE ?? END AS ??', [open, closed, as]),
      ),
    );

export async function findMeeting(db: Queryable, id: string): Promise<MeetingRow | undefined> {
  return meetings(db).where('m.id', id).first<MeetingRow | undefined>();
}

/** Meetings of a council, or of all, the latest first; one without a day yet goes before all others. */
export async function listMeetings(db: Queryable, councilId: string | null): Promise<MeetingRow[]> {
  const query = meetings(db).orderByRaw(`COALESCE(m.held_on, '9999-12-31') DESC, m.id DESC`);
  if (councilId !== null) void query.where('m.council_id', councilId);
  return query;
}

/** Who sits in a meeting, in the order of the council; people by the record they stand under now. */
export async function attendeesOf(db: Queryable, meetingId: string): Promise<MeetingAttendee[]> {
  const rows = await db('meeting_attendee')
    .where('meeting_id', meetingId)
    .orderBy(['ordinal', 'id'])
    .select<(Omit<MeetingAttendee, 'canVote'> & { canVote: number })[]>(ATTENDEE_COLUMNS);
  const keptIdOf = await readKeptIds(db);
  return rows.map((row) => ({ ...row, personId: keptIdOf(row.personId), canVote: row.canVote === 1 }));
}

export async function insertMeeting(
  tx: Tx,
  { id, councilId, meeting, now }: { id: string; councilId: string; meeting: MeetingInput; now: string },
): Promise<void> {
  await tx('council_meeting').insert({
    ...{ id, council_id: councilId, ...columnsOf(meeting) },
    ...{ closed_at: null, closed_by: '', matters_version: 1, version: 1, created_at: now, updated_at: now },
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

/** Counts a change of what is voted or scored in an open meeting; who only writes its facts is not disturbed. */
export async function touchMatters(tx: Tx, id: string): Promise<void> {
  await tx('council_meeting').where({ id, closed_at: null }).increment('matters_version', 1);
}

/** What of its council a meeting keeps once it is closed. */
type KeptCouncil = Pick<MeetingRow, 'councilName' | 'foundingDocument' | 'foundedOn' | 'quorumNum' | 'quorumDen'>;

/**
 * From here on triggers refuse every change of the meeting.
 *
 * @returns false when somebody wrote it, or what is voted or scored there, since
 */
export async function markMeetingClosed(
  tx: Tx,
  { id, version, mattersVersion, by, now, ...council }: ClosedMeeting & KeptCouncil,
): Promise<boolean> {
  const changed = await tx('council_meeting')
    .where({ id, version, matters_version: mattersVersion, closed_at: null })
    .update({
      ...{ closed_at: now, closed_by: by, version: version + 1, updated_at: now },
      council_name: council.councilName,
      founding_document: council.foundingDocument,
      founded_on: council.foundedOn,
      quorum_num: council.quorumNum,
      quorum_den: council.quorumDen,
    });
  return changed > 0;
}

interface ClosedMeeting {
  id: string;
  version: number;
  mattersVersion: number;
  by: string;
  now: string;
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
