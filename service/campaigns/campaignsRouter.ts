import { z } from 'zod';
import {
  CAMPAIGN_METHODS,
  CAMPAIGN_SCOPES,
  CAMPAIGN_STATES,
  campaignClosingSchema,
  campaignInputSchema,
} from '#core/campaigns/campaign.ts';
import { countCampaigns } from '#core/campaigns/campaignCounts.ts';
import { MAX_PASTED, pastedListSchema } from '#core/campaigns/pastedRegistrations.ts';
import { pastedWorksSchema } from '#core/campaigns/pastedWorks.ts';
import {
  REGISTRATION_MARKS,
  REGISTRATION_STATUSES,
  registrationInputSchema,
  registrationStateSchema,
} from '#core/campaigns/registration.ts';
import { WORK_DELAYS, WORK_KINDS, WORK_STATUSES, workInputSchema } from '#core/campaigns/work.ts';
import { yearSchema } from '#core/dates/year.ts';
import { SUBJECTS } from '#core/office/catalogue.ts';
import { listCampaignNames, listCampaigns } from '#db/campaigns/campaignList.ts';
import { figuresOf } from '#db/campaigns/campaignFigures.ts';
import { listRegistrations, totalRegistrations } from '#db/campaigns/registrationList.ts';
import { countTwins } from '#db/campaigns/registrationTwins.ts';
import { listWorks, totalWorks } from '#db/campaigns/workList.ts';
import { localDate } from '../contract/localDate.ts';
import { change, idSchema, pageSchema, read, router, searchSchema, versionSchema } from '../contract/procedures.ts';
import { clusterEntries } from './clusterEntries.ts';
import { closeCampaign, createCampaign, removeCampaign, reopenCampaign, saveCampaign } from './editCampaign.ts';
import {
  acceptReceived,
  addRegistrations,
  removeRegistration,
  saveRegistration,
  stateRegistration,
} from './editRegistrations.ts';
import { addWork, addWorks, removeWork, saveWork } from './editWorks.ts';
import { exportCampaignsJob } from './exportCampaigns.ts';
import { exportRegistrationsJob, exportWorksJob } from './exportEntries.ts';
import { exportRegistrationsPaperJob, exportWorksPaperJob } from './exportPapers.ts';
import { matchPasted } from './matchPasted.ts';
import { matchPastedWorks } from './matchPastedWorks.ts';
import { readRegistration, readWork } from './readEntry.ts';
import { totalsAsSeen } from './receivedSeen.ts';
import { requireCampaign } from './requireCampaign.ts';

/** One row as the screen saw it last. */
const asSeen = { id: idSchema, version: versionSchema };
const awardCodeSchema = z.string().max(60).nullable();

const campaignFilter = z.strictObject({
  year: yearSchema,
  text: searchSchema,
  scope: z.enum(CAMPAIGN_SCOPES).nullable(),
  method: z.enum(CAMPAIGN_METHODS).nullable(),
  state: z.enum(CAMPAIGN_STATES).nullable(),
});
const registrationFilter = z.strictObject({
  year: yearSchema.nullable(),
  campaignId: idSchema.nullable(),
  text: searchSchema,
  unitId: idSchema.nullable(),
  subject: z.enum(SUBJECTS).nullable(),
  awardCode: awardCodeSchema,
  status: z.enum(REGISTRATION_STATUSES).nullable(),
  mark: z.enum(REGISTRATION_MARKS).nullable(),
});
const workFilter = z.strictObject({
  year: yearSchema.nullable(),
  campaignId: idSchema.nullable(),
  occasionId: idSchema.nullable(),
  text: searchSchema,
  unitId: idSchema.nullable(),
  kind: z.enum(WORK_KINDS).nullable(),
  status: z.enum(WORK_STATUSES).nullable(),
  delay: z.enum(WORK_DELAYS).nullable(),
});
const twinsAsked = z.strictObject({
  year: yearSchema,
  subject: z.enum(SUBJECTS),
  personId: idSchema.nullable(),
  name: z.string().max(300),
  unitId: idSchema.nullable(),
  unitName: z.string().max(300),
  awardCode: awardCodeSchema,
  exceptId: idSchema.nullable(),
});

/** Phong trào thi đua, with who registered in them or without one, and the works and products that greet an occasion. */
export const campaignsRouter = router({
  /** Campaigns of a filter, with their numbers as form 0601.N/BNV-TĐKT splits them. */
  list: read.input(campaignFilter).query(async ({ ctx, input }) => {
    const rows = await listCampaigns(ctx.db, input);
    return { rows, counts: countCampaigns(rows, input.year) };
  }),

  names: read
    .input(z.strictObject({ year: yearSchema }))
    .query(({ ctx, input }) => listCampaignNames(ctx.db, input.year)),

  get: read.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
    const campaign = await requireCampaign(ctx.db, input.id);
    const figures = await figuresOf(ctx.db, [input.id]);
    return { campaign, figures: figures(input.id) };
  }),

  create: change
    .input(campaignInputSchema)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createCampaign(unit, input) }))),

  save: change
    .input(z.strictObject({ ...asSeen, campaign: campaignInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveCampaign(unit, input))),

  close: change
    .input(z.strictObject({ ...asSeen, closing: campaignClosingSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => closeCampaign(unit, input))),

  reopen: change
    .input(z.strictObject(asSeen))
    .mutation(({ ctx, input }) => ctx.write((unit) => reopenCampaign(unit, input))),

  remove: change
    .input(z.strictObject(asSeen))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeCampaign(unit, input))),

  /** Starts writing the list as seen on screen; watch it with `jobs.get`. */
  exportList: read.input(z.strictObject({ filter: campaignFilter })).mutation(async ({ ctx, input }) => {
    const { length } = await listCampaigns(ctx.db, input.filter);
    return { jobId: ctx.jobs.start(length, exportCampaignsJob(ctx.database, { ...ctx, filter: input.filter })) };
  }),

  /** What each member of a cluster registered in a year, and how its works stand. */
  ofCluster: read
    .input(z.strictObject({ clusterId: idSchema, year: yearSchema }))
    .query(({ ctx, input }) => clusterEntries(ctx.db, input, localDate(ctx.clock()))),

  registrations: router({
    list: read
      .input(z.strictObject({ filter: registrationFilter, ...pageSchema }))
      .query(({ ctx, input }) => listRegistrations(ctx.db, input.filter, input)),

    totals: read
      .input(z.strictObject({ filter: registrationFilter }))
      .query(({ ctx, input }) => ctx.database.snapshot((view) => totalsAsSeen(view, input.filter))),

    get: read.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => readRegistration(ctx.db, input.id)),

    /** How many other registrations of the year say the same: warned of, not refused. */
    twins: read.input(twinsAsked).query(({ ctx, input }) => countTwins(ctx.db, input)),

    add: change
      .input(z.strictObject({ registrations: z.array(registrationInputSchema).min(1).max(MAX_PASTED) }))
      .mutation(({ ctx, input }) =>
        ctx.write(async (unit) => ({ ids: await addRegistrations(unit, input.registrations) })),
      ),

    /** What rows copied from Excel would be entered as; writes nothing. */
    match: change
      .input(pastedListSchema)
      .mutation(({ ctx, input }) => ctx.database.snapshot((view) => matchPasted(view, input))),

    save: change
      .input(z.strictObject({ ...asSeen, registration: registrationInputSchema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => saveRegistration(unit, input))),

    state: change
      .input(z.strictObject({ ...asSeen, state: registrationStateSchema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => stateRegistration(unit, input))),

    acceptReceived: change
      .input(z.strictObject({ filter: registrationFilter, seen: z.string().length(64) }))
      .mutation(({ ctx, input }) => ctx.write((unit) => acceptReceived(unit, input))),

    remove: change
      .input(z.strictObject(asSeen))
      .mutation(({ ctx, input }) => ctx.write((unit) => removeRegistration(unit, input))),

    exportList: read.input(z.strictObject({ filter: registrationFilter })).mutation(async ({ ctx, input }) => {
      const { rows } = await totalRegistrations(ctx.db, input.filter);
      return { jobId: ctx.jobs.start(rows, exportRegistrationsJob(ctx.database, { ...ctx, filter: input.filter })) };
    }),

    /** Starts writing the list to be signed. */
    exportPaper: read.input(z.strictObject({ filter: registrationFilter })).mutation(({ ctx, input }) => {
      const job = exportRegistrationsPaperJob(ctx.database, { ...ctx, ...input, today: localDate(ctx.clock()) });
      return { jobId: ctx.jobs.start(1, job) };
    }),
  }),

  works: router({
    list: read
      .input(z.strictObject({ filter: workFilter, ...pageSchema }))
      .query(({ ctx, input }) => listWorks(ctx.db, input.filter, localDate(ctx.clock()), input)),

    totals: read
      .input(z.strictObject({ filter: workFilter }))
      .query(({ ctx, input }) => totalWorks(ctx.db, input.filter, localDate(ctx.clock()))),

    get: read
      .input(z.strictObject({ id: idSchema }))
      .query(({ ctx, input }) => readWork(ctx.db, input.id, localDate(ctx.clock()))),

    add: change
      .input(workInputSchema)
      .mutation(({ ctx, input }) =>
        ctx.write(async (unit) => ({ id: await addWork(unit, input, localDate(ctx.clock())) })),
      ),

    addAll: change
      .input(z.strictObject({ works: z.array(workInputSchema).min(1).max(MAX_PASTED) }))
      .mutation(({ ctx, input }) =>
        ctx.write(async (unit) => ({ ids: await addWorks(unit, input.works, localDate(ctx.clock())) })),
      ),

    /** What rows copied from Excel would be entered as; writes nothing. */
    match: change
      .input(pastedWorksSchema)
      .mutation(({ ctx, input }) =>
        ctx.database.snapshot((view) => matchPastedWorks(view, input, localDate(ctx.clock()))),
      ),

    save: change
      .input(z.strictObject({ ...asSeen, work: workInputSchema }))
      .mutation(({ ctx, input }) => ctx.write((unit) => saveWork(unit, input, localDate(ctx.clock())))),

    remove: change
      .input(z.strictObject(asSeen))
      .mutation(({ ctx, input }) => ctx.write((unit) => removeWork(unit, input))),

    exportList: read.input(z.strictObject({ filter: workFilter })).mutation(async ({ ctx, input }) => {
      const today = localDate(ctx.clock());
      const { rows } = await totalWorks(ctx.db, input.filter, today);
      return { jobId: ctx.jobs.start(rows, exportWorksJob(ctx.database, { ...ctx, filter: input.filter, today })) };
    }),

    /** Starts writing the list to be signed. */
    exportPaper: read.input(z.strictObject({ filter: workFilter })).mutation(({ ctx, input }) => {
      const job = exportWorksPaperJob(ctx.database, { ...ctx, ...input, today: localDate(ctx.clock()) });
      return { jobId: ctx.jobs.start(1, job) };
    }),
  }),
});
