import { z } from 'zod';
import { isoDateSchema } from '#core/dates/isoDate.ts';
import { newUnitSchema } from '#core/units/unit.ts';
import { searchUnits } from '#db/units/unitStore.ts';
import { change, MAX_PAGE, read, router, searchSchema } from '../contract/procedures.ts';
import { createUnit } from './createUnit.ts';

/** Finding units by the name they bore on a day, and adding one that is missing. */
export const unitsRouter = router({
  search: read
    .input(
      z.strictObject({
        text: searchSchema,
        on: isoDateSchema.nullable(),
        limit: z.int().min(1).max(MAX_PAGE),
      }),
    )
    .query(({ ctx, input }) => searchUnits(ctx.db, input)),

  create: change
    .input(newUnitSchema)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createUnit(unit, input) }))),
});
