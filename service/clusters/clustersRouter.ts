import { z } from 'zod';
import {
  clusterInputSchema,
  clusterMemberInputSchema,
  clusterRolesSchema,
  MOST_MEMBERS,
  representativeInputSchema,
} from '#core/clusters/cluster.ts';
import { yearSchema } from '#core/dates/year.ts';
import { requiredText } from '#core/text/cleanText.ts';
import { localDate } from '../contract/localDate.ts';
import { administer, change, idSchema, read, router, versionSchema } from '../contract/procedures.ts';
import { createCluster, removeCluster, saveCluster } from './editCluster.ts';
import { addMembers, orderMembers, removeMember, saveMember } from './editMembers.ts';
import { exportMembersJob } from './exportMembers.ts';
import { listClusters } from './listClusters.ts';
import { lockYear, unlockYear } from './lockYear.ts';
import { copyYear, openYear, removeYear } from './openYear.ts';
import { clustersOfUnit, readCluster } from './readCluster.ts';
import { readYear } from './readYear.ts';
import { setRepresentative } from './setRepresentative.ts';
import { setRoles } from './setRoles.ts';

/** Those gone by count as well: a cluster of many years has more stays than members. */
const MAX_STAYS = 2000;

const yearOfCluster = z.strictObject({ clusterId: idSchema, year: yearSchema });
const lockSchema = z.strictObject({
  yearId: idSchema,
  version: versionSchema,
  reason: requiredText(500, 'Cần ghi lý do'),
});

/** Cụm, khối thi đua: members, roles and the years of a cluster. */
export const clustersRouter = router({
  list: read.input(z.strictObject({ year: yearSchema })).query(({ ctx, input }) => listClusters(ctx.db, input.year)),

  page: read
    .input(z.strictObject({ id: idSchema }))
    .query(({ ctx, input }) => readCluster(ctx.db, { ...input, today: localDate(ctx.clock()) })),

  /** The head of a year's workspace, opened or not. */
  year: read.input(yearOfCluster).query(({ ctx, input }) => readYear(ctx.db, input)),

  ofUnit: read
    .input(z.strictObject({ unitId: idSchema }))
    .query(({ ctx, input }) => clustersOfUnit(ctx.db, input.unitId)),

  create: change
    .input(clusterInputSchema)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createCluster(unit, input) }))),

  save: change
    .input(z.strictObject({ id: idSchema, version: versionSchema, cluster: clusterInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveCluster(unit, input))),

  remove: change
    .input(z.strictObject({ id: idSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeCluster(unit, input))),

  addMembers: change
    .input(z.strictObject({ clusterId: idSchema, members: z.array(clusterMemberInputSchema).min(1).max(MOST_MEMBERS) }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ ids: await addMembers(unit, input) }))),

  saveMember: change
    .input(z.strictObject({ id: idSchema, version: versionSchema, member: clusterMemberInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveMember(unit, input))),

  removeMember: change
    .input(z.strictObject({ id: idSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeMember(unit, input))),

  orderMembers: change
    .input(
      z.strictObject({
        clusterId: idSchema,
        /** The order as the screen showed it. */
        seen: z.array(idSchema).max(MAX_STAYS),
        ids: z.array(idSchema).max(MAX_STAYS),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => orderMembers(unit, input))),

  setRoles: change
    .input(
      z.strictObject({
        clusterId: idSchema,
        year: yearSchema,
        /** The roles of that year as the screen showed them. */
        seen: clusterRolesSchema,
        roles: clusterRolesSchema,
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => setRoles(unit, input))),

  setRepresentative: change
    .input(
      z.strictObject({
        yearId: idSchema,
        memberId: idSchema,
        representative: representativeInputSchema,
        version: versionSchema.nullable(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => setRepresentative(unit, input))),

  openYear: change
    .input(yearOfCluster)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ yearId: await openYear(unit, input) }))),

  /** Into `year`, from the year before it. */
  copyYear: change
    .input(yearOfCluster)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ yearId: await copyYear(unit, input) }))),

  /** Starts writing the list of members and roles of a year; watch it with `jobs.get`. */
  exportMembers: read.input(yearOfCluster).mutation(({ ctx, input }) => {
    const job = exportMembersJob(ctx.database, { ...ctx, ...input, today: localDate(ctx.clock()) });
    return { jobId: ctx.jobs.start(1, job) };
  }),

  removeYear: change
    .input(z.strictObject({ yearId: idSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeYear(unit, input))),

  lockYear: administer.input(lockSchema).mutation(({ ctx, input }) => ctx.write((unit) => lockYear(unit, input))),

  unlockYear: administer.input(lockSchema).mutation(({ ctx, input }) => ctx.write((unit) => unlockYear(unit, input))),
});
