import { z } from 'zod';
import { isoDateSchema } from '#core/dates/isoDate.ts';
import { absenceInputSchema } from '#core/people/absence.ts';
import { disciplineInputSchema } from '#core/people/discipline.ts';
import { EVIDENCE } from '#core/people/duplicates.ts';
import {
  birthSchema,
  citizenIdSchema,
  GENDERS,
  GRADES,
  gradingInputSchema,
  personInputSchema,
  postInputSchema,
} from '#core/people/person.ts';
import { MEMBERSHIPS, PERSON_ORDERS } from '#core/people/personList.ts';
import { cleanText } from '#core/text/cleanText.ts';
import { countDuplicates } from '#db/people/duplicateStore.ts';
import { listPeople, totalPeople } from '#db/people/personList.ts';
import { localDate } from '../contract/localDate.ts';
import {
  change,
  idSchema,
  pageSchema,
  read,
  router,
  searchSchema,
  versionSchema,
  WRITERS,
} from '../contract/procedures.ts';
import { alikePeople } from './alikePeople.ts';
import {
  ABSENCES,
  addTold,
  changeTold,
  DISCIPLINES,
  GRADINGS,
  POSTS,
  removeTold,
  type ToldKind,
  type SeenRow,
} from './editHistory.ts';
import { createPerson, removePerson, savePerson } from './editPerson.ts';
import { exportPeopleJob } from './exportPeople.ts';
import { exportRecordJob } from './exportRecord.ts';
import { linkAward } from './linkAward.ts';
import { mergePeople, splitPeople, tellApart, undoTellApart } from './mergePeople.ts';
import { readDuplicates, readPair } from './readDuplicates.ts';
import { readPerson } from './readPerson.ts';

const onePerson = z.strictObject({ id: idSchema });
const filterSchema = z.strictObject({
  text: searchSchema,
  unitId: idSchema.nullable(),
  gender: z.enum(GENDERS).nullable(),
  grade: z.enum([...GRADES, 'NONE']).nullable(),
  year: z.int().min(1900).max(2999),
  status: z.enum(MEMBERSHIPS).nullable(),
});
/** The day a list is looked at; null is today. */
const dayFields = { filter: filterSchema, on: isoDateSchema.nullable() };
const orderSchema = z.enum(PERSON_ORDERS);
/** Said by a clerk who was told that another record bears the citizen id as well. */
const sharesId = z.boolean().default(false);
/** Rows of a history entered together with a new person. */
const MOST_AT_ONCE = 100;
/** Pairs told on one page: each is read whole. */
const MOST_PAIRS = 50;

/** People: the list, one person with everything known of them, and records that are one person. */
export const peopleRouter = router({
  list: read
    .input(z.strictObject({ ...dayFields, order: orderSchema, ...pageSchema }))
    .query(({ ctx, input }) => listPeople(ctx.db, input.filter, input.on ?? localDate(ctx.clock()), input)),

  totals: read
    .input(z.strictObject(dayFields))
    .query(({ ctx, input }) => totalPeople(ctx.db, input.filter, input.on ?? localDate(ctx.clock()))),

  get: read
    .input(onePerson)
    .query(({ ctx, input }) => readPerson(ctx.db, input.id, { on: localDate(ctx.clock()), role: ctx.actor.role })),

  /** People on record who look like the one being written. For who writes: it tells whether a citizen id is known. */
  alike: read
    .meta({ allow: WRITERS, doing: 'sửa dữ liệu' })
    .input(
      z.strictObject({
        id: idSchema.nullable(),
        fullName: cleanText(150),
        birth: birthSchema,
        citizenId: citizenIdSchema,
        unitId: idSchema.nullable(),
      }),
    )
    .query(({ ctx, input }) => alikePeople(ctx.db, input, { on: localDate(ctx.clock()), role: ctx.actor.role })),

  create: change
    .input(
      z.strictObject({
        person: personInputSchema,
        posts: z.array(postInputSchema).max(MOST_AT_ONCE),
        gradings: z.array(gradingInputSchema).max(MOST_AT_ONCE),
        sharesId,
      }),
    )
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createPerson(unit, input) }))),

  save: change
    .input(z.strictObject({ id: idSchema, version: versionSchema, person: personInputSchema, sharesId }))
    .mutation(({ ctx, input }) =>
      ctx.write(async (unit) => {
        await savePerson(unit, input);
        return { version: input.version + 1 };
      }),
    ),

  remove: change
    .input(z.strictObject({ id: idSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removePerson(unit, input))),

  posts: toldRouter(POSTS, postInputSchema),
  gradings: toldRouter(GRADINGS, gradingInputSchema),
  disciplines: toldRouter(DISCIPLINES, disciplineInputSchema),
  absences: toldRouter(ABSENCES, absenceInputSchema),

  /** Pairs that may be one person, with how many there are of each evidence. */
  duplicates: read
    .input(
      z.strictObject({
        evidence: z.enum(EVIDENCE).nullable(),
        offset: pageSchema.offset,
        limit: z.int().min(1).max(MOST_PAIRS),
      }),
    )
    .query(async ({ ctx, input }) => ({
      pairs: await readDuplicates(ctx.db, input, { on: localDate(ctx.clock()), role: ctx.actor.role }),
      counts: await countDuplicates(ctx.db),
    })),

  /** Any two people, to be compared before they are merged. */
  pair: read
    .input(z.strictObject({ oneId: idSchema, otherId: idSchema }))
    .query(({ ctx, input }) => readPair(ctx.db, input, { on: localDate(ctx.clock()), role: ctx.actor.role })),

  merge: change
    .input(z.strictObject({ keptId: idSchema, mergedId: idSchema, reason: cleanText(300) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => mergePeople(unit, input))),

  undoMerge: change
    .input(z.strictObject({ mergedId: idSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => splitPeople(unit, input))),

  tellApart: change
    .input(z.strictObject({ oneId: idSchema, otherId: idSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => tellApart(unit, input))),

  undoTellApart: change
    .input(z.strictObject({ oneId: idSchema, otherId: idSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => undoTellApart(unit, input))),

  linkAward: change
    .input(z.strictObject({ lineId: idSchema, seenPersonId: idSchema.nullable(), personId: idSchema.nullable() }))
    .mutation(({ ctx, input }) => ctx.write((unit) => linkAward(unit, input))),

  /** Starts writing the list as seen on screen; watch it with `jobs.get`. */
  exportList: read.input(z.strictObject({ ...dayFields, order: orderSchema })).mutation(async ({ ctx, input }) => {
    const on = input.on ?? localDate(ctx.clock());
    const { people } = await totalPeople(ctx.db, input.filter, on);
    return { jobId: ctx.jobs.start(people, exportPeopleJob(ctx.database, { ...ctx, ...input, on })) };
  }),

  /** Starts writing "Lý lịch khen thưởng" of one person. */
  exportRecord: read.input(onePerson).mutation(({ ctx, input }) => {
    const job = exportRecordJob(ctx.database, { ...ctx, id: input.id, on: localDate(ctx.clock()) });
    return { jobId: ctx.jobs.start(1, job) };
  }),
});

/** What {@link toldRouter} gets in; TypeScript cannot work it out of a schema it does not know yet. */
interface Added<Schema extends z.ZodType> {
  personId: string;
  row: z.output<Schema>;
}

/** Adding, changing and removing rows of one kind of history. */
function toldRouter<Schema extends z.ZodType>(kind: ToldKind<z.output<Schema>>, schema: Schema) {
  return router({
    add: change
      .input(z.strictObject({ personId: idSchema, row: schema }))
      .mutation(({ ctx, input }) =>
        ctx.write(async (unit) => ({ id: await addTold(unit, kind, input as Added<Schema>) })),
      ),
    change: change
      .input(z.strictObject({ personId: idSchema, id: idSchema, seen: schema, row: schema }))
      .mutation(({ ctx, input }) =>
        ctx.write((unit) => changeTold(unit, kind, input as Added<Schema> & SeenRow<z.output<Schema>>)),
      ),
    remove: change
      .input(z.strictObject({ personId: idSchema, id: idSchema, seen: schema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => removeTold(unit, kind, input as SeenRow<z.output<Schema>>))),
  });
}
