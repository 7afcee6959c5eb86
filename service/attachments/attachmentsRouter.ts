import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { attachmentOwnerSchema } from '#core/attachments/attachment.ts';
import { listAttachments } from '#db/attachments/attachmentStore.ts';
import { change, EVERYONE, idSchema, inOffice, read, router } from '../contract/procedures.ts';
import { BlobStore } from './blobStore.ts';
import { attach, requireAttachable, requireAttachment, requireOpenOwner, setAttached } from './keepAttachment.ts';

const tokenSchema = z.string().min(1).max(200);

/** Files attached to records of any area. */
export const attachmentsRouter = router({
  list: read.input(attachmentOwnerSchema).query(({ ctx, input }) => listAttachments(ctx.db, input)),

  add: change
    .input(z.strictObject({ owner: attachmentOwnerSchema, fileToken: tokenSchema }))
    .mutation(async ({ ctx, input: { owner, fileToken } }) => {
      await requireOpenOwner(ctx.db, owner);
      const picked = ctx.files.find(fileToken);
      await requireAttachable(picked);
      const blobs = new BlobStore(ctx.dataDir);
      const { sha256, seen } = await blobs.keep(picked.path, (path) => requireAttachable({ path, name: picked.name }));
      return ctx.write((unit) => attach(unit, { owner, file: seen, sha256 }));
    }),

  remove: change
    .input(z.strictObject({ id: idSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => setAttached(unit, { ...input, isAttached: false }))),

  restore: change
    .input(z.strictObject({ id: idSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => setAttached(unit, { ...input, isAttached: true }))),

  /** A copy on its way to the user; the token is for the host, which opens or saves it. */
  fetch: inOffice
    .meta({ allow: EVERYONE, doing: 'mở tệp đính kèm' })
    .input(z.strictObject({ id: idSchema }))
    .mutation(async ({ ctx, input }) => {
      const { sha256, fileName } = await requireAttachment(ctx.db, input.id);
      const path = join(ctx.outbox, `attachment-${randomUUID()}`);
      await new BlobStore(ctx.dataDir).copyTo(sha256, path, fileName);
      return { fileToken: ctx.files.deposit(path, fileName), fileName };
    }),
});
