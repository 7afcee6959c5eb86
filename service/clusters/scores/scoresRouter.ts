import { z } from 'zod';
import { isoDateSchema } from '#core/dates/isoDate.ts';
import { SCORE_PARTS, SCORE_PERIODS, scorePartInputSchema } from '#core/clusters/scores/scoreEntries.ts';
import { targetLinkSchema } from '#core/clusters/scores/pledgedFigures.ts';
import { countParts } from '#db/clusters/scores/partStore.ts';
import { listSheets } from '#db/clusters/scores/sheetStore.ts';
import { localDate } from '../../contract/localDate.ts';
import { change, idSchema, MAX_PAGE, read, router, versionSchema } from '../../contract/procedures.ts';
import { assignCross } from './assignCross.ts';
import { chooseTemplate, createSheets } from './chooseTemplate.ts';
import { exportSheetsJob, formsOf } from './exportSheets.ts';
import { exportRankingJob } from './exportRanking.ts';
import { exportScorePaperJob } from './exportScorePaper.ts';
import { linkTarget } from './linkTarget.ts';
import { ranking } from './ranking.ts';
import { readBoard } from './readBoard.ts';
import { readSheet } from './readSheet.ts';
import { keptPart, savePart } from './savePart.ts';
import { chosenTemplate, requireYear } from './scoringYear.ts';
import { previewReturned, readAndTake } from './takeReturned.ts';
import { templateIdSchema, templatesRouter } from './templatesRouter.ts';

const oneYear = { yearId: idSchema };
/** The version of what may not be there yet. */
const seenVersion = versionSchema.nullable();
/** Hundredths; no scale is larger. */
const thresholdSchema = z.int().min(0).max(1_000_000_00);

/** Returned files taken in at once; each is read whole. */
const MOST_FILES = 100;
const fileToken = z.string().min(1).max(64);

/** Chấm điểm thi đua: templates, sheets of the members, ranking. */
export const scoresRouter = router({
  templates: templatesRouter,

  /** The template chosen for a year, with how much was made and scored by it; null while none is. */
  scheme: read.input(z.strictObject(oneYear)).query(async ({ ctx, input }) => {
    const { id } = await requireYear(ctx.db, input.yearId);
    const chosen = await chosenTemplate(ctx.db, id);
    if (!chosen) return null;
    return {
      template: chosen.template,
      version: chosen.scheme.version,
      sheets: (await listSheets(ctx.db, id)).length,
      savedParts: await countParts(ctx.db, id),
    };
  }),

  chooseTemplate: change
    .input(z.strictObject({ ...oneYear, templateId: templateIdSchema, version: seenVersion }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ version: await chooseTemplate(unit, input) }))),

  createSheets: change
    .input(z.strictObject(oneYear))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ made: await createSheets(unit, input) }))),

  /** Ties a criterion to a target of the year's pledge. */
  linkTarget: change
    .input(z.strictObject({ ...oneYear, version: versionSchema, link: targetLinkSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ version: await linkTarget(unit, input) }))),

  assignCross: change
    .input(
      z.strictObject({
        ...oneYear,
        assignments: z
          .array(z.strictObject({ sheetId: idSchema, seen: idSchema.nullable(), crossMemberId: idSchema.nullable() }))
          .min(1)
          .max(MAX_PAGE),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => assignCross(unit, input))),

  board: read
    .input(z.strictObject({ ...oneYear, threshold: thresholdSchema }))
    .query(({ ctx, input }) => readBoard(ctx.db, input)),

  ranking: read.input(z.strictObject(oneYear)).query(({ ctx, input }) => ranking(ctx.db, input.yearId)),

  /** Starts writing the ranking to be signed; watch it with `jobs.get`. */
  exportRanking: read.input(z.strictObject(oneYear)).mutation(({ ctx, input }) => {
    const job = exportRankingJob(ctx.database, { ...ctx, ...input, today: localDate(ctx.clock()) });
    return { jobId: ctx.jobs.start(1, job) };
  }),

  /** Starts writing one sheet with all its parts, to be signed. */
  exportScorePaper: read.input(z.strictObject({ sheetId: idSchema })).mutation(({ ctx, input }) => {
    const job = exportScorePaperJob(ctx.database, { ...ctx, ...input, today: localDate(ctx.clock()) });
    return { jobId: ctx.jobs.start(1, job) };
  }),

  sheet: read.input(z.strictObject({ sheetId: idSchema })).query(({ ctx, input }) => readSheet(ctx.db, input.sheetId)),

  savePart: change
    .input(
      z.strictObject({
        sheetId: idSchema,
        part: z.enum(SCORE_PARTS),
        version: seenVersion,
        input: scorePartInputSchema,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { version, total } = (await keptPart(ctx.db, input)) ?? (await ctx.write((unit) => savePart(unit, input)));
      return { version, total };
    }),

  /** Starts writing the sheets to fill in; watch it with `jobs.get`. */
  exportSheets: read
    .input(
      z.strictObject({
        ...oneYear,
        part: z.enum(SCORE_PARTS),
        period: z.enum(SCORE_PERIODS),
        memberIds: z.array(idSchema).max(MAX_PAGE).nullable(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { length } = await formsOf(ctx.db, input);
      return { jobId: ctx.jobs.start(length, exportSheetsJob(ctx.database, { ...ctx, ...input })) };
    }),

  /** Reads and judges returned files; writes nothing. */
  previewReturned: change
    .input(z.strictObject({ ...oneYear, fileTokens: z.array(fileToken).min(1).max(MOST_FILES) }))
    .mutation(({ ctx, input }) => previewReturned(ctx.db, ctx.files, input)),

  /** Takes in exactly what the preview showed, all of it or nothing. */
  takeReturned: change
    .input(
      z.strictObject({
        ...oneYear,
        files: z
          .array(z.strictObject({ fileToken, fileHash: z.string().length(64), previousVersion: seenVersion }))
          .min(1)
          .max(MOST_FILES),
        asFinal: z.boolean(),
        scoredOn: isoDateSchema.nullable(),
      }),
    )
    .mutation(({ ctx, input }) => readAndTake(ctx.files, ctx.write, input)),
});
