import {
  councilInputSchema,
  councilMemberInputSchema,
  meetingInputSchema,
  type CouncilInput,
  type CouncilMemberInput,
  type MeetingInput,
} from '#core/councils/council.ts';
import { voteRuleInputSchema, type VoteRuleInput } from '#core/councils/voteRule.ts';
import {
  batchInputSchema,
  nominationInputSchema,
  type BatchInput,
  type NominationInput,
} from '#core/nominations/nomination.ts';
import type { Tally } from '#core/nominations/review.ts';
import { updateFindings } from '#db/nominations/nominationStore.ts';
import { closeMeeting } from '#service/meetings/closeMeeting.ts';
import { createCouncil } from '#service/councils/editCouncil.ts';
import { createMeeting } from '#service/meetings/editMeeting.ts';
import { addMember } from '#service/councils/editMembers.ts';
import { saveVoteRule } from '#service/councils/editVoteRules.ts';
import { readMeeting } from '#service/councils/readMeeting.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { addToReview } from '#service/nominations/review/reviewRounds.ts';
import { saveTallies } from '#service/nominations/review/saveTallies.ts';
import { readReview } from '#service/nominations/review/readReview.ts';
import { startBatch } from '#service/nominations/startBatch.ts';
import { present } from '../../support/present.ts';
import type { TestOffice } from '../../support/testOffice.ts';

/** The day the council meets; today of these tests. */
export const TODAY = '2023-11-20';

export const councilMember = (changes: Partial<CouncilMemberInput> = {}): CouncilMemberInput =>
  councilMemberInputSchema.parse({ role: 'MEMBER', name: 'Ủy viên', ...changes });

export const meetingInput = (changes: Partial<MeetingInput> = {}): MeetingInput =>
  meetingInputSchema.parse({ year: 2023, title: 'Họp xét khen thưởng năm 2023', heldOn: TODAY, ...changes });

/** A council of so many who vote, and a secretary who does not. */
export async function newCouncil(
  office: TestOffice,
  { members, ...changes }: Partial<CouncilInput> & { members: number },
): Promise<string> {
  const council = councilInputSchema.parse({ kind: 'AWARD', name: 'Hội đồng TĐKT LĐLĐ tỉnh', ...changes });
  const councilId = await office.write((unit) => createCouncil(unit, council));
  for (let number = 1; number <= members; number++) {
    const role = number === 1 ? 'CHAIR' : 'MEMBER';
    const member = councilMember({ role, name: `Thành viên ${number}` });
    await office.write((unit) => addMember(unit, { councilId, member }));
  }
  const secretary = councilMember({ role: 'SECRETARY', name: 'Thư ký', canVote: false });
  await office.write((unit) => addMember(unit, { councilId, member: secretary }));
  return councilId;
}

/** A meeting of a new council of so many who vote. */
export async function newMeeting(
  office: TestOffice,
  { members, ...changes }: Partial<MeetingInput> & { members: number },
): Promise<string> {
  const councilId = await newCouncil(office, { members });
  return office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput(changes) }));
}

export const nominee = (changes: Partial<NominationInput> = {}): NominationInput =>
  nominationInputSchema.parse({ subject: 'INDIVIDUAL', name: 'Lò Văn Bình', awardCode: 'CSTD_CS', ...changes });

/** Lines of a new tờ trình, checked with nothing in their way. */
export async function checkedLines(
  office: TestOffice,
  nominees: readonly NominationInput[],
  changes: Partial<BatchInput> = {},
): Promise<string[]> {
  const batch = batchInputSchema.parse({
    year: 2023,
    title: 'Đề nghị khen thưởng',
    unitName: 'LĐLĐ huyện',
    ...changes,
  });
  const { lineIds } = await office.write((unit) => startBatch(unit, batch, nominees));
  for (const id of lineIds) {
    await office.write(async (unit) => {
      await updateFindings(unit.tx, { id, version: 1, findings: [], keepsOverride: false, now: unit.now });
      await moveLine(unit, await requireLine(unit.tx, id), 'CHECKED', '');
      await unit.audit({ action: 'test', entity: 'nomination', entityId: id, summary: 'Kiểm tra' });
    });
  }
  return lineIds;
}

export const addLines = (office: TestOffice, meetingId: string, lineIds: readonly string[]) =>
  office.write((unit) => addToReview(unit, { meetingId, lineIds }, TODAY));

/** Writes figures of the last round of a line. */
export async function tally(
  office: TestOffice,
  { meetingId, lineId, ...changes }: { meetingId: string; lineId: string } & Partial<Tally>,
): Promise<void> {
  const line = present((await readReview(office.database.reader, meetingId)).find((one) => one.line.id === lineId));
  const { id, version, issued, collected, invalid, agree, disagree, abstain, chairDecision, note } = present(
    line.rounds.at(-1),
  );
  const was = { issued, collected, invalid, agree, disagree, abstain, chairDecision, note };
  const tallies = [{ voteId: id, version, tally: { ...was, ...changes } }];
  await office.write((unit) => saveTallies(unit, { meetingId, tallies }));
}

/** Closes a meeting as it stands now. */
export async function closeAsSeen(office: TestOffice, meetingId: string): Promise<void> {
  const { version, mattersVersion } = await readMeeting(office.database.reader, meetingId);
  await office.write((unit) => closeMeeting(unit, { meetingId, version, mattersVersion }));
}

export const ruleInput = (changes: Partial<VoteRuleInput> = {}): VoteRuleInput =>
  voteRuleInputSchema.parse({
    ...{ awardCode: null, base: 'PRESENT', num: 1, den: 2, comparator: 'GT' },
    ...{ isSecret: true, absentByWriting: false, excludesOwn: false, tieRule: 'REVOTE' },
    ...{ effectiveFrom: '2023-01-01', effectiveTo: null, basis: 'Quy chế của cơ quan', verified: true },
    ...changes,
  });

export const addRule = (office: TestOffice, changes: Partial<VoteRuleInput> = {}) =>
  office.write((unit) => saveVoteRule(unit, { id: null, version: 1 }, ruleInput(changes)));
