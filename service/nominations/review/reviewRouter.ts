import { z } from 'zod';
import { yearSchema } from '#core/dates/year.ts';
import { tallySchema } from '#core/nominations/review.ts';
import { findLines } from '#db/nominations/nominationReader.ts';
import { reviewableLineIds } from '#db/nominations/voteStore.ts';
import { localDate } from '../../contract/localDate.ts';
import { change, idSchema, MAX_PAGE, read, router, versionSchema } from '../../contract/procedures.ts';
import { draftDecisions, readDecidable } from '../../awards/draftDecisions.ts';
import { takeRulesAnew } from './takeRulesAnew.ts';
import { addToReview, removeFromReview, voteAgain } from './reviewRounds.ts';
import { saveTallies } from './saveTallies.ts';
import { readReview } from './readReview.ts';
import { recordResults } from './recordResults.ts';

/** Above what any office submits in a year. */
const MOST_LINES = 20_000;

const oneMeeting = z.strictObject({ meetingId: idSchema });

/** Bình xét: what a council votes on in a meeting, and the drafts that follow from what was submitted. */
export const reviewRouter = router({
  lines: read.input(oneMeeting).query(({ ctx, input }) => readReview(ctx.db, input.meetingId)),

  /** Checked lines of a year that stand in no open meeting. */
  reviewable: read.input(z.strictObject({ year: yearSchema })).query(async ({ ctx, input }) => {
    const ids = await reviewableLineIds(ctx.db, input.year);
    const lines = await findLines(ctx.db, ids);
    return lines.map(({ id, batchId, subject, name, unitName, awardCode }) => ({
      ...{ id, batchId, subject, name, unitName, awardCode },
    }));
  }),

  add: change
    .input(oneMeeting.extend({ lineIds: z.array(idSchema).min(1).max(MAX_PAGE) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => addToReview(unit, input, localDate(ctx.clock())))),

  saveTallies: change
    .input(
      oneMeeting.extend({
        tallies: z
          .array(z.strictObject({ voteId: idSchema, version: versionSchema, tally: tallySchema }))
          .min(1)
          .max(MAX_PAGE),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => saveTallies(unit, input))),

  voteAgain: change
    .input(oneMeeting.extend({ lineId: idSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => voteAgain(unit, input, localDate(ctx.clock())))),

  remove: change
    .input(oneMeeting.extend({ voteId: idSchema, version: versionSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeFromReview(unit, input))),

  takeRulesAnew: change
    .input(oneMeeting)
    .mutation(({ ctx, input }) => ctx.write((unit) => takeRulesAnew(unit, input, localDate(ctx.clock())))),

  recordResults: change
    .input(oneMeeting)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ recorded: await recordResults(unit, input) }))),

  /** Submitted lines of a year, grouped as the decisions they would become. */
  decidable: read
    .input(z.strictObject({ year: yearSchema }))
    .query(({ ctx, input }) => readDecidable(ctx.db, input.year)),

  draftDecisions: change
    .input(
      z.strictObject({
        year: yearSchema,
        /** Lines as the screen showed them. */
        seen: z
          .array(z.strictObject({ id: idSchema, version: versionSchema }))
          .min(1)
          .max(MOST_LINES),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ drafts: await draftDecisions(unit, input) }))),
});
