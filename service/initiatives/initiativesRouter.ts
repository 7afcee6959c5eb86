import { z } from 'zod';
import { cleanMultiline } from '#core/text/cleanText.ts';
import { yearSchema } from '#core/dates/year.ts';
import {
  INITIATIVE_GROUPINGS,
  INITIATIVE_KINDS,
  INITIATIVE_ORDERS,
  INITIATIVE_STATUSES,
  initiativeInputSchema,
  RECOGNITION_LEVELS,
} from '#core/initiatives/initiative.ts';
import { MOST_CRITERIA, scoreFormInputSchema } from '#core/initiatives/scoreForm.ts';
import { statusMoveSchema } from '#core/initiatives/statusMoves.ts';
import { MOST_COUNCIL_MEMBERS } from '#core/councils/council.ts';
import {
  groupInitiatives,
  listInitiatives,
  listInitiativeWords,
  totalInitiatives,
} from '#db/initiatives/initiativeList.ts';
import { likeTitles } from '#db/initiatives/likeTitles.ts';
import { listScoreForms } from '#db/initiatives/scoreFormStore.ts';
import { localDate } from '../contract/localDate.ts';
import { change, idSchema, pageSchema, read, router, searchSchema, versionSchema } from '../contract/procedures.ts';
import { readMeeting } from '../councils/readMeeting.ts';
import { addInitiative, moveInitiative, removeInitiative, saveInitiative } from './editInitiatives.ts';
import { createScoreForm, removeScoreForm, requireScoreForm, saveScoreForm, useScoreForm } from './editScoreForms.ts';
import { exportInitiativesJob, exportInitiativesPaperJob } from './exportInitiatives.ts';
import { meetingScores } from './meetingScores.ts';
import { readInitiative } from './readInitiative.ts';
import { recognitionsRouter } from './recognition/recognitionsRouter.ts';
import { addToMeeting, scoreReview, takeFromMeeting } from './scoreInMeeting.ts';

/** One row as the screen saw it last. */
const asSeen = { id: idSchema, version: versionSchema };
/** Forms that ship have words for ids. */
const formIdSchema = z.string().min(1).max(80);
const criterionIdSchema = z.string().min(1).max(80);
/** Titles alike that are named while one is typed. */
const NAMED = 5;
/** Most initiatives put before a meeting at once. */
const MOST_CHOSEN = 500;

const filterSchema = z.strictObject({
  year: yearSchema.nullable(),
  text: searchSchema,
  kind: z.enum(INITIATIVE_KINDS).nullable(),
  field: z.string().max(200).nullable(),
  unitId: idSchema.nullable(),
  programme: z.string().max(200).nullable(),
  status: z.enum([...INITIATIVE_STATUSES, 'STANDING']).nullable(),
  level: z.enum([...RECOGNITION_LEVELS, 'NONE']).nullable(),
});

/** The list as the screen shows it. */
const asListed = { filter: filterSchema, order: z.enum(INITIATIVE_ORDERS) };

const scoreSchema = z.strictObject({
  attendeeId: idSchema,
  criterionId: criterionIdSchema,
  /** Hundredths. */
  points: z.int().min(0).max(1_000_00),
});

/** Forms a council scores by: those that ship, and the office's own. */
const forms = router({
  list: read.query(({ ctx }) => listScoreForms(ctx.db)),

  get: read.input(z.strictObject({ id: formIdSchema })).query(({ ctx, input }) => requireScoreForm(ctx.db, input.id)),

  create: change
    .input(scoreFormInputSchema)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createScoreForm(unit, input) }))),

  save: change
    .input(z.strictObject({ id: formIdSchema, version: versionSchema, form: scoreFormInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveScoreForm(unit, input))),

  use: change
    .input(z.strictObject({ id: formIdSchema, version: versionSchema, inUse: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.write((unit) => useScoreForm(unit, input))),

  remove: change
    .input(z.strictObject({ id: formIdSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeScoreForm(unit, input))),
});

/** Initiatives before a meeting of their council, and the members' points. */
const scoring = router({
  ofMeeting: read
    .input(z.strictObject({ meetingId: idSchema }))
    .query(async ({ ctx, input }) => meetingScores(ctx.db, await readMeeting(ctx.db, input.meetingId))),

  add: change
    .input(
      z.strictObject({
        meetingId: idSchema,
        formId: formIdSchema,
        initiativeIds: z.array(idSchema).min(1).max(MOST_CHOSEN),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => addToMeeting(unit, input))),

  remove: change
    .input(z.strictObject(asSeen))
    .mutation(({ ctx, input }) => ctx.write((unit) => takeFromMeeting(unit, input))),

  save: change
    .input(
      z.strictObject({
        ...asSeen,
        conclusion: cleanMultiline(2000),
        scores: z.array(scoreSchema).max(MOST_CRITERIA * MOST_COUNCIL_MEMBERS),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => scoreReview(unit, input))),
});

/** Sáng kiến: applications with their authors, the council's points, and their lists. */
export const initiativesRouter = router({
  forms,
  scoring,
  recognitions: recognitionsRouter,

  list: read
    .input(z.strictObject({ ...asListed, ...pageSchema }))
    .query(({ ctx, input }) => listInitiatives(ctx.db, input.filter, input)),

  totals: read
    .input(z.strictObject({ filter: filterSchema }))
    .query(({ ctx, input }) => totalInitiatives(ctx.db, input.filter)),

  groups: read
    .input(z.strictObject({ filter: filterSchema, grouping: z.enum(INITIATIVE_GROUPINGS) }))
    .query(({ ctx, input }) => groupInitiatives(ctx.db, input.filter, input.grouping)),

  /** Fields and programmes written in a year's initiatives, to choose from. */
  words: read
    .input(z.strictObject({ year: yearSchema.nullable() }))
    .query(({ ctx, input }) => listInitiativeWords(ctx.db, input.year)),

  get: read.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => readInitiative(ctx.db, input.id)),

  /** Others with nearly the same title: told, never refused. */
  alike: read
    .input(z.strictObject({ title: z.string().max(500), exceptId: idSchema.nullable() }))
    .query(({ ctx, input }) => likeTitles(ctx.db, { ...input, limit: NAMED })),

  add: change
    .input(initiativeInputSchema)
    .mutation(({ ctx, input }) =>
      ctx.write(async (unit) => ({ id: await addInitiative(unit, input, localDate(ctx.clock())) })),
    ),

  save: change
    .input(z.strictObject({ ...asSeen, initiative: initiativeInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveInitiative(unit, input, localDate(ctx.clock())))),

  move: change
    .input(z.strictObject({ ...asSeen, move: statusMoveSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => moveInitiative(unit, input))),

  remove: change
    .input(z.strictObject(asSeen))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeInitiative(unit, input))),

  /** Starts writing the list as seen on screen; watch it with `jobs.get`. */
  exportList: read.input(z.strictObject(asListed)).mutation(async ({ ctx, input }) => {
    const { initiatives } = await totalInitiatives(ctx.db, input.filter);
    return { jobId: ctx.jobs.start(initiatives, exportInitiativesJob(ctx.database, { ...ctx, ...input })) };
  }),

  /** Starts writing the list to be signed. */
  exportPaper: read.input(z.strictObject(asListed)).mutation(({ ctx, input }) => {
    const job = exportInitiativesPaperJob(ctx.database, { ...ctx, ...input, today: localDate(ctx.clock()) });
    return { jobId: ctx.jobs.start(1, job) };
  }),
});
