import { z } from 'zod';
import { clusterRolesSchema } from '#core/clusters/cluster.ts';
import { yearSchema } from '#core/dates/year.ts';
import {
  delegateAttendanceSchema,
  addedDelegateSchema,
  delegateInputSchema,
  MOST_DELEGATES,
} from '#core/summits/delegate.ts';
import {
  CASTINGS,
  correctionReasonSchema,
  CORRECTIONS,
  MOST_BALLOTS,
  roundInputSchema,
  rulingSchema,
} from '#core/summits/round.ts';
import { proposedFlagsSchema, saidOutcomesSchema } from '#core/summits/proposals.ts';
import { summitInputSchema } from '#core/summits/summit.ts';
import { INVALID_REASONS, tallySchema } from '#core/summits/tally.ts';
import { cleanText } from '#core/text/cleanText.ts';
import { change, idSchema, read, router, versionSchema } from '../contract/procedures.ts';
import { castBallot, endCasting, restartCasting, setCasting, writeUnseen } from './castBallots.ts';
import { addDelegate, removeDelegate, saveAttendance, saveDelegate } from './editDelegates.ts';
import { addRound, issueBallots, removeRound, saveRound } from './editRounds.ts';
import { closeSummit, createSummit, removeSummit, saveSummit } from './editSummit.ts';
import { clearEntry, enterBallots, finishEntry, replaceBallot, saveTally, takeBackBallot } from './enterCounts.ts';
import { exportBallotsJob, exportSummitJob, SUMMIT_PAPERS } from './exportSummit.ts';
import { addRevote, correctRound } from './followRound.ts';
import { lockRound } from './lockRound.ts';
import { readLineRemarks } from './nominatedFlags.ts';
import { nameTeller } from './nameTeller.ts';
import { readHall, readRound, readSummit, readSummits, roundSeenBy } from './readSummit.ts';
import { rule } from './ruleRound.ts';
import { nominateWinners, saveFlags, saveOutcomes, setNextLeads } from './settleOutcome.ts';
import { verifyRounds } from './verifyRounds.ts';

const one = z.strictObject({ id: idSchema });
const seen = one.extend({ version: versionSchema });
const ofSummit = z.strictObject({ summitId: idSchema });
const oneEntry = z.strictObject({ roundId: idSchema, entry: z.union([z.literal(1), z.literal(2)]) });
/** A ballot has one letter for each candidate; whether it fits the round is looked at there. */
const ballotSchema = z.strictObject({
  marks: z
    .string()
    .max(100)
    .regex(/^[0-3]*$/u),
  invalid: z.enum(INVALID_REASONS).nullable(),
});
/** Chance enough that no two ballots share it. */
const attemptSchema = z
  .string()
  .max(32)
  .regex(/^[0-9a-f]{32}$/u);
/** What of a count is thrown away: so many ballots, or these sums. */
const seenEntry = z.union([
  z.strictObject({ ballots: z.int().min(0).max(MOST_BALLOTS) }),
  z.strictObject({ tally: tallySchema }),
]);
const place = z.int().min(1).max(MOST_BALLOTS);
/** Ballots of one file: each is a page. */
const MOST_PRINTED = 2000;
/** More than all members of a cluster with every award. */
const MOST_PROPOSED = 100_000;
const awardCode = z.string().min(1).max(40);

/** Hội nghị tổng kết of a cluster: preparation, attendance, rounds, counts, locks with proof, and what comes of it. */
export const summitsRouter = router({
  list: read.input(z.strictObject({ year: yearSchema })).query(({ ctx, input }) => readSummits(ctx.db, input.year)),
  page: read.input(one).query(({ ctx, input }) => readSummit(ctx.db, input.id)),
  round: read
    .input(one)
    .query(async ({ ctx, input }) => roundSeenBy(ctx.actor.role, await readRound(ctx.db, input.id))),
  /** For the screen of the hall: nothing of a count before it is locked. */
  hall: read.input(ofSummit).query(({ ctx, input }) => readHall(ctx.db, input.summitId)),
  /** What summits say against a line of a tờ trình. */
  lineRemarks: read
    .input(z.strictObject({ lineId: idSchema }))
    .query(({ ctx, input }) => readLineRemarks(ctx.db, input.lineId)),
  /** Works every proof out anew. */
  verify: read
    .input(z.strictObject({ summitId: idSchema.nullable() }))
    .query(({ ctx, input }) => verifyRounds(ctx.db, input.summitId)),

  /** Starts writing a paper of the summit; watch it with `jobs.get`. */
  exportPaper: read
    .input(ofSummit.extend({ paper: z.enum(SUMMIT_PAPERS) }))
    .mutation(({ ctx, input }) => ({ jobId: ctx.jobs.start(1, exportSummitJob(ctx.database, { ...ctx, ...input })) })),
  /** Starts writing numbered ballots; they are for those who give them out. */
  exportBallots: change
    .input(z.strictObject({ roundId: idSchema, count: z.int().min(1).max(MOST_PRINTED) }))
    .mutation(({ ctx, input }) => ({ jobId: ctx.jobs.start(1, exportBallotsJob(ctx.database, { ...ctx, ...input })) })),

  create: change
    .input(z.strictObject({ yearId: idSchema, summit: summitInputSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await createSummit(unit, input) }))),
  save: change
    .input(seen.extend({ summit: summitInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveSummit(unit, input))),
  remove: change.input(seen).mutation(({ ctx, input }) => ctx.write((unit) => removeSummit(unit, input))),
  close: change.input(seen).mutation(({ ctx, input }) => ctx.write((unit) => closeSummit(unit, input))),

  addDelegate: change
    .input(ofSummit.extend({ delegate: addedDelegateSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await addDelegate(unit, input) }))),
  saveDelegate: change
    .input(ofSummit.extend({ id: idSchema, version: versionSchema, delegate: delegateInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveDelegate(unit, input))),
  removeDelegate: change
    .input(ofSummit.extend({ id: idSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeDelegate(unit, input))),
  saveAttendance: change
    .input(ofSummit.extend({ attendance: z.array(delegateAttendanceSchema).min(1).max(MOST_DELEGATES) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveAttendance(unit, input))),

  addRound: change
    .input(ofSummit.extend({ round: roundInputSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await addRound(unit, input) }))),
  saveRound: change
    .input(seen.extend({ round: roundInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveRound(unit, input))),
  removeRound: change.input(seen).mutation(({ ctx, input }) => ctx.write((unit) => removeRound(unit, input))),
  issueBallots: change
    .input(seen.extend({ issued: z.int().min(0).max(MOST_BALLOTS) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => issueBallots(unit, input))),
  rule: change
    .input(seen.extend({ ruling: rulingSchema.nullable() }))
    .mutation(({ ctx, input }) => ctx.write((unit) => rule(unit, input))),
  addRevote: change
    .input(one)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await addRevote(unit, input) }))),
  correctRound: change
    .input(one.extend({ as: z.enum(CORRECTIONS), reason: correctionReasonSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await correctRound(unit, input) }))),
  lockRound: change
    .input(seen.extend({ countsVersion: versionSchema, summitVersion: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => lockRound(unit, input))),

  setCasting: change
    .input(seen.extend({ casting: z.enum(CASTINGS) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => setCasting(unit, input))),
  castBallot: change
    .input(one.extend({ attempt: attemptSchema, ballot: ballotSchema }))
    .mutation(({ ctx, input }) => writeUnseen(ctx, (unit) => castBallot(unit, input))),
  endCasting: change
    .input(seen.extend({ reason: cleanText(500).default('') }))
    .mutation(({ ctx, input }) => writeUnseen(ctx, (unit) => endCasting(unit, input))),
  restartCasting: change
    .input(seen.extend({ reason: correctionReasonSchema }))
    .mutation(({ ctx, input }) => writeUnseen(ctx, (unit) => restartCasting(unit, input))),

  nameTeller: change
    .input(oneEntry.extend({ name: cleanText(120) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => nameTeller(unit, input))),
  enterBallots: change
    .input(oneEntry.extend({ from: place, ballots: z.array(ballotSchema).min(1).max(200) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => enterBallots(unit, input))),
  replaceBallot: change
    .input(oneEntry.extend({ ordinal: place, ballot: ballotSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => replaceBallot(unit, input))),
  takeBackBallot: change
    .input(oneEntry.extend({ ordinal: place }))
    .mutation(({ ctx, input }) => ctx.write((unit) => takeBackBallot(unit, input))),
  saveTally: change
    .input(oneEntry.extend({ seen: tallySchema.nullable(), tally: tallySchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveTally(unit, input))),
  finishEntry: change
    .input(oneEntry.extend({ ballots: place }))
    .mutation(({ ctx, input }) => ctx.write((unit) => finishEntry(unit, input))),
  clearEntry: change
    .input(oneEntry.extend({ seen: seenEntry }))
    .mutation(({ ctx, input }) => ctx.write((unit) => clearEntry(unit, input))),

  setNextLeads: change
    .input(ofSummit.extend({ seen: clusterRolesSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => setNextLeads(unit, input))),
  saveFlags: change
    .input(seen.extend({ flags: proposedFlagsSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => saveFlags(unit, input))),
  nominate: change
    .input(ofSummit.extend({ seen: z.int().min(1).max(MOST_PROPOSED) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => nominateWinners(unit, input))),
  saveOutcomes: change
    .input(
      ofSummit.extend({
        memberId: idSchema,
        seen: z.array(awardCode.nullable()).max(50),
        outcomes: saidOutcomesSchema,
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => saveOutcomes(unit, input))),
});
