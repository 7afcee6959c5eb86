import type { MeetingAttendee } from './council.ts';
import type { VoteRule } from './voteRule.ts';
import type { VoteCount } from '../votes/voteCount.ts';

/** Whom a vote is about. */
export interface Nominee {
  personId: string | null;
  /** The collective itself, or the unit the person belongs to. */
  unitId: string | null;
}

/** Who votes on one matter, as numbers, and who had to stand aside. */
export interface Electorate<Member = MeetingAttendee> extends Pick<VoteCount, 'members' | 'present' | 'written'> {
  /** Members the rule keeps from voting on himself or his own unit. */
  aside: Member[];
}

type Seat = Pick<MeetingAttendee, 'canVote' | 'presence' | 'personId' | 'unitId'>;

/** Whether a member would vote on himself or on his own unit. */
export function isOwn(member: Pick<Seat, 'personId' | 'unitId'>, nominee: Nominee): boolean {
  const isSelf = member.personId !== null && member.personId === nominee.personId;
  return isSelf || (member.unitId !== null && member.unitId === nominee.unitId);
}

/** Counts who votes on a nominee. Whoever stands aside is no part of any base. */
export function electorateOf<Member extends Seat>(
  rule: Pick<VoteRule, 'absentByWriting' | 'excludesOwn'>,
  attendees: readonly Member[],
  nominee: Nominee,
): Electorate<Member> {
  const voters = attendees.filter(({ canVote }) => canVote);
  const aside = rule.excludesOwn ? voters.filter((member) => isOwn(member, nominee)) : [];
  const voting = voters.filter((member) => !aside.includes(member));
  const count = (wanted: Seat['presence']) => voting.filter(({ presence }) => presence === wanted).length;
  return {
    members: voting.length,
    present: count('PRESENT'),
    written: rule.absentByWriting ? count('WRITTEN') : 0,
    aside,
  };
}
