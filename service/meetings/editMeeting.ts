import { isMemberOn, type Attendance, type MeetingAttendee, type MeetingInput } from '#core/councils/council.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import {
  deleteAttendees,
  deleteMeeting,
  haveScored,
  insertAttendees,
  insertMeeting,
  touchMeeting,
  updateAttendance,
  updateMeeting,
  updateSeats,
} from '#db/councils/meetingStore.ts';
import { membersOfCouncil } from '#db/councils/memberStore.ts';
import { refreshVotes } from '../nominations/review/refreshVotes.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireCouncil } from '../councils/requireCouncil.ts';
import { requireOpenMeeting } from '../councils/requireOpenMeeting.ts';
import { whatWasTreated } from './treatedMatters.ts';

interface SeenMeeting {
  meetingId: string;
  version: number;
}

/**
 * Opens a meeting; the members of its day are copied, all of them present.
 *
 * @throws AppError NOT_FOUND, COUNCIL_HAS_NO_MEMBERS
 */
export async function createMeeting(
  unit: UnitOfWork,
  { councilId, meeting }: { councilId: string; meeting: MeetingInput },
): Promise<string> {
  const { name } = await requireCouncil(unit.tx, councilId);
  const attendees = await seats(unit, { councilId, on: meeting.heldOn });
  if (attendees.length === 0) throw refusal('COUNCIL_HAS_NO_MEMBERS', { name });
  const id = unit.newId();
  await insertMeeting(unit.tx, { id, councilId, meeting, now: unit.now });
  await insertAttendees(unit.tx, id, attendees);
  await unit.audit({
    action: 'councils.createMeeting',
    entity: 'council',
    entityId: councilId,
    summary: `Mở phiên họp “${meeting.title}” của ${name}`,
    detail: { meetingId: id, meeting, attendees: attendees.length },
  });
  return id;
}

/**
 * Changes what is recorded of a meeting. With its day the rules of voting are chosen anew.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, STALE_VERSION
 */
export async function saveMeeting(
  unit: UnitOfWork,
  { meetingId, version, meeting }: SeenMeeting & { meeting: MeetingInput },
  today: IsoDate,
): Promise<void> {
  const before = await requireOpenMeeting(unit.tx, meetingId);
  if (!(await updateMeeting(unit.tx, { id: meetingId, version, meeting, now: unit.now }))) throw stale();
  const { attendees, ...facts } = before;
  await refreshVotes(unit, { ...before, ...meeting, attendees }, today);
  await unit.audit({
    action: 'councils.saveMeeting',
    entity: 'council',
    entityId: before.councilId,
    summary: `Sửa phiên họp “${meeting.title}”`,
    detail: { meetingId, before: facts, after: meeting },
  });
}

/**
 * Records who came, who did not and who wrote. What every vote is counted against follows.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, STALE_VERSION
 */
export async function saveAttendance(
  unit: UnitOfWork,
  { meetingId, version, attendance }: SeenMeeting & { attendance: readonly Attendance[] },
  today: IsoDate,
): Promise<void> {
  const before = await requireOpenMeeting(unit.tx, meetingId);
  const said = new Map(attendance.map((one) => [one.id, one]));
  if (attendance.some(({ id }) => !before.attendees.some((attendee) => attendee.id === id))) throw stale();
  if (!(await touchMeeting(unit.tx, { id: meetingId, version, now: unit.now }))) throw stale();
  await updateAttendance(unit.tx, meetingId, attendance);
  const attendees = before.attendees.map((attendee) => ({ ...attendee, ...said.get(attendee.id) }));
  await refreshVotes(unit, { ...before, attendees }, today);
  const present = attendees.filter(({ presence }) => presence === 'PRESENT').length;
  await unit.audit({
    action: 'councils.saveAttendance',
    entity: 'council',
    entityId: before.councilId,
    summary: `Điểm danh “${before.title}”: có mặt ${present}/${attendees.length}`,
    detail: { meetingId, attendance },
  });
}

/**
 * Takes the members of the meeting's day once more: newcomers come in as present, those who left go out, the others
 * keep what was said of them.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, STALE_VERSION, MEETING_IN_USE when one who left has scored
 */
export async function refreshAttendees(
  unit: UnitOfWork,
  { meetingId, version }: SeenMeeting,
  today: IsoDate,
): Promise<void> {
  const before = await requireOpenMeeting(unit.tx, meetingId);
  if (!(await touchMeeting(unit.tx, { id: meetingId, version, now: unit.now }))) throw stale();
  const sitting = new Map(before.attendees.map((attendee) => [attendee.memberId, attendee]));
  const taken = await seats(unit, { councilId: before.councilId, on: before.heldOn ?? today });
  const attendees = taken.map((seat) => {
    const was = sitting.get(seat.memberId);
    return was ? { ...seat, id: was.id, presence: was.presence, reason: was.reason } : seat;
  });
  const standing = new Set(before.attendees.map(({ id }) => id));
  const gone = before.attendees.filter(({ id }) => !attendees.some((attendee) => attendee.id === id));
  const goneIds = gone.map(({ id }) => id);
  if (await haveScored(unit.tx, goneIds))
    throw refusal('MEETING_IN_USE', {
      title: before.title,
      where: `phiếu chấm điểm của ${gone.map(({ name }) => name).join(', ')}`,
    });
  await deleteAttendees(unit.tx, goneIds);
  await updateSeats(
    unit.tx,
    attendees.filter(({ id }) => standing.has(id)),
  );
  await insertAttendees(
    unit.tx,
    meetingId,
    attendees.filter(({ id }) => !standing.has(id)),
  );
  await refreshVotes(unit, { ...before, attendees }, today);
  await unit.audit({
    action: 'councils.refreshAttendees',
    entity: 'council',
    entityId: before.councilId,
    summary: `Lấy lại danh sách thành viên dự “${before.title}”`,
    detail: { meetingId, before: before.attendees, after: attendees },
  });
}

/**
 * Takes a meeting away in which nothing was treated.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, MEETING_IN_USE, STALE_VERSION
 */
export async function removeMeeting(unit: UnitOfWork, { meetingId, version }: SeenMeeting): Promise<void> {
  const before = await requireOpenMeeting(unit.tx, meetingId);
  const where = await whatWasTreated(unit.tx, before);
  if (where !== null) throw refusal('MEETING_IN_USE', { title: before.title, where });
  if (!(await deleteMeeting(unit.tx, { id: meetingId, version }))) throw stale();
  await unit.audit({
    action: 'councils.removeMeeting',
    entity: 'council',
    entityId: before.councilId,
    summary: `Xóa phiên họp “${before.title}”`,
    detail: { before },
  });
}

/** Members of a day as they sit down: all present. */
async function seats(
  unit: UnitOfWork,
  { councilId, on }: { councilId: string; on: IsoDate },
): Promise<MeetingAttendee[]> {
  const members = (await membersOfCouncil(unit.tx, councilId)).filter((member) => isMemberOn(member, on));
  return members.map(({ id, role, personId, unitId, name, position, canVote }, index) => ({
    ...{ id: unit.newId(), memberId: id, ordinal: index + 1, role, personId, unitId, name, position, canVote },
    ...{ presence: 'PRESENT' as const, reason: '' },
  }));
}

const stale = () => refusal('STALE_VERSION', { what: 'phiên họp này' });
