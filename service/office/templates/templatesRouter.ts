import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { refusal } from '#core/errors/appError.ts';
import { TEMPLATE_KINDS, TEMPLATE_LABELS, templateKindSchema } from '#core/papers/wordTemplate.ts';
import { listTemplates, templateContent } from '#db/office/wordTemplateStore.ts';
import { administer, EVERYONE, inOffice, read, router, versionSchema } from '../../contract/procedures.ts';
import { OFFICIAL_TEMPLATES } from '../../documents/word/officialTemplates.ts';
import { outboxPath } from '../../jobs/paperJob.ts';
import { returnToOurs, useOwnTemplate } from './keepTemplate.ts';
import { readTemplateFile } from './templateFile.ts';

const tokenSchema = z.string().min(1).max(200);
const seenSchema = { kind: templateKindSchema, version: versionSchema.nullable() };

/** Word templates of papers: those that come with the product, and those an office uses instead. */
export const templatesRouter = router({
  /** Every paper written from a template, and the office's own where it has one. */
  list: read.query(async ({ ctx }) => {
    const own = new Map((await listTemplates(ctx.db)).map((template) => [template.kind, template]));
    return TEMPLATE_KINDS.map((kind) => ({ kind, own: own.get(kind) ?? null }));
  }),

  /** A copy on its way to the user: the office's own or ours. */
  take: inOffice
    .meta({ allow: EVERYONE, doing: 'tải mẫu văn bản' })
    .input(z.strictObject({ kind: templateKindSchema, whose: z.enum(['OFFICE', 'PROGRAM']) }))
    .mutation(async ({ ctx, input: { kind, whose } }) => {
      const content = whose === 'OFFICE' ? await templateContent(ctx.db, kind) : await OFFICIAL_TEMPLATES[kind]();
      if (!content) throw refusal('NOT_FOUND', { what: 'mẫu của cơ quan cho văn bản này' });
      const path = outboxPath(ctx.outbox, 'template', 'docx');
      await writeFile(path, content);
      const fileName = `Mẫu ${TEMPLATE_LABELS[kind]}${whose === 'PROGRAM' ? ' (mẫu gốc)' : ''}.docx`;
      return { fileToken: ctx.files.deposit(path, fileName), fileName };
    }),

  put: administer
    .input(z.strictObject({ ...seenSchema, fileToken: tokenSchema }))
    .mutation(async ({ ctx, input: { fileToken, ...seen } }) => {
      const template = await readTemplateFile(seen.kind, ctx.files.find(fileToken));
      await ctx.write((unit) => useOwnTemplate(unit, { ...seen, ...template }));
    }),

  reset: administer
    .input(z.strictObject(seenSchema))
    .mutation(({ ctx, input }) => ctx.write((unit) => returnToOurs(unit, input))),
});
