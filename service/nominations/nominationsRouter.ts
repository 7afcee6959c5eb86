import { z } from 'zod';
import { yearSchema } from '#core/dates/year.ts';
import {
  batchInputSchema,
  nominationInputSchema,
  NOMINATION_STATUSES,
  PROCEDURES,
} from '#core/nominations/nomination.ts';
import { upperAnswerSchema } from '#core/nominations/nominationLine.ts';
import { NOMINATION_MARKS } from '#core/nominations/nominationList.ts';
import { overrideReasonSchema } from '#core/nominations/overrideReason.ts';
import { NOMINATION_PAPERS, PAPER_STATES } from '#core/nominations/papersNeeded.ts';
import { MAX_PASTED_LINES, pastedNominationsSchema } from '#core/nominations/pastedNominations.ts';
import { SUBJECTS } from '#core/office/catalogue.ts';
import { cleanText } from '#core/text/cleanText.ts';
import { listBatches, listNominations, totalNominations } from '#db/nominations/nominationList.ts';
import { localDate } from '../contract/localDate.ts';
import { change, idSchema, pageSchema, read, router, searchSchema, versionSchema } from '../contract/procedures.ts';
import { addLines } from './addLines.ts';
import { answerFromAbove } from './answerFromAbove.ts';
import { checkLines, overrideLine } from './checkLines.ts';
import { removeBatch, saveBatch } from './editBatch.ts';
import { recordPaper, removeLine, saveLine } from './editLines.ts';
import { exportListPaperJob, exportSubmissionJob } from './exportBatch.ts';
import { exportNominationsJob } from './exportNominations.ts';
import { matchPasted } from './matchPasted.ts';
import { moveLines } from './moveLines.ts';
import { readBatch, readLine } from './readNominations.ts';
import { readPastedFile } from './readPastedFile.ts';
import { startBatch } from './startBatch.ts';

/** One row as the screen saw it last. */
const asSeen = { id: idSchema, version: versionSchema };
/** Most lines chosen at once. */
const MOST_CHOSEN = 500;
const chosenSchema = z.array(z.strictObject(asSeen)).min(1).max(MOST_CHOSEN);
const reasonSchema = cleanText(500);

const batchFilter = z.strictObject({
  year: yearSchema,
  text: searchSchema,
  procedure: z.enum(PROCEDURES).nullable(),
  status: z.enum(NOMINATION_STATUSES).nullable(),
});
const lineFilter = z.strictObject({
  year: yearSchema.nullable(),
  batchId: idSchema.nullable(),
  text: searchSchema,
  unitId: idSchema.nullable(),
  subject: z.enum(SUBJECTS).nullable(),
  awardCode: z.string().max(40).nullable(),
  status: z.enum(NOMINATION_STATUSES).nullable(),
  mark: z.enum(NOMINATION_MARKS).nullable(),
});

/** Tờ trình with their lines: who is proposed for what, how the rules see it, and how far it has come. */
export const nominationsRouter = router({
  batches: read.input(batchFilter).query(({ ctx, input }) => listBatches(ctx.db, input)),

  batch: read
    .input(z.strictObject({ id: idSchema }))
    .query(({ ctx, input }) => readBatch(ctx.db, input.id, localDate(ctx.clock()))),

  create: change
    .input(batchInputSchema)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: (await startBatch(unit, input, [])).id }))),

  save: change
    .input(z.strictObject({ ...asSeen, batch: batchInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveBatch(unit, input))),

  remove: change
    .input(z.strictObject(asSeen))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeBatch(unit, input))),

  /** Starts writing the tờ trình; watch it with `jobs.get`. */
  exportSubmission: read.input(z.strictObject({ id: idSchema })).mutation(({ ctx, input }) => ({
    jobId: ctx.jobs.start(
      1,
      exportSubmissionJob(ctx.database, { ...ctx, id: input.id, today: localDate(ctx.clock()) }),
    ),
  })),

  /** Starts writing the danh sách that goes with it. */
  exportListPaper: read.input(z.strictObject({ id: idSchema })).mutation(({ ctx, input }) => ({
    jobId: ctx.jobs.start(1, exportListPaperJob(ctx.database, { ...ctx, id: input.id, today: localDate(ctx.clock()) })),
  })),

  lines: router({
    list: read
      .input(z.strictObject({ filter: lineFilter, ...pageSchema }))
      .query(({ ctx, input }) => listNominations(ctx.db, input.filter, input)),

    totals: read
      .input(z.strictObject({ filter: lineFilter }))
      .query(({ ctx, input }) => totalNominations(ctx.db, input.filter)),

    get: read
      .input(z.strictObject({ id: idSchema }))
      .query(({ ctx, input }) => readLine(ctx.db, input.id, localDate(ctx.clock()))),

    add: change
      .input(z.strictObject({ batchId: idSchema, lines: z.array(nominationInputSchema).min(1).max(MAX_PASTED_LINES) }))
      .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ ids: await addLines(unit, input) }))),

    /** What rows copied from Excel would be entered as; writes nothing. */
    match: change
      .input(pastedNominationsSchema)
      .mutation(({ ctx, input }) => ctx.database.snapshot((view) => matchPasted(view, input, localDate(ctx.clock())))),

    /** The rows of a received list, as if they had been pasted; writes nothing. */
    readFile: change
      .input(z.strictObject({ fileToken: z.string().min(1).max(64) }))
      .mutation(({ ctx, input }) => readPastedFile(ctx.db, ctx.files, input.fileToken)),

    save: change
      .input(z.strictObject({ ...asSeen, line: nominationInputSchema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => saveLine(unit, input))),

    remove: change
      .input(z.strictObject(asSeen))
      .mutation(({ ctx, input }) => ctx.write((unit) => removeLine(unit, input))),

    check: change
      .input(z.strictObject({ lines: chosenSchema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => checkLines(unit, input.lines))),

    override: change
      .input(z.strictObject({ ...asSeen, reason: overrideReasonSchema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => overrideLine(unit, input))),

    move: change
      .input(z.strictObject({ lines: chosenSchema, to: z.enum(NOMINATION_STATUSES), reason: reasonSchema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => moveLines(unit, input))),

    answer: change
      .input(upperAnswerSchema.extend({ lines: chosenSchema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => answerFromAbove(unit, input))),

    paper: change
      .input(
        z.strictObject({
          lines: chosenSchema,
          paper: z.enum(NOMINATION_PAPERS),
          state: z.enum(PAPER_STATES).nullable(),
          note: cleanText(200).default(''),
        }),
      )
      .mutation(({ ctx, input }) => ctx.write((unit) => recordPaper(unit, input))),

    /** Starts writing the list as seen on screen. */
    exportList: read.input(z.strictObject({ filter: lineFilter })).mutation(async ({ ctx, input }) => {
      const { rows } = await totalNominations(ctx.db, input.filter);
      return { jobId: ctx.jobs.start(rows, exportNominationsJob(ctx.database, { ...ctx, filter: input.filter })) };
    }),
  }),
});
