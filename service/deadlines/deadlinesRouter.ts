import { z } from 'zod';
import { yearSchema } from '#core/dates/year.ts';
import { isoDateSchema } from '#core/dates/isoDate.ts';
import { deadlineInputSchema, stepInputSchema } from '#core/deadlines/deadline.ts';
import { findOffice } from '#db/office/officeStore.ts';
import { localDate } from '../contract/localDate.ts';
import { change, idSchema, read, router, versionSchema } from '../contract/procedures.ts';
import { addDeadline, removeDeadline, saveDeadline, saveStep, setDone, takeProposals } from './editDeadlines.ts';
import { exportCalendarJob } from './exportCalendar.ts';
import { dueInYear, listDeadlines, readReminders } from './readDeadlines.ts';

const row = { id: idSchema, version: versionSchema };

/** Deadlines of the office, its level and its clusters. */
export const deadlinesRouter = router({
  list: read
    .input(z.strictObject({ year: yearSchema }))
    .query(({ ctx, input }) => listDeadlines(ctx.db, input.year, localDate(ctx.clock()))),

  /** What wants attention today. */
  reminders: read.query(({ ctx }) => readReminders(ctx.db, localDate(ctx.clock()))),

  add: change
    .input(deadlineInputSchema)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await addDeadline(unit, input) }))),

  takeProposals: change
    .input(z.strictObject({ year: yearSchema, keys: z.array(z.string().min(1).max(40)).min(1).max(50) }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ taken: await takeProposals(unit, input) }))),

  save: change
    .input(z.strictObject({ ...row, deadline: deadlineInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveDeadline(unit, input))),

  /** A step of a cluster's year. */
  saveStep: change
    .input(z.strictObject({ ...row, step: stepInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveStep(unit, input))),

  setDone: change
    .input(z.strictObject({ ...row, doneOn: isoDateSchema.nullable() }))
    .mutation(({ ctx, input }) => ctx.write((unit) => setDone(unit, input))),

  remove: change
    .input(z.strictObject(row))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeDeadline(unit, input))),

  /** As a job; the file is fetched by its token. */
  exportCalendar: read.input(z.strictObject({ year: yearSchema })).mutation(async ({ ctx, input }) => {
    const rows = await dueInYear(ctx.db, input.year, localDate(ctx.clock()));
    const office = await findOffice(ctx.db);
    const content = { year: input.year, rows, officeName: office?.profile.name ?? '', now: ctx.clock() };
    return { jobId: ctx.jobs.start(rows.length, exportCalendarJob(content, ctx)) };
  }),
});
