import { z } from 'zod';
import { yearSchema } from '#core/dates/year.ts';
import {
  MOST_TARGETS,
  pledgeInputSchema,
  pledgePartiesSchema,
  pledgeResultInputSchema,
  pledgeTargetInputSchema,
  RESULT_PERIODS,
} from '#core/clusters/pledge.ts';
import { requiredText } from '#core/text/cleanText.ts';
import { localDate } from '../../contract/localDate.ts';
import { change, idSchema, MAX_PAGE, read, router, versionSchema } from '../../contract/procedures.ts';
import { createPledge } from './createPledge.ts';
import { addTargets, arrangeTargets, removeTarget, saveTarget } from './editTargets.ts';
import { exportPledgeJob, PLEDGE_FORMATS } from './exportPledge.ts';
import { exportResultsJob } from './exportResults.ts';
import { pledgeProgress } from './pledgeProgress.ts';
import { readPledge, readResults } from './readPledge.ts';
import { removePledge } from './removePledge.ts';
import { savePledge } from './savePledge.ts';
import { saveResults } from './saveResults.ts';
import { reopenPledge, signPledge } from './signPledge.ts';

const clusterYear = z.strictObject({ clusterId: idSchema, year: yearSchema });
const seenTarget = { pledgeId: idSchema, id: idSchema, version: versionSchema };

/** Giao ước thi đua: what a cluster promises for a year, who signs it, and what came of it. */
export const pledgesRouter = router({
  view: read
    .input(clusterYear)
    .query(({ ctx, input }) => readPledge(ctx.db, { ...input, today: localDate(ctx.clock()) })),

  results: read.input(clusterYear).query(({ ctx, input }) => readResults(ctx.db, input)),

  /** Null where the year has no pledge. */
  progress: read
    .input(z.strictObject({ yearId: idSchema, period: z.enum(RESULT_PERIODS).nullable() }))
    .query(({ ctx, input }) => pledgeProgress(ctx.db, input.yearId, input.period)),

  /** Starts writing the pledge to be signed; watch it with `jobs.get`. */
  exportPledge: read
    .input(z.strictObject({ id: idSchema, format: z.enum(PLEDGE_FORMATS) }))
    .mutation(({ ctx, input }) => ({ jobId: ctx.jobs.start(1, exportPledgeJob(ctx.database, { ...ctx, ...input })) })),

  /** Starts writing the table of targets and results. */
  exportResults: read
    .input(z.strictObject({ yearId: idSchema, period: z.enum(RESULT_PERIODS) }))
    .mutation(({ ctx, input }) => {
      const job = exportResultsJob(ctx.database, { ...ctx, ...input, today: localDate(ctx.clock()) });
      return { jobId: ctx.jobs.start(1, job) };
    }),

  create: change
    .input(z.strictObject({ yearId: idSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createPledge(unit, input) }))),

  save: change
    .input(
      z.strictObject({
        id: idSchema,
        version: versionSchema,
        pledge: pledgeInputSchema,
        parties: pledgePartiesSchema,
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.write(async (unit) => {
        await savePledge(unit, input);
        return { version: input.version + 1 };
      }),
    ),

  remove: change
    .input(z.strictObject({ id: idSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removePledge(unit, input))),

  addTargets: change
    .input(z.strictObject({ pledgeId: idSchema, targets: z.array(pledgeTargetInputSchema).min(1).max(MOST_TARGETS) }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ ids: await addTargets(unit, input) }))),

  saveTarget: change
    .input(z.strictObject({ ...seenTarget, target: pledgeTargetInputSchema }))
    .mutation(({ ctx, input }) =>
      ctx.write(async (unit) => {
        await saveTarget(unit, input);
        return { version: input.version + 1 };
      }),
    ),

  removeTarget: change
    .input(z.strictObject(seenTarget))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeTarget(unit, input))),

  arrangeTargets: change
    .input(
      z.strictObject({
        pledgeId: idSchema,
        seen: z.array(idSchema).max(MOST_TARGETS),
        ids: z.array(idSchema).max(MOST_TARGETS),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => arrangeTargets(unit, input))),

  sign: change
    .input(
      z.strictObject({
        id: idSchema,
        version: versionSchema,
        targets: z.array(z.strictObject({ id: idSchema, version: versionSchema })).max(MOST_TARGETS),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => signPledge(unit, input, localDate(ctx.clock())))),

  reopen: change
    .input(
      z.strictObject({ id: idSchema, version: versionSchema, reason: requiredText(500, 'Cần lý do mở lại giao ước') }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => reopenPledge(unit, input))),

  saveResults: change
    .input(
      z.strictObject({
        pledgeId: idSchema,
        results: z
          .array(pledgeResultInputSchema.extend({ version: versionSchema.nullable() }))
          .min(1)
          .max(MAX_PAGE),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => saveResults(unit, input))),
});
