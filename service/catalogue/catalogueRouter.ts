import { z } from 'zod';
import { awardRateInputSchema, awardTypeInputSchema, baseSalaryInputSchema } from '#core/office/catalogue.ts';
import { unitKindCodeSchema, unitKindInputSchema } from '#core/units/unitKind.ts';
import { rateWarnings } from '#core/office/rateBounds.ts';
import { listRulesets, readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { listCatalogueKinds } from '#db/units/kindStore.ts';
import { change, read, router, versionSchema } from '../contract/procedures.ts';
import { localDate } from '../contract/localDate.ts';
import { addAwardType, removeBaseSalary, removeRate, saveBaseSalary, saveRate } from './editCatalogue.ts';
import { addUnitKind, removeUnitKind, saveUnitKind } from './editUnitKinds.ts';

const rowId = z.string().min(1).max(80);
const key = { id: rowId.nullable(), version: versionSchema };
const existingKey = z.strictObject({ id: rowId, version: versionSchema });
const writtenKind = { code: unitKindCodeSchema, kind: unitKindInputSchema, after: unitKindCodeSchema.nullable() };

/** The law tables: award types, coefficients, base salaries, rulesets, all dated and correctable. */
export const catalogueRouter = router({
  list: read.query(async ({ ctx }) => {
    const catalogue = await readMoneyCatalogue(ctx.db);
    return {
      ...catalogue,
      rulesets: await listRulesets(ctx.db),
      /** What looks wrong in today's coefficients; never blocks. */
      rateWarnings: rateWarnings(catalogue, localDate(ctx.clock())),
    };
  }),

  addAwardType: change
    .input(awardTypeInputSchema)
    .mutation(({ ctx, input }) => ctx.write((unit) => addAwardType(unit, input))),

  saveRate: change
    .input(z.strictObject({ ...key, rate: awardRateInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveRate(unit, input, input.rate))),

  removeRate: change.input(existingKey).mutation(({ ctx, input }) => ctx.write((unit) => removeRate(unit, input))),

  saveBaseSalary: change
    .input(z.strictObject({ ...key, baseSalary: baseSalaryInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveBaseSalary(unit, input, input.baseSalary))),

  removeBaseSalary: change
    .input(existingKey)
    .mutation(({ ctx, input }) => ctx.write((unit) => removeBaseSalary(unit, input))),

  /** Kinds of units with where they came from and how many units they concern. */
  unitKinds: read.query(({ ctx }) => listCatalogueKinds(ctx.db)),

  addUnitKind: change
    .input(z.strictObject(writtenKind))
    .mutation(({ ctx, input }) => ctx.write((unit) => addUnitKind(unit, input))),

  saveUnitKind: change
    .input(z.strictObject({ ...writtenKind, seen: unitKindInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveUnitKind(unit, input))),

  removeUnitKind: change
    .input(z.strictObject({ code: unitKindCodeSchema, seen: unitKindInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeUnitKind(unit, input))),
});
