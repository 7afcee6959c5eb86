import { z } from 'zod';
import { importOptionsSchema } from '#core/imports/importPlan.ts';
import { change, idSchema, router, versionSchema } from '../contract/procedures.ts';
import { commitImport, previewImport } from './importLines.ts';

const source = { id: idSchema, fileToken: z.string().min(1).max(64), options: importOptionsSchema };

/** Excel row numbers the user ticked or unticked against the proposal. */
const rowsSchema = z.array(z.int().min(1).max(1_048_576)).max(100_000);

const seenSchema = z.strictObject({
  contentVersion: versionSchema,
  fileHash: z.string().length(64),
});

/** Taking a received Excel list into a draft: first a dry run, then one step that undo takes back whole. */
export const importRouter = router({
  /** Reads and judges the file; writes nothing. */
  preview: change.input(z.strictObject(source)).mutation(({ ctx, input }) => previewImport(ctx.db, ctx.files, input)),

  commit: change
    .input(z.strictObject({ ...source, seen: seenSchema, includedRows: rowsSchema, excludedRows: rowsSchema }))
    .mutation(({ ctx, input }) => commitImport(ctx, input)),
});
