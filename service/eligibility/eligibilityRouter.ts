import { z } from 'zod';
import { isoDateSchema } from '#core/dates/isoDate.ts';
import { yearSchema } from '#core/dates/year.ts';
import { ruleInputSchema } from '#core/eligibility/eligibilityRule.ts';
import { MOST_CHOSEN, MOST_RUN_AWARDS, type RunFilter } from '#core/eligibility/run.ts';
import { ruleChangeSchema } from '#core/eligibility/ruleChange.ts';
import { unitMarksSchema } from '#core/eligibility/unitMarks.ts';
import { STANDINGS } from '#core/eligibility/standingOf.ts';
import { batchInputSchema, NOMINATION_KINDS } from '#core/nominations/nomination.ts';
import { mayWrite } from '#core/office/actor.ts';
import { SUBJECTS } from '#core/office/catalogue.ts';
import type { Queryable } from '#db/client.ts';
import { unitIdsUnderInYear } from '#db/units/unitsUnder.ts';
import { countCandidates } from '#db/eligibility/candidateStore.ts';
import { lastAuditSeq } from '#db/eligibility/runStore.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { findMarks } from '#db/eligibility/unitMarkStore.ts';
import { listRulesets, readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import {
  change,
  countSchema,
  idSchema,
  pageSchema,
  read,
  router,
  searchSchema,
  versionSchema,
} from '../contract/procedures.ts';
import { localDate } from '../contract/localDate.ts';
import { nominateFromRun } from '../nominations/nominateFromRun.ts';
import { removeRule, saveRule, switchRule } from './editRules.ts';
import type { RunView } from './eligibilityRun.ts';
import { exportRunJob } from './exportRun.ts';
import { keepResult, packedRun, readLastRun, requireRun } from './keptRuns.ts';
import { saveUnitMarks } from './saveUnitMarks.ts';
import { runEligibility } from './runEligibility.ts';
import { touchedLines } from './touchedLines.ts';
import { tryOnPaper, tryRule } from './tryRule.ts';

/** Shipped rules are named by words: `rule:C05:INDIVIDUAL:2004-05-26`. */
const ruleId = z.string().min(1).max(80);
const ruleKey = { id: ruleId, version: versionSchema };
const awardCode = z.string().min(1).max(40);
const runId = z.string().min(1).max(64);

const triedSchema = z.union([z.strictObject({ ruleId }), z.strictObject({ rule: ruleInputSchema })]).nullable();
const nomineeSchema = z.strictObject({
  subject: z.enum(SUBJECTS),
  personId: idSchema.nullable(),
  unitId: idSchema.nullable(),
  name: z.string().max(300),
  unitName: z.string().max(300),
  awardCode,
  awardKind: z.enum(NOMINATION_KINDS),
  theme: z.string().max(200),
  achievement: z.string().max(500),
  year: yearSchema,
  onDate: isoDateSchema,
});
const runSchema = z.strictObject({
  year: yearSchema,
  onDate: isoDateSchema,
  awardCodes: z.array(awardCode).min(1, 'Chọn ít nhất một danh hiệu, hình thức').max(MOST_RUN_AWARDS),
});
const filterSchema = z.strictObject({
  standing: z.enum(STANDINGS).nullable(),
  awardCode: awardCode.nullable(),
  subject: z.enum(SUBJECTS).nullable(),
  unitId: idSchema.nullable(),
  text: searchSchema,
});

/** Rules of eligibility, trying them, and the run over everyone. */
export const eligibilityRouter = router({
  /** All rules there are, with the law tables of each time. */
  rules: read.query(async ({ ctx }) => ({
    rules: await listRules(ctx.db),
    rulesets: await listRulesets(ctx.db),
    today: localDate(ctx.clock()),
  })),

  /** Open proposals that would be asked otherwise; told before a rule is changed. */
  touchedLines: read
    .input(z.strictObject({ ruleId: ruleId.nullable(), change: ruleChangeSchema }))
    .query(({ ctx, input }) => touchedLines(ctx.db, input, localDate(ctx.clock()))),

  saveRule: change
    .input(z.strictObject({ id: ruleId.nullable(), version: versionSchema, rule: ruleInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveRule(unit, input, input.rule))),

  switchRule: change
    .input(z.strictObject({ ...ruleKey, isEnabled: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.write((unit) => switchRule(unit, input))),

  /** Takes the office's own row away; a shipped rule holds again as it came. */
  removeRule: change
    .input(z.strictObject(ruleKey))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeRule(unit, input))),

  /** What rules say about one nominee; writes nothing. */
  tryRule: read
    .input(z.strictObject({ nominee: nomineeSchema, tried: triedSchema }))
    .query(({ ctx, input }) => tryRule(ctx.db, input.nominee, input.tried)),

  /** What rules say about an initiative, a cluster or a decision; writes nothing. */
  tryOnPaper: read
    .input(
      z.strictObject({
        about: z.enum(['INITIATIVE', 'CLUSTER', 'DECISION']),
        id: idSchema,
        year: yearSchema,
        onDate: isoDateSchema,
        tried: triedSchema,
      }),
    )
    .query(({ ctx, input: { tried, ...asked } }) => tryOnPaper(ctx.db, asked, tried)),

  /** What only rules ask of a unit's year. */
  unitMarks: read
    .input(z.strictObject({ unitId: idSchema, year: yearSchema }))
    .query(({ ctx, input }) => findMarks(ctx.db, input.unitId, input.year)),

  saveUnitMarks: change
    .input(
      z.strictObject({ unitId: idSchema, year: yearSchema, marks: unitMarksSchema, version: versionSchema.nullable() }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => saveUnitMarks(unit, input))),

  /**
   * Starts looking through everyone; watch and stop it with `jobs`. The job's id names the result, which is kept as the
   * year's last where the caller may write.
   */
  startRun: read.input(runSchema).mutation(async ({ ctx, input }) => {
    const people = await countCandidates(ctx.db, input.year);
    const jobId = ctx.jobs.start(Math.max(1, people), async (handle) => {
      const { run, seenSeq } = await ctx.database.snapshot(async (view) => ({
        run: await runEligibility(view, input, handle),
        seenSeq: await lastAuditSeq(view),
      }));
      run.finish(ctx.clock().toISOString(), seenSeq);
      ctx.runs.keep(jobId, run);
      if (!mayWrite(ctx.actor.role)) return null;
      const result = await packedRun(run);
      await ctx.write((unit) => keepResult(unit, { runId: jobId, run, result }));
      return null;
    });
    return { jobId };
  }),

  /** The last result of a year, kept over the end of the app, and what was written since. */
  lastRun: read
    .input(z.strictObject({ year: yearSchema }))
    .query(({ ctx, input }) => readLastRun(ctx.db, ctx.runs, input.year)),

  /** A page of a result, with the counts by award. */
  runRows: read.input(z.strictObject({ runId, filter: filterSchema, ...pageSchema })).query(async ({ ctx, input }) => {
    const run = await requireRun(ctx.db, ctx.runs, input.runId);
    const view = await viewOf(ctx.db, input.filter, run.asked.year);
    return {
      asked: run.asked,
      finishedAt: run.finishedAt,
      counts: run.counts(view),
      ...run.page(view, input),
    };
  }),

  /** Places of all rows a filter keeps, for choosing them together; the first so many. */
  runIndexes: read.input(z.strictObject({ runId, filter: filterSchema })).query(async ({ ctx, input }) => {
    const run = await requireRun(ctx.db, ctx.runs, input.runId);
    return run.indexes(await viewOf(ctx.db, input.filter, run.asked.year)).slice(0, MOST_CHOSEN);
  }),

  exportRun: read.input(z.strictObject({ runId, filter: filterSchema })).mutation(async ({ ctx, input }) => {
    const run = await requireRun(ctx.db, ctx.runs, input.runId);
    const view = await viewOf(ctx.db, input.filter, run.asked.year);
    const { awardTypes } = await readMoneyCatalogue(ctx.db);
    const awardNames = new Map(awardTypes.map(({ code, name }) => [code, name]));
    const { total } = run.page(view, { offset: 0, limit: 0 });
    return { jobId: ctx.jobs.start(Math.max(1, total), exportRunJob(run, { ...ctx, view, awardNames })) };
  }),

  /** Opens a tờ trình with rows chosen in a result. */
  nominate: change
    .input(z.strictObject({ runId, batch: batchInputSchema, indexes: z.array(countSchema).min(1).max(MOST_CHOSEN) }))
    .mutation(async ({ ctx, input }) => {
      const run = await requireRun(ctx.db, ctx.runs, input.runId);
      return ctx.write((unit) => nominateFromRun(unit, run, input));
    }),
});

async function viewOf(db: Queryable, { unitId, ...filter }: RunFilter, year: number): Promise<RunView> {
  if (unitId === null) return { ...filter, unitIds: null };
  return { ...filter, unitIds: await unitIdsUnderInYear(db, unitId, year) };
}
