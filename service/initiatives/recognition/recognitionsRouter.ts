import { z } from 'zod';
import { revocationSchema } from '#core/awards/decision.ts';
import { yearSchema } from '#core/dates/year.ts';
import { RECOGNITION_LEVELS } from '#core/initiatives/initiative.ts';
import { MOST_ITEMS, RECOGNITION_STATUSES, recognitionHeaderSchema } from '#core/initiatives/recognition.ts';
import { cleanText } from '#core/text/cleanText.ts';
import { countCandidates, listCandidates } from '#db/initiatives/recognitionCandidates.ts';
import { countRecognitions, countRecognitionsByLevel } from '#db/initiatives/recognitionCounts.ts';
import { listInitiativeMeetings } from '#db/initiatives/recognitionFacts.ts';
import { listRecognitions } from '#db/initiatives/recognitionList.ts';
import { localDate } from '../../contract/localDate.ts';
import { change, idSchema, pageSchema, read, router, searchSchema, versionSchema } from '../../contract/procedures.ts';
import { addItems, arrangeList, removeItems } from './editItems.ts';
import { exportRecognitionJob, RECOGNITION_PAPERS } from './exportRecognition.ts';
import { issueRecognition } from './issueRecognition.ts';
import { readRecognition } from './readRecognition.ts';
import { removeRecognition } from './removeRecognition.ts';
import { requireRecognition } from './requireRecognition.ts';
import { revokeRecognition } from './revokeRecognition.ts';
import { saveRecognition } from './saveRecognition.ts';
import { startRecognition } from './startRecognition.ts';

const oneRecognition = z.strictObject({ id: idSchema });
const seen = { id: idSchema, version: versionSchema };
const levelSchema = z.enum(RECOGNITION_LEVELS);

/** Decisions recognising initiatives: from draft to issue, withdrawal and papers. */
export const recognitionsRouter = router({
  list: read
    .input(
      z.strictObject({
        year: yearSchema.nullable(),
        level: levelSchema.nullable(),
        status: z.enum(RECOGNITION_STATUSES).nullable(),
        search: searchSchema,
      }),
    )
    .query(({ ctx, input }) => listRecognitions(ctx.db, input)),

  /** What decisions in force recognise for a year, at each level and each initiative once. */
  counts: read.input(z.strictObject({ year: yearSchema.nullable() })).query(async ({ ctx, input: { year } }) => ({
    all: await countRecognitions(ctx.db, { year, level: null }),
    byLevel: await countRecognitionsByLevel(ctx.db, year),
  })),

  get: read.input(oneRecognition).query(({ ctx, input }) => readRecognition(ctx.db, input.id, localDate(ctx.clock()))),

  /** Initiatives that can be chosen into a draft. */
  candidates: read
    .input(
      z.strictObject({
        id: idSchema,
        year: yearSchema.nullable(),
        passedOnly: z.boolean(),
        search: searchSchema,
        ...pageSchema,
      }),
    )
    .query(async ({ ctx, input: { id, offset, limit, ...filter } }) => {
      const { level } = (await requireRecognition(ctx.db, id)).recognition;
      const asked = { recognitionId: id, level, ...filter };
      return {
        rows: await listCandidates(ctx.db, asked, { offset, limit }),
        count: await countCandidates(ctx.db, asked),
      };
    }),

  /** Meetings of initiative councils a decision can rest on. */
  meetings: read
    .input(z.strictObject({ year: yearSchema }))
    .query(({ ctx, input }) => listInitiativeMeetings(ctx.db, input.year)),

  start: change
    .input(z.strictObject({ level: levelSchema, year: yearSchema, decidedBy: cleanText(250) }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await startRecognition(unit, input) }))),

  save: change.input(z.strictObject({ ...seen, header: recognitionHeaderSchema })).mutation(({ ctx, input }) =>
    ctx.write(async (unit) => {
      await saveRecognition(unit, input);
      return { version: input.version + 1 };
    }),
  ),

  addItems: change
    .input(z.strictObject({ ...seen, initiativeIds: z.array(idSchema).min(1).max(MOST_ITEMS) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => addItems(unit, input))),

  removeItems: change
    .input(z.strictObject({ ...seen, itemIds: z.array(idSchema).min(1).max(MOST_ITEMS) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeItems(unit, input))),

  arrangeItems: change
    .input(z.strictObject({ ...seen, itemIds: z.array(idSchema).min(1).max(MOST_ITEMS) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => arrangeList(unit, input))),

  issue: change
    .input(
      z.strictObject({
        ...seen,
        initiatives: z.array(z.strictObject({ id: idSchema, version: versionSchema })).max(MOST_ITEMS),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => issueRecognition(unit, input, localDate(ctx.clock())))),

  revoke: change
    .input(z.strictObject({ ...seen, revocation: revocationSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => revokeRecognition(unit, input))),

  remove: change
    .input(z.strictObject(seen))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeRecognition(unit, input))),

  /** Starts writing a paper; watch it with `jobs.get`, then ask the host to save the file. */
  exportPaper: read
    .input(z.strictObject({ id: idSchema, kind: z.enum(RECOGNITION_PAPERS), initiativeId: idSchema.nullable() }))
    .mutation(({ ctx, input }) => ({
      jobId: ctx.jobs.start(1, exportRecognitionJob(ctx.database, { ...ctx, ...input })),
    })),
});
