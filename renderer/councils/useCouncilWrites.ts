import type { Attendance, CouncilInput, CouncilMemberInput, MeetingInput } from '#core/councils/council.ts';
import type { VoteRuleInput } from '#core/councils/voteRule.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { useApi } from '../api/ApiContext.ts';
import { useWrite, type Seen } from '../shared/useWrite.ts';

interface SeenMeeting {
  meetingId: string;
  version: number;
}

/** Everything that can be written about councils and their members. */
export function useCouncilWrites() {
  const { councils } = useApi();
  return {
    create: useWrite((council: CouncilInput) => councils.create.mutate(council)),
    save: useWrite((input: Seen & { council: CouncilInput }) => councils.save.mutate(input)),
    remove: useWrite((input: Seen) => councils.remove.mutate(input)),
    addMember: useWrite((input: { councilId: string; member: CouncilMemberInput }) => councils.addMember.mutate(input)),
    saveMember: useWrite((input: Seen & { member: CouncilMemberInput; removedOn: IsoDate | null }) =>
      councils.saveMember.mutate(input),
    ),
    removeMember: useWrite((input: Seen) => councils.removeMember.mutate(input)),
    orderMembers: useWrite((input: { councilId: string; seen: string[]; ids: string[] }) =>
      councils.orderMembers.mutate(input),
    ),
  };
}

/** Everything that can be written about meetings, the votes apart. */
export function useMeetingWrites() {
  const { councils } = useApi();
  return {
    create: useWrite((input: { councilId: string; meeting: MeetingInput }) => councils.createMeeting.mutate(input)),
    save: useWrite((input: SeenMeeting & { meeting: MeetingInput }) => councils.saveMeeting.mutate(input)),
    saveAttendance: useWrite((input: SeenMeeting & { attendance: Attendance[] }) =>
      councils.saveAttendance.mutate(input),
    ),
    refreshAttendees: useWrite((input: SeenMeeting) => councils.refreshAttendees.mutate(input)),
    close: useWrite((input: SeenMeeting & { mattersVersion: number }) => councils.closeMeeting.mutate(input)),
    remove: useWrite((input: SeenMeeting) => councils.removeMeeting.mutate(input)),
  };
}

/** Everything that can be written about rules of voting. */
export function useVoteRuleWrites() {
  const { councils } = useApi();
  return {
    save: useWrite((input: { id: string | null; version: number; rule: VoteRuleInput }) =>
      councils.saveVoteRule.mutate(input),
    ),
    remove: useWrite((input: Seen) => councils.removeVoteRule.mutate(input)),
  };
}

/** What is written about the review in a meeting, the figures of the table apart. */
export function useReviewWrites() {
  const { review } = useApi().councils;
  return {
    add: useWrite((input: { meetingId: string; lineIds: string[] }) => review.add.mutate(input)),
    voteAgain: useWrite((input: { meetingId: string; lineId: string }) => review.voteAgain.mutate(input)),
    remove: useWrite((input: { meetingId: string; voteId: string; version: number }) => review.remove.mutate(input)),
    takeRulesAnew: useWrite((input: { meetingId: string }) => review.takeRulesAnew.mutate(input)),
    recordResults: useWrite((input: { meetingId: string }) => review.recordResults.mutate(input)),
    draftDecisions: useWrite((input: { year: number; seen: Seen[] }) => review.draftDecisions.mutate(input)),
  };
}
