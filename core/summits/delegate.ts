import { z } from 'zod';
import { formatPaperCount } from '../money/format.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

/** Somebody else may hold the ballots of who is absent; who is absent may also write. */
export const DELEGATE_PRESENCES = ['EXPECTED', 'PRESENT', 'PROXY', 'WRITTEN', 'ABSENT'] as const;
export type DelegatePresence = (typeof DELEGATE_PRESENCES)[number];

export const DELEGATE_PRESENCE_LABELS: Record<DelegatePresence, string> = {
  EXPECTED: 'Chưa điểm danh',
  PRESENT: 'Có mặt',
  PROXY: 'Vắng, có ủy quyền',
  WRITTEN: 'Vắng, gửi ý kiến bằng văn bản',
  ABSENT: 'Vắng mặt',
};

/** More than any hall of a cluster seats. */
export const MOST_DELEGATES = 1000;

/** Who is summoned for a member of the cluster. */
export const delegateInputSchema = z.strictObject({
  memberId: z.uuid(),
  name: cleanText(120).default(''),
  position: cleanText(300).default(''),
  /** Ballots the delegate gets; 0 for guests, who do not vote. */
  votes: z.int().min(0).max(99).default(1),
});
export type DelegateInput = z.infer<typeof delegateInputSchema>;

/** What the board sends of one delegate. */
export const delegateAttendanceSchema = z
  .strictObject({
    id: z.uuid(),
    presence: z.enum(DELEGATE_PRESENCES),
    /** Who holds the ballots of one that gave them away; empty otherwise. */
    proxyName: cleanText(120).default(''),
    reason: cleanText(300).default(''),
  })
  .refine(({ presence, proxyName }) => presence !== 'PROXY' || proxyName !== '', {
    path: ['proxyName'],
    message: 'Cần ghi người được ủy quyền',
  });
export type DelegateAttendance = z.infer<typeof delegateAttendanceSchema>;

/** A delegate as read back. */
export interface Delegate extends DelegateInput, DelegateAttendance {
  /** What the member of the cluster is called. */
  unitName: string;
  ordinal: number;
  version: number;
}

/** Names a guest or a delegate added by hand must bear; those copied from the cluster may still be without one. */
export const addedDelegateSchema = delegateInputSchema.extend({ name: requiredText(120, 'Cần họ tên đại biểu') });

/** Votes, not people: a unit may bring two. */
export interface Turnout {
  /** Votes of everyone summoned who may vote. */
  summoned: number;
  /** Votes cast in the room, those given to a proxy included. */
  present: number;
  /** Votes sent in writing. */
  written: number;
  /** Votes of those who neither came nor sent word. */
  absent: number;
  /** Votes whose delegate was not called up yet. */
  expected: number;
}

/** Counts the votes by where they are. */
export function turnoutOf(delegates: readonly Pick<Delegate, 'votes' | 'presence'>[]): Turnout {
  const sum = (...wanted: DelegatePresence[]) =>
    delegates.filter(({ presence }) => wanted.includes(presence)).reduce((total, { votes }) => total + votes, 0);
  return {
    summoned: sum(...DELEGATE_PRESENCES),
    present: sum('PRESENT', 'PROXY'),
    written: sum('WRITTEN'),
    absent: sum('ABSENT'),
    expected: sum('EXPECTED'),
  };
}

/** `7/8`, or `7/8, chưa điểm danh 1`: those are neither in the room nor away. */
export function presentWords({
  present,
  summoned,
  expected,
}: Pick<Turnout, 'present' | 'summoned'> & { expected: number | null }): string {
  return `${present}/${summoned}${expected === null || expected === 0 ? '' : `, chưa điểm danh ${expected}`}`;
}

/** Votes of the delegates of one member: all of them, and those that get ballots. */
export function ownVotesOf(
  memberId: string,
  delegates: readonly Pick<Delegate, 'memberId' | 'votes' | 'presence'>[],
  { absentByWriting }: { absentByWriting: boolean },
): { ownSummoned: number; ownVoting: number } {
  const own = turnoutOf(delegates.filter((delegate) => delegate.memberId === memberId));
  return { ownSummoned: own.summoned, ownVoting: own.present + (absentByWriting ? own.written : 0) };
}

/**
 * Whose votes are away or in other hands, told as `turnoutOf` counts them: `Vắng mặt: LĐLĐ huyện Gia Bình (đi công
 * tác)`. Guests have no votes; whom nobody called up is not told as away. Empty when everyone came.
 */
export function absenceWords(delegates: readonly Delegate[]): string {
  const told = (label: string, wanted: DelegatePresence) => {
    const names = delegates
      .filter(({ votes, presence }) => votes > 0 && presence === wanted)
      .map((delegate) => `${delegateName(delegate)}${remarkOf(delegate)}`);
    return names.length === 0 ? [] : [`${label}: ${names.join('; ')}`];
  };
  return [
    ...told('Vắng mặt', 'ABSENT'),
    ...told('Chưa điểm danh', 'EXPECTED'),
    ...told('Gửi ý kiến bằng văn bản', 'WRITTEN'),
    ...told('Ủy quyền bỏ phiếu, tính là có mặt', 'PROXY'),
  ].join('. ');
}

/** Somebody who was in the room of a round, told as the minutes name him. */
export interface Attendee {
  delegateId: string;
  /** `Nguyễn Văn An, Chủ tịch (LĐLĐ huyện Tiên Du)`. */
  words: string;
}

/**
 * Who is in the room with a vote, in the order of the board. Guests have none: they come and go without touching a
 * count. Whose vote another one holds is told by {@link absenceWords}.
 */
export function attendeesOf(delegates: readonly Delegate[]): Attendee[] {
  return delegates
    .filter(({ votes, presence }) => votes > 0 && presence === 'PRESENT')
    .map(({ id, name, position, unitName }) => ({
      delegateId: id,
      words: name === '' ? unitName : `${[name, position].filter(Boolean).join(', ')} (${unitName})`,
    }));
}

/** ` (02 phiếu; cho Hoàng Thị Lan; đi công tác)`; empty where nothing is to be said. */
function remarkOf({ votes, presence, proxyName, reason }: Delegate): string {
  const parts = [
    votes === 1 ? '' : `${formatPaperCount(votes)} phiếu`,
    presence === 'PROXY' ? `cho ${proxyName}` : '',
    reason,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** `Nguyễn Văn An (LĐLĐ huyện Tiên Du)`, or the unit where nobody is named yet. */
export function delegateName({ name, unitName }: Pick<Delegate, 'name' | 'unitName'>): string {
  return name === '' ? unitName : `${name} (${unitName})`;
}
