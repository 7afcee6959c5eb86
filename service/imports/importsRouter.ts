import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { initiativeImportOptionsSchema } from '#core/imports/initiativePlan.ts';
import { personImportOptionsSchema } from '#core/imports/personPlan.ts';
import {
  REGISTERS,
  ROW_FILTERS,
  rowChoicesSchema,
  type RegisterRowView,
  type RowChoice,
} from '#core/imports/registerView.ts';
import { unitImportOptionsSchema } from '#core/imports/unitPlan.ts';
import type { Queryable } from '#db/client.ts';
import { findImportRecord, listImports } from '#db/imports/importStore.ts';
import { localDate } from '../contract/localDate.ts';
import { change, idSchema, pageSchema, read, router } from '../contract/procedures.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import { commitInitiatives } from '../initiatives/commitInitiatives.ts';
import { planInitiatives, type InitiativesPlan } from '../initiatives/importInitiatives.ts';
import { initiativeRowViews } from '../initiatives/initiativeRowViews.ts';
import { commitPeople } from '../people/commitPeople.ts';
import { planPeople, type PeoplePlan } from '../people/importPeople.ts';
import { personRowViews } from '../people/personRowViews.ts';
import type { JobHandle } from '../jobs/jobRegistry.ts';
import { commitUnits } from '../units/commitUnits.ts';
import { planUnits, type UnitsPlan } from '../units/importUnits.ts';
import { unitRowViews } from '../units/unitRowViews.ts';
import type { ImportPlans, Plan } from './importPlans.ts';
import { pageOfRows, planHead, type FilteredRow } from './planPages.ts';
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

/** What makes the wizard one for people, for units or for initiatives. */
interface RegisterKind<Of extends Plan, Schema extends z.ZodType, Head, Row extends FilteredRow> {
  area: Of['area'];
  options: Schema;
  plan: (
    office: { db: Queryable; files: FileDepot },
    source: { fileToken: string; options: z.output<Schema>; today: IsoDate },
    handle: JobHandle,
  ) => Promise<Of>;
  head: (plan: Of) => Head;
  rowsOf: (plan: Of) => readonly Row[];
  views: (db: Queryable, plan: Of, rows: readonly Row[]) => Promise<RegisterRowView[]> | RegisterRowView[];
  commit: (
    unit: UnitOfWork,
    order: { importId: string; plan: Of; choices: RowChoice[]; skipErrors: boolean },
    handle: JobHandle,
  ) => Promise<void>;
}

/** Looking at a list of one kind, page by page, and taking it in. */
function registerRouter<Of extends Plan, Schema extends z.ZodType, Head, Row extends FilteredRow>(
  kind: RegisterKind<Of, Schema, Head, Row>,
) {
  const planOf = ({ plans }: { plans: ImportPlans }, id: string) => plans.find<Of>(kind.area, id);
  return router({
    /** Reads and judges the file as a job; writes nothing. */
    preview: change.input(z.strictObject({ fileToken, options: kind.options })).mutation(({ ctx, input }) => {
      // TypeScript cannot work it out of a schema it does not know yet.
      const order = input as { fileToken: string; options: z.output<Schema> };
      const source = { ...order, today: localDate(ctx.clock()) };
      const jobId = ctx.jobs.start(WHOLE, async (handle) => {
        ctx.plans.keep(jobId, await kind.plan(ctx, source, handle));
        return null;
      });
      return { jobId };
    }),

    plan: change.input(z.strictObject({ planId })).query(({ ctx, input }) => kind.head(planOf(ctx, input.planId))),

    rows: change.input(rowsSchema).query(async ({ ctx, input }) => {
      const plan = planOf(ctx, input.planId);
      if (input.filter === 'SKIPPED') return skippedPage(plan.skippedRows, input);
      const { rows, total } = pageOfRows(kind.rowsOf(plan), input);
      return { rows: await kind.views(ctx.db, plan, rows), skipped: [], total };
    }),

    /** Takes in exactly what the dry run saw, as a job and in one step. */
    commit: change.input(commitSchema).mutation(({ ctx, input }) => {
      const plan = planOf(ctx, input.planId);
      const importId = uuidv7();
      const jobId = ctx.jobs.start(WHOLE, async (handle) => {
        await ctx.write(async (unit) => {
          await requireUnchanged(unit.tx, ctx.files, plan.seen);
          await kind.commit(unit, { ...input, importId, plan }, handle);
        });
        ctx.plans.drop(input.planId);
        return null;
      });
      return { jobId, importId };
    }),
  });
}

const people = registerRouter({
  area: 'PEOPLE',
  options: personImportOptionsSchema,
  plan: planPeople,
  head: (plan: PeoplePlan) => planHead(plan),
  rowsOf: (plan) => plan.people,
  views: personRowViews,
  commit: commitPeople,
});

const units = registerRouter({
  area: 'UNITS',
  options: unitImportOptionsSchema,
  plan: planUnits,
  head: (plan: UnitsPlan) => planHead(plan),
  rowsOf: (plan) => plan.listed,
  views: unitRowViews,
  commit: commitUnits,
});

const initiatives = registerRouter({
  area: 'INITIATIVES',
  options: initiativeImportOptionsSchema,
  plan: planInitiatives,
  head: (plan: InitiativesPlan) => planHead(plan),
  rowsOf: (plan) => plan.initiatives,
  views: (_, plan, rows) => initiativeRowViews(plan, rows),
  commit: commitInitiatives,
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
