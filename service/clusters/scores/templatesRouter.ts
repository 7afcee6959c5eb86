import { z } from 'zod';
import { yearSchema } from '#core/dates/year.ts';
import { scoreTemplateHeadSchema, scoreTemplateSchema } from '#core/clusters/scores/scoreTemplate.ts';
import { listTemplates, templateUses } from '#db/clusters/scores/templateStore.ts';
import { change, read, router, versionSchema } from '../../contract/procedures.ts';
import { copyTemplate, createTemplate, removeTemplate, requireTemplate, saveTemplate } from './editTemplates.ts';

/** Templates that ship have words for ids. */
export const templateIdSchema = z.string().min(1).max(80);
const oneTemplate = { id: templateIdSchema };
const content = { head: scoreTemplateHeadSchema, body: scoreTemplateSchema };

/** Templates of score sheets: by name and year. */
export const templatesRouter = router({
  list: read.query(({ ctx }) => listTemplates(ctx.db)),

  get: read.input(z.strictObject(oneTemplate)).query(async ({ ctx, input }) => ({
    ...(await requireTemplate(ctx.db, input.id)),
    usedIn: await templateUses(ctx.db, input.id),
  })),

  create: change
    .input(z.strictObject({ year: yearSchema, ...content }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createTemplate(unit, input) }))),

  save: change
    .input(z.strictObject({ ...oneTemplate, version: versionSchema, ...content }))
    .mutation(({ ctx, input }) =>
      ctx.write(async (unit) => {
        await saveTemplate(unit, input);
        return { version: input.version + 1 };
      }),
    ),

  /** Makes the version of another year. */
  copy: change
    .input(z.strictObject({ ...oneTemplate, year: yearSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await copyTemplate(unit, input) }))),

  remove: change
    .input(z.strictObject({ ...oneTemplate, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeTemplate(unit, input))),
});
