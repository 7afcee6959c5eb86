import { z } from 'zod';
import { refusal } from '#core/errors/appError.ts';
import { AUDITED_ENTITIES } from '#core/office/auditedEntity.ts';
import { DEFAULT_SETTINGS, officeProfileSchema, officeSettingsSchema } from '#core/office/office.ts';
import { decisionYears } from '#db/awards/decisionList.ts';
import type { Queryable } from '#db/client.ts';
import { listAudit, verifyAuditChain } from '#db/office/auditStore.ts';
import { findOffice, updateOffice } from '#db/office/officeStore.ts';
import { localDate } from '../contract/localDate.ts';
import { runUnitOfWork, runUnitsOfWork } from '../contract/unitOfWork.ts';
import {
  administer,
  ADMINS,
  countSchema,
  EVERYONE,
  guarded,
  MAX_PAGE,
  read,
  router,
  versionSchema,
} from '../contract/procedures.ts';
import { createSampleOffice } from '../sample/sampleOffice.ts';
import { backupJob } from './backupJob.ts';
import { createOffice } from './createOffice.ts';
import { readBackup } from './readBackup.ts';
import { requireOffice } from './requireOffice.ts';
import { asideFolder, restoreOffice } from './restoreOffice.ts';
import { templatesRouter } from './templates/templatesRouter.ts';

const creation = guarded.meta({ allow: ADMINS, doing: 'tạo cơ quan' });

/** The office itself: whether one is open, its profile and habits, its history. */
export const officeRouter = router({
  status: guarded.meta({ allow: EVERYONE, doing: 'xem trạng thái' }).query(async ({ ctx }) => {
    const { state } = ctx.session;
    const known = state.kind === 'OPEN' ? await ctx.session.use(({ reader }) => aboutOffice(reader)) : NOTHING_KNOWN;
    return {
      state: state.kind,
      refusal: state.kind === 'REFUSED' ? { code: state.refusal.code, message: state.refusal.message } : null,
      ...known,
      isOnServer: ctx.session.isOnServer,
      actor: ctx.actor,
      today: localDate(ctx.clock()),
    };
  }),

  create: creation
    .input(z.strictObject({ profile: officeProfileSchema }))
    .mutation(({ ctx, input: { profile } }) =>
      ctx.session.create((database) =>
        runUnitOfWork({ ...ctx, database }, (unit) =>
          createOffice(unit, { profile, settings: DEFAULT_SETTINGS, isSample: false }),
        ),
      ),
    ),

  createSample: creation.mutation(({ ctx }) =>
    ctx.session.create((database) => runUnitsOfWork({ ...ctx, database }, (run) => createSampleOffice(run))),
  ),

  /** Tries again to open an office that was refused: it may have been in use, or restored since. */
  reopen: guarded.meta({ allow: EVERYONE, doing: 'mở lại cơ quan' }).mutation(({ ctx }) => ctx.session.reopen()),

  /** Puts the sample office aside, kept in a folder of its own, so that a real office can be made here. */
  leaveSample: creation.mutation(async ({ ctx }) => {
    const office = await ctx.session.use(({ reader }) => findOffice(reader));
    if (!office?.isSample) throw refusal('OFFICE_NOT_SAMPLE');
    await ctx.session.exchange({ aside: asideFolder('co-quan-mau', ctx.clock()), incoming: null });
  }),

  /** Whose and of when the office in a backup is, beside what is here: to be asked before it is restored. */
  readBackup: guarded
    .meta({ allow: ADMINS, doing: 'xem bản sao lưu' })
    .input(z.strictObject({ fileToken: z.string().min(1).max(64) }))
    .query(({ ctx, input }) => readBackup(ctx, input.fileToken)),

  /** Puts the office of a backup in the place of what is here, which is kept in a folder of its own. */
  restore: guarded
    .meta({ allow: ADMINS, doing: 'khôi phục từ bản sao lưu' })
    .input(z.strictObject({ fileToken: z.string().min(1).max(64) }))
    .mutation(({ ctx, input }) => restoreOffice(ctx, input.fileToken)),

  /** Starts writing one file with everything of the office; watch it with `jobs.get`. */
  backup: administer.mutation(({ ctx }) => {
    if (ctx.database.engine !== 'sqlite') throw refusal('BACKUP_NOT_HERE');
    return { jobId: ctx.jobs.start(1, backupJob({ ...ctx, today: localDate(ctx.clock()) })) };
  }),

  get: read.query(({ ctx }) => requireOffice(ctx.db)),

  save: administer
    .input(z.strictObject({ profile: officeProfileSchema, settings: officeSettingsSchema, version: versionSchema }))
    .mutation(({ ctx, input }) =>
      ctx.write(async (unit) => {
        const before = await findOffice(unit.tx);
        if (!(await updateOffice(unit.tx, input, unit.now)))
          throw refusal('STALE_VERSION', { what: 'thiết lập cơ quan' });
        await unit.audit({
          action: 'office.save',
          entity: 'office',
          entityId: 'office',
          summary: 'Sửa thiết lập cơ quan',
          detail: { before, after: input },
        });
        return { version: input.version + 1 };
      }),
    ),

  history: read
    .input(
      z.strictObject({
        entity: z.enum(AUDITED_ENTITIES).optional(),
        /** A UUID, `office`, or the code of an award. */
        entityId: z.string().min(1).max(80).optional(),
        beforeSeq: countSchema.optional(),
        limit: z.int().min(1).max(MAX_PAGE),
      }),
    )
    .query(({ ctx, input }) => listAudit(ctx.db, input)),

  verifyHistory: read.query(({ ctx }) => verifyAuditChain(ctx.db)),

  templates: templatesRouter,
});

/** What the first screens need of the open office. */
async function aboutOffice(db: Queryable) {
  const office = await findOffice(db);
  return {
    profile: office?.profile ?? null,
    isSample: office?.isSample ?? false,
    /** Years that have decisions, newest first. */
    years: await decisionYears(db),
  };
}

const NOTHING_KNOWN: Awaited<ReturnType<typeof aboutOffice>> = { profile: null, isSample: false, years: [] };
