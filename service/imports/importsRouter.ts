import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { refusal } from '#core/errors/appError.ts';
import { initiativeImportOptionsSchema } from '#core/imports/initiativePlan.ts';
import { personImportOptionsSchema } from '#core/imports/personPlan.ts';
import { REGISTERS, ROW_FILTERS, rowChoicesSchema } from '#core/imports/registerView.ts';
import { unitImportOptionsSchema } from '#core/imports/unitPlan.ts';
import { findImportRecord, listImports } from '#db/imports/importStore.ts';
import { localDate } from '../contract/localDate.ts';
import { change, idSchema, pageSchema, read, router } from '../contract/procedures.ts';
import { commitInitiatives } from '../initiatives/commitInitiatives.ts';
import { planInitiatives } from '../initiatives/importInitiatives.ts';
import { initiativeRowViews } from '../initiatives/initiativeRowViews.ts';
import { commitPeople } from '../people/commitPeople.ts';
import { planPeople } from '../people/importPeople.ts';
import { personRowViews } from '../people/personRowViews.ts';
import { commitUnits } from '../units/commitUnits.ts';
import { planUnits } from '../units/importUnits.ts';
import { unitRowViews } from '../units/unitRowViews.ts';
import { pageOfRows, planHead } from './planPages.ts';
import { requireUnchanged } from './seenImport.ts';
import { undoImport } from './undoImport.ts';

const fileToken = z.string().min(1).max(64);
/** A dry run is named by the job that made it. */
const planId = z.string().min(1).max(64);
const rowsSchema = z.strictObject({ planId, filter: z.enum(ROW_FILTERS), ...pageSchema });
const commitSchema = z.strictObject({
  planId,
  choices: rowChoicesSchema,
  skipErrors: z.boolean(),
});
/** Progress is counted in hundredths. */
const WHOLE = 100;

const people = router({
  /** Reads and judges the file as a job; writes nothing. */
  preview: change
    .input(z.strictObject({ fileToken, options: personImportOptionsSchema }))
    .mutation(({ ctx, input }) => {
      const source = { ...input, today: localDate(ctx.clock()) };
      const jobId = ctx.jobs.start(WHOLE, async (handle) => {
        ctx.plans.keep(jobId, await planPeople(ctx, source, handle));
        return null;
      });
      return { jobId };
    }),

  plan: change
    .input(z.strictObject({ planId }))
    .query(({ ctx, input }) => planHead(ctx.plans.find('PEOPLE', input.planId))),

  rows: change.input(rowsSchema).query(async ({ ctx, input }) => {
    const plan = ctx.plans.find('PEOPLE', input.planId);
    if (input.filter === 'SKIPPED') return skippedPage(plan.skippedRows, input);
    const { rows, total } = pageOfRows(plan.people, input);
    return { rows: await personRowViews(ctx.db, plan, rows), skipped: [], total };
  }),

  /** Takes in exactly what the dry run saw, as a job and in one step. */
  commit: change.input(commitSchema).mutation(({ ctx, input }) => {
    const plan = ctx.plans.find('PEOPLE', input.planId);
    const importId = uuidv7();
    const jobId = ctx.jobs.start(WHOLE, async (handle) => {
      await ctx.write(async (unit) => {
        await requireUnchanged(unit.tx, ctx.files, plan.seen);
        await commitPeople(unit, { ...input, importId, plan }, handle);
      });
      ctx.plans.drop(input.planId);
      return null;
    });
    return { jobId, importId };
  }),
});

const units = router({
  /** Reads and judges the file as a job; writes nothing. */
  preview: change.input(z.strictObject({ fileToken, options: unitImportOptionsSchema })).mutation(({ ctx, input }) => {
    const source = { ...input, today: localDate(ctx.clock()) };
    const jobId = ctx.jobs.start(WHOLE, async (handle) => {
      ctx.plans.keep(jobId, await planUnits(ctx, source, handle));
      return null;
    });
    return { jobId };
  }),

  plan: change
    .input(z.strictObject({ planId }))
    .query(({ ctx, input }) => planHead(ctx.plans.find('UNITS', input.planId))),

  rows: change.input(rowsSchema).query(async ({ ctx, input }) => {
    const plan = ctx.plans.find('UNITS', input.planId);
    if (input.filter === 'SKIPPED') return skippedPage(plan.skippedRows, input);
    const { rows, total } = pageOfRows(plan.listed, input);
    return { rows: await unitRowViews(ctx.db, plan, rows), skipped: [], total };
  }),

  /** Takes in exactly what the dry run saw, as a job and in one step. */
  commit: change.input(commitSchema).mutation(({ ctx, input }) => {
    const plan = ctx.plans.find('UNITS', input.planId);
    const importId = uuidv7();
    const jobId = ctx.jobs.start(WHOLE, async (handle) => {
      await ctx.write(async (unit) => {
        await requireUnchanged(unit.tx, ctx.files, plan.seen);
        await commitUnits(unit, { ...input, importId, plan }, handle);
      });
      ctx.plans.drop(input.planId);
      return null;
    });
    return { jobId, importId };
  }),
});

const initiatives = router({
  /** Reads and judges the file as a job; writes nothing. */
  preview: change
    .input(z.strictObject({ fileToken, options: initiativeImportOptionsSchema }))
    .mutation(({ ctx, input }) => {
      const source = { ...input, today: localDate(ctx.clock()) };
      const jobId = ctx.jobs.start(WHOLE, async (handle) => {
        ctx.plans.keep(jobId, await planInitiatives(ctx, source, handle));
        return null;
      });
      return { jobId };
    }),

  plan: change
    .input(z.strictObject({ planId }))
    .query(({ ctx, input }) => planHead(ctx.plans.find('INITIATIVES', input.planId))),

  rows: change.input(rowsSchema).query(({ ctx, input }) => {
    const plan = ctx.plans.find('INITIATIVES', input.planId);
    if (input.filter === 'SKIPPED') return skippedPage(plan.skippedRows, input);
    const { rows, total } = pageOfRows(plan.initiatives, input);
    return { rows: initiativeRowViews(plan, rows), skipped: [], total };
  }),

  /** Takes in exactly what the dry run saw, as a job and in one step. */
  commit: change.input(commitSchema).mutation(({ ctx, input }) => {
    const plan = ctx.plans.find('INITIATIVES', input.planId);
    const importId = uuidv7();
    const jobId = ctx.jobs.start(WHOLE, async (handle) => {
      await ctx.write(async (unit) => {
        await requireUnchanged(unit.tx, ctx.files, plan.seen);
        await commitInitiatives(unit, { ...input, importId, plan }, handle);
      });
      ctx.plans.drop(input.planId);
      return null;
    });
    return { jobId, importId };
  }),
});

/** Taking received lists of people, units and initiatives in: a dry run, one step, and the way back. */
export const importsRouter = router({
  people,
  units,
  initiatives,

  list: read
    .input(z.strictObject({ area: z.enum(REGISTERS).nullable(), ...pageSchema }))
    .query(({ ctx, input }) => listImports(ctx.db, input)),

  get: read.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
    const found = await findImportRecord(ctx.db, input.id);
    if (!found) throw refusal('NOT_FOUND', { what: 'lần nhập này' });
    return found;
  }),

  /** Forgets a dry run nobody looks at any more: it may hold a hundred thousand people. */
  leave: change.input(z.strictObject({ planId })).mutation(({ ctx, input }) => ctx.plans.drop(input.planId)),

  undo: change
    .input(z.strictObject({ id: idSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => undoImport(unit, input.id))),
});

function skippedPage<Row>(skipped: readonly Row[], { offset, limit }: { offset: number; limit: number }) {
  return { rows: [], skipped: skipped.slice(offset, offset + limit), total: skipped.length };
}
