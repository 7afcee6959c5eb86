import { z } from 'zod';
import {
  attendanceSchema,
  COUNCIL_KINDS,
  councilInputSchema,
  councilMemberInputSchema,
  meetingInputSchema,
  MOST_COUNCIL_MEMBERS,
} from '#core/councils/council.ts';
import { voteRuleInputSchema } from '#core/councils/voteRule.ts';
import { isoDateSchema } from '#core/dates/isoDate.ts';
import { listMeetings } from '#db/councils/meetingStore.ts';
import { listVoteRules } from '#db/councils/voteRuleStore.ts';
import { localDate } from '../contract/localDate.ts';
import { change, idSchema, read, router, versionSchema } from '../contract/procedures.ts';
import { reviewRouter } from '../nominations/review/reviewRouter.ts';
import { closeMeeting, meetingChecks } from '../meetings/closeMeeting.ts';
import {
  createMeeting,
  refreshAttendees,
  removeMeeting,
  saveAttendance,
  saveMeeting,
} from '../meetings/editMeeting.ts';
import { exportMinutesJob } from '../meetings/exportMinutes.ts';
import { createCouncil, removeCouncil, saveCouncil } from './editCouncil.ts';
import { addMember, orderMembers, removeMember, saveMember } from './editMembers.ts';
import { removeVoteRule, saveVoteRule } from './editVoteRules.ts';
import { listCouncils } from './listCouncils.ts';
import { readCouncil } from './readCouncil.ts';
import { readMeeting } from './readMeeting.ts';

const seenRow = z.strictObject({ id: idSchema, version: versionSchema });
const oneMeeting = z.strictObject({ meetingId: idSchema });
const seenMeeting = oneMeeting.extend({ version: versionSchema });
/** Shipped rules have stable words for ids. */
const ruleId = z.string().min(1).max(80);

/** Hội đồng: members, meetings with attendance, rules of voting, and the review of nominations. */
export const councilsRouter = router({
  list: read
    .input(z.strictObject({ kind: z.enum(COUNCIL_KINDS).nullable() }))
    .query(({ ctx, input }) => listCouncils(ctx.db, { ...input, today: localDate(ctx.clock()) })),

  page: read
    .input(z.strictObject({ id: idSchema }))
    .query(({ ctx, input }) => readCouncil(ctx.db, { ...input, today: localDate(ctx.clock()) })),

  create: change
    .input(councilInputSchema)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createCouncil(unit, input) }))),

  save: change
    .input(seenRow.extend({ council: councilInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveCouncil(unit, input))),

  remove: change.input(seenRow).mutation(({ ctx, input }) => ctx.write((unit) => removeCouncil(unit, input))),

  addMember: change
    .input(z.strictObject({ councilId: idSchema, member: councilMemberInputSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await addMember(unit, input) }))),

  saveMember: change
    .input(seenRow.extend({ member: councilMemberInputSchema, removedOn: isoDateSchema.nullable() }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveMember(unit, input))),

  removeMember: change.input(seenRow).mutation(({ ctx, input }) => ctx.write((unit) => removeMember(unit, input))),

  orderMembers: change
    .input(
      z.strictObject({
        councilId: idSchema,
        seen: z.array(idSchema).max(MOST_COUNCIL_MEMBERS),
        ids: z.array(idSchema).max(MOST_COUNCIL_MEMBERS),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => orderMembers(unit, input))),

  /** Every meeting, the latest first: to choose one from. */
  meetings: read.query(({ ctx }) => listMeetings(ctx.db, null)),

  meeting: read.input(oneMeeting).query(async ({ ctx, input }) => {
    const meeting = await readMeeting(ctx.db, input.meetingId);
    return { meeting, checks: meeting.closedAt === null ? await meetingChecks(ctx.db, meeting) : [] };
  }),

  createMeeting: change
    .input(z.strictObject({ councilId: idSchema, meeting: meetingInputSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createMeeting(unit, input) }))),

  saveMeeting: change
    .input(seenMeeting.extend({ meeting: meetingInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveMeeting(unit, input, localDate(ctx.clock())))),

  saveAttendance: change
    .input(seenMeeting.extend({ attendance: z.array(attendanceSchema).min(1).max(MOST_COUNCIL_MEMBERS) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveAttendance(unit, input, localDate(ctx.clock())))),

  refreshAttendees: change
    .input(seenMeeting)
    .mutation(({ ctx, input }) => ctx.write((unit) => refreshAttendees(unit, input, localDate(ctx.clock())))),

  closeMeeting: change
    .input(seenMeeting.extend({ mattersVersion: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => closeMeeting(unit, input))),

  removeMeeting: change
    .input(seenMeeting)
    .mutation(({ ctx, input }) => ctx.write((unit) => removeMeeting(unit, input))),

  /** Starts writing biên bản họp xét as a Word document; watch it with `jobs.get`. */
  exportMinutes: read
    .input(oneMeeting)
    .mutation(({ ctx, input }) => ({ jobId: ctx.jobs.start(1, exportMinutesJob(ctx.database, { ...ctx, ...input })) })),

  voteRules: read.query(({ ctx }) => listVoteRules(ctx.db)),

  saveVoteRule: change
    .input(z.strictObject({ id: ruleId.nullable(), version: versionSchema, rule: voteRuleInputSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await saveVoteRule(unit, input, input.rule) }))),

  removeVoteRule: change
    .input(z.strictObject({ id: ruleId, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeVoteRule(unit, input))),

  review: reviewRouter,
});
