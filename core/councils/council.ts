import { z } from 'zod';
import { isoDateOr, isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { timeSchema } from '../dates/timeOfDay.ts';
import { yearSchema } from '../dates/year.ts';
import { cleanMultiline, cleanText, requiredText } from '../text/cleanText.ts';
import { isQuorate, type Quorum } from '../votes/quorum.ts';

/** Hội đồng thi đua – khen thưởng reviews nominations, hội đồng sáng kiến scores initiatives. */
export const COUNCIL_KINDS = ['AWARD', 'INITIATIVE'] as const;
export type CouncilKind = (typeof COUNCIL_KINDS)[number];

export const COUNCIL_KIND_LABELS: Record<CouncilKind, string> = {
  AWARD: 'Hội đồng thi đua, khen thưởng',
  INITIATIVE: 'Hội đồng sáng kiến',
};

/** In the order a list of members is printed in. */
export const COUNCIL_ROLES = ['CHAIR', 'VICE_CHAIR', 'MEMBER', 'SECRETARY'] as const;
export type CouncilRole = (typeof COUNCIL_ROLES)[number];

export const COUNCIL_ROLE_LABELS: Record<CouncilRole, string> = {
  CHAIR: 'Chủ tịch Hội đồng',
  VICE_CHAIR: 'Phó Chủ tịch Hội đồng',
  MEMBER: 'Ủy viên',
  SECRETARY: 'Thư ký',
};

/** More than any council has; ministries know seventeen (Thông tư 03/2018/TT-BNG). */
export const MOST_COUNCIL_MEMBERS = 99;

/** A council as the office records it. The quorum is a fraction of the members who vote: 2/3. */
export const councilInputSchema = z
  .strictObject({
    kind: z.enum(COUNCIL_KINDS),
    name: requiredText(250, 'Cần tên hội đồng'),
    /** Decision that founded it: `QĐ số 12/QĐ-LĐLĐ`. */
    foundingDocument: cleanText(200).default(''),
    foundedOn: isoDateSchema.nullable().default(null),
    endedOn: isoDateSchema.nullable().default(null),
    quorumNum: z.int().min(0).max(1000).default(2),
    quorumDen: z.int().min(1).max(1000).default(3),
    note: cleanText(500).default(''),
  })
  .refine(({ quorumNum, quorumDen }) => quorumNum <= quorumDen, {
    path: ['quorumNum'],
    message: 'Số thành viên cần có mặt không thể nhiều hơn tổng số',
  })
  .refine(({ foundedOn, endedOn }) => foundedOn === null || endedOn === null || endedOn >= foundedOn, {
    path: ['endedOn'],
    message: 'Ngày kết thúc trước ngày thành lập',
  });
export type CouncilInput = z.infer<typeof councilInputSchema>;

/** One member; a secretary who is no member of the council does not vote (Thông tư 03/2018/TT-BNG). */
export const councilMemberInputSchema = z.strictObject({
  role: z.enum(COUNCIL_ROLES),
  personId: z.uuid().nullable().default(null),
  /** Where the member belongs: rules may keep him from voting on his own unit. */
  unitId: z.uuid().nullable().default(null),
  name: requiredText(120, 'Cần họ tên thành viên'),
  position: cleanText(300).default(''),
  canVote: z.boolean().default(true),
});
export type CouncilMemberInput = z.infer<typeof councilMemberInputSchema>;

/** Whether a member had not left on a day; the day recorded as leaving is the first one without him. */
export function isMemberOn({ removedOn }: { removedOn: IsoDate | null }, on: IsoDate): boolean {
  return removedOn === null || removedOn > on;
}

/** A meeting of a council. */
export const meetingInputSchema = z
  .strictObject({
    year: yearSchema,
    title: requiredText(300, 'Cần tên phiên họp'),
    heldOn: isoDateOr('Cần ngày họp'),
    startsAt: timeSchema,
    endsAt: timeSchema,
    place: cleanText(200).default(''),
    /** What was said, as the minutes will tell it. */
    content: cleanMultiline(10_000).default(''),
  })
  .refine(({ startsAt, endsAt }) => startsAt === '' || endsAt === '' || endsAt >= startsAt, {
    path: ['endsAt'],
    message: 'Giờ kết thúc trước giờ bắt đầu',
  });
export type MeetingInput = z.infer<typeof meetingInputSchema>;

/** An absent member may send his opinion in writing, where the rule allows that. */
export const PRESENCES = ['PRESENT', 'ABSENT', 'WRITTEN'] as const;
export type Presence = (typeof PRESENCES)[number];

export const PRESENCE_LABELS: Record<Presence, string> = {
  PRESENT: 'Có mặt',
  ABSENT: 'Vắng mặt',
  WRITTEN: 'Vắng, có ý kiến bằng văn bản',
};

/** A member at one meeting, as he was called and whether he voted then. */
export interface MeetingAttendee extends CouncilMemberInput {
  id: string;
  memberId: string;
  ordinal: number;
  presence: Presence;
  /** Why absent; may be empty. */
  reason: string;
}

/** A meeting as read back; of its council what it was when the meeting was closed. */
export interface CouncilMeeting extends Omit<MeetingInput, 'heldOn'> {
  /** Null only where a meeting was put down before its day was asked for; it is closed with one. */
  heldOn: IsoDate | null;
  id: string;
  councilId: string;
  councilKind: CouncilKind;
  councilName: string;
  foundingDocument: string;
  foundedOn: IsoDate | null;
  quorumNum: number;
  quorumDen: number;
  /** Moment it was closed; nothing of it changes after. */
  closedAt: string | null;
  /** Moves with every change of what is voted or scored there, as `version` does with the meeting's own facts. */
  mattersVersion: number;
  version: number;
  attendees: MeetingAttendee[];
}

/** What a screen sends of one attendee. */
export const attendanceSchema = z.strictObject({
  id: z.uuid(),
  presence: z.enum(PRESENCES),
  reason: cleanText(300).default(''),
});
export type Attendance = z.infer<typeof attendanceSchema>;

type Seat = Pick<MeetingAttendee, 'canVote' | 'presence'>;

/**
 * Whether enough of those who vote were present. Opinions sent in writing do not make a quorum, and nobody at all
 * decides nothing.
 */
export function hasQuorum(attendees: readonly Seat[], quorum: Quorum): boolean {
  const { voters, present } = countSeats(attendees);
  return isQuorate({ present, summoned: voters }, quorum);
}

/** How many vote, and how many of them came or wrote. */
export function countSeats(attendees: readonly Seat[]): { voters: number; present: number; written: number } {
  const voters = attendees.filter(({ canVote }) => canVote);
  const count = (wanted: Presence) => voters.filter(({ presence }) => presence === wanted).length;
  return { voters: voters.length, present: count('PRESENT'), written: count('WRITTEN') };
}
