import { yearSchema } from '#core/dates/year.ts';
import { z } from 'zod';
import { isoDateSchema } from '#core/dates/isoDate.ts';
import { figureOfMergerSchema } from '#core/units/mergedFigure.ts';
import { newUnitSchema } from '#core/units/unit.ts';
import { unitCorrectionSchema } from '#core/units/unitCorrection.ts';
import { unitEventSchema } from '#core/units/unitEvent.ts';
import { unitFigureSchema } from '#core/units/unitFigure.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';
import { listHolders } from '#db/units/postHolders.ts';
import { listProvinces } from '#db/units/provinceStore.ts';
import { listTurningDays } from '#db/units/turningDays.ts';
import { localDate } from '../contract/localDate.ts';
import {
  change,
  idSchema,
  MAX_PAGE,
  pageSchema,
  read,
  router,
  searchSchema,
  versionSchema,
} from '../contract/procedures.ts';
import { correctUnit } from './correctUnit.ts';
import { createUnit } from './createUnit.ts';
import { exportUnitsJob } from './exportUnits.ts';
import { findUnits } from './findUnits.ts';
import { filteredUnits, listUnits, UNIT_SORTS } from './listUnits.ts';
import { readUnit } from './readUnit.ts';
import { removeFigures, saveFigures } from './saveFigures.ts';
import { awardsOf } from './unitAwards.ts';
import { previewEvent, recordEvent, takeEventBack } from './unitEvents.ts';
import { readTree } from './unitRowsOn.ts';

const filterFields = {
  on: isoDateSchema,
  text: searchSchema,
  kind: z.string().min(1).max(40).nullable(),
  includeEnded: z.boolean(),
  sort: z.enum(UNIT_SORTS),
};
/** As many as a menu shows. */
const TURNING_DAYS = 8;

/** The tree of units on any day, what happened to it, and what each unit counts and has received. */
export const unitsRouter = router({
  search: read
    .input(
      z.strictObject({
        text: searchSchema,
        /** Null for today, as for a draft without a date. */
        on: isoDateSchema.nullable(),
        limit: z.int().min(1).max(MAX_PAGE),
      }),
    )
    .query(({ ctx, input }) => findUnits(ctx.db, { ...input, on: input.on ?? localDate(ctx.clock()) })),

  tree: read
    .input(z.strictObject({ on: isoDateSchema, includeEnded: z.boolean() }))
    .query(({ ctx, input }) => readTree(ctx.db, input)),

  /** Days on which something happened and what, newest first: where it is worth looking at the tree. */
  turningDays: read.query(({ ctx }) => listTurningDays(ctx.db, TURNING_DAYS)),

  list: read
    .input(z.strictObject({ ...filterFields, ...pageSchema }))
    .query(({ ctx, input }) => listUnits(ctx.db, input, input)),

  /** As a job; the file is fetched by its token. */
  exportList: read.input(z.strictObject(filterFields)).mutation(async ({ ctx, input }) => {
    const listed = await filteredUnits(ctx.db, input);
    const work = exportUnitsJob(listed, { filter: input, outbox: ctx.outbox, files: ctx.files });
    return { jobId: ctx.jobs.start(listed.rows.length, work) };
  }),

  page: read
    .input(z.strictObject({ id: idSchema, on: isoDateSchema }))
    .query(({ ctx, input }) => readUnit(ctx.db, input)),

  /** Who holds a post in the unit itself on the day or later: whom a split is asked about. */
  holders: read
    .input(z.strictObject({ id: idSchema, on: isoDateSchema }))
    .query(({ ctx, input }) => listHolders(ctx.db, input.id, input.on)),

  awardsOf: read
    .input(
      z.strictObject({
        id: idSchema,
        subject: z.enum(['COLLECTIVE', 'INDIVIDUAL']),
        accumulated: z.boolean(),
        ...pageSchema,
      }),
    )
    .query(({ ctx, input }) => awardsOf(ctx.db, input)),

  kinds: read.query(({ ctx }) => listUnitKinds(ctx.db)),

  provinces: read.query(({ ctx }) => listProvinces(ctx.db)),

  create: change
    .input(newUnitSchema)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createUnit(unit, input) }))),

  correct: change
    .input(unitCorrectionSchema)
    .mutation(({ ctx, input }) => ctx.write((unit) => correctUnit(unit, input))),

  /** Changes nothing; a mutation because an event may name thousands of units, too many for an address. */
  previewEvent: change
    .input(z.strictObject({ event: unitEventSchema }))
    .mutation(({ ctx, input }) => previewEvent(ctx.db, input.event)),

  recordEvent: change
    .input(
      z.strictObject({
        event: unitEventSchema,
        fingerprint: z.string().min(1).max(100),
        figures: figureOfMergerSchema.nullable().default(null),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await recordEvent(unit, input) }))),

  takeBackEvent: change
    .input(z.strictObject({ id: idSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => takeEventBack(unit, input))),

  saveFigures: change
    .input(z.strictObject({ unitId: idSchema, figure: unitFigureSchema, version: versionSchema.nullable() }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveFigures(unit, input))),

  removeFigures: change
    .input(z.strictObject({ unitId: idSchema, year: yearSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeFigures(unit, input))),
});
