import { z } from 'zod';
import { yearSchema } from '#core/dates/year.ts';
import {
  decisionHeaderSchema,
  decisionLineInputSchema,
  DECISION_STATUSES,
  MAX_LINE_AMOUNT,
  revocationSchema,
} from '#core/awards/decision.ts';
import { MAX_TYPED_LINES } from '#core/awards/pastedLines.ts';
import { isoDateSchema } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { cleanText, requiredText } from '#core/text/cleanText.ts';
import { listDecisions, totalDecisions } from '#db/awards/decisionList.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { countLines, listLines } from '#db/awards/lineReader.ts';
import { localDate } from '../contract/localDate.ts';
import {
  change,
  idSchema,
  pageSchema,
  read,
  router,
  search,
  searchSchema,
  versionSchema,
} from '../contract/procedures.ts';
import { revokeDecision, startReplacement } from './correctDecision.ts';
import { discardDraft } from './discardDraft.ts';
import { addLines, changeLine, removeLines } from './editLines.ts';
import { explainLine } from './explainLine.ts';
import { exportDecisionJob } from './exportDecision.ts';
import { exportListJob } from './exportList.ts';
import { exportPaymentListJob } from './exportPaymentList.ts';
import { exportRevocationJob } from './exportRevocation.ts';
import { importRouter } from './importRouter.ts';
import { moveLineBeside } from './moveLine.ts';
import { issueDecision, nextNumber } from './issueDecision.ts';
import { readDecision } from './readDecision.ts';
import { changeSharedAmount, setSharedAmount, splitSharedAmount } from './sharedAmounts.ts';
import { isHeaderKept, saveHeader } from './saveHeader.ts';
import { startDraft } from './startDraft.ts';
import { undoLastStep } from './undoStep.ts';

const oneDecision = z.strictObject({ id: idSchema });
const oneLine = z.strictObject({ id: idSchema, lineId: idSchema });
/** The decision as the user saw it last. */
const asSeen = z.strictObject({ id: idSchema, contentVersion: versionSchema });
const filterFields = {
  year: yearSchema.nullable(),
  status: z.enum(DECISION_STATUSES).nullable(),
  search: searchSchema,
};
const oneSharedAmount = z.strictObject({ id: idSchema, sharedAmountId: idSchema });
/** Đồng. */
const sharedAmountSchema = z.int().min(1, 'Tổng tiền chung phải lớn hơn 0').max(MAX_LINE_AMOUNT);
/** Lines one sum can be shared by. */
const MAX_SHARING = 500;

/** Award decisions: from draft to issue, correction and export. */
export const awardsRouter = router({
  list: search.input(z.strictObject({ ...filterFields, ...pageSchema })).query(async ({ ctx, input }) => ({
    rows: await listDecisions(ctx.db, input, input),
    totals: await totalDecisions(ctx.db, input),
  })),

  get: read.input(oneDecision).query(({ ctx, input }) => readDecision(ctx.db, input.id, localDate(ctx.clock()))),

  lines: read
    .input(z.strictObject({ id: idSchema, search: searchSchema, ...pageSchema }))
    .query(async ({ ctx, input }) => ({
      lines: await listLines(ctx.db, input.id, input),
      count: await countLines(ctx.db, input.id, input.search),
    })),

  explainLine: read.input(oneLine).query(({ ctx, input }) => explainLine(ctx.db, input)),

  nextNumber: read
    .input(z.strictObject({ issuedOn: isoDateSchema.nullable() }))
    .query(({ ctx, input }) => nextNumber(ctx.db, input.issuedOn)),

  startDraft: change
    .input(z.strictObject({ title: cleanText(300), year: yearSchema }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await startDraft(unit, input) }))),

  saveHeader: change
    .input(z.strictObject({ id: idSchema, version: versionSchema, header: decisionHeaderSchema }))
    .mutation(async ({ ctx, input }) => {
      if (await isHeaderKept(ctx.db, input)) return { version: input.version };
      await ctx.write((unit) => saveHeader(unit, input));
      return { version: input.version + 1 };
    }),

  addLines: change
    .input(z.strictObject({ id: idSchema, lines: z.array(decisionLineInputSchema).min(1).max(MAX_TYPED_LINES) }))
    .mutation(({ ctx, input }) =>
      ctx.write(async (unit) => ({ lineIds: await addLines(unit, { ...input, source: { kind: 'TYPED' } }) })),
    ),

  changeLine: change
    .input(z.strictObject({ id: idSchema, lineId: idSchema, version: versionSchema, line: decisionLineInputSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => changeLine(unit, input))),

  removeLines: change
    .input(z.strictObject({ id: idSchema, lineIds: z.array(idSchema).min(1).max(100_000) }))
    .mutation(({ ctx, input }) => ctx.write((unit) => removeLines(unit, input))),

  moveLine: change
    .input(oneLine.extend({ direction: z.enum(['UP', 'DOWN']) }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ ordinal: await moveLineBeside(unit, input) }))),

  setSharedAmount: change
    .input(
      z.strictObject({ id: idSchema, lineIds: z.array(idSchema).min(2).max(MAX_SHARING), amount: sharedAmountSchema }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => setSharedAmount(unit, input))),

  changeSharedAmount: change
    .input(oneSharedAmount.extend({ amount: sharedAmountSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => changeSharedAmount(unit, input))),

  splitSharedAmount: change
    .input(oneSharedAmount)
    .mutation(({ ctx, input }) => ctx.write((unit) => splitSharedAmount(unit, input))),

  undo: change
    .input(asSeen)
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ undone: await undoLastStep(unit, input) }))),

  deleteDraft: change.input(asSeen).mutation(({ ctx, input }) => ctx.write((unit) => discardDraft(unit, input))),

  issue: change
    .input(
      z.strictObject({
        id: idSchema,
        contentVersion: versionSchema,
        expected: z.strictObject({ amount: z.int().min(0).max(Number.MAX_SAFE_INTEGER) }),
      }),
    )
    .mutation(({ ctx, input }) => ctx.write((unit) => issueDecision(unit, input, localDate(ctx.clock())))),

  startReplacement: change
    .input(z.strictObject({ id: idSchema, reason: requiredText(1000, 'Cần ghi lý do thay thế') }))
    .mutation(({ ctx, input }) => ctx.write(async (unit) => ({ id: await startReplacement(unit, input) }))),

  revoke: change
    .input(z.strictObject({ id: idSchema, revocation: revocationSchema }))
    .mutation(({ ctx, input }) => ctx.write((unit) => revokeDecision(unit, input))),

  /** Starts writing the list to Excel; watch it with `jobs.get`, then ask the host to save the file. */
  exportList: read.input(oneDecision).mutation(async ({ ctx, input }) => {
    const stored = await findDecision(ctx.db, input.id);
    if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
    const total = stored.totals.collectives + stored.totals.individuals;
    return { jobId: ctx.jobs.start(total, exportListJob(ctx.database, { ...ctx, id: input.id })) };
  }),

  /** The list of those who take the money, to be signed by each. */
  exportPaymentList: read.input(oneDecision).mutation(async ({ ctx, input }) => {
    const total = await countLines(ctx.db, input.id, '');
    return { jobId: ctx.jobs.start(total, exportPaymentListJob(ctx.database, { ...ctx, id: input.id })) };
  }),

  /** The decision itself as a Word document, the same way. */
  exportDecision: read.input(oneDecision).mutation(({ ctx, input }) => ({
    jobId: ctx.jobs.start(1, exportDecisionJob(ctx.database, { ...ctx, id: input.id })),
  })),

  /** The decision that withdraws it, the same way. */
  exportRevocation: read.input(oneDecision).mutation(({ ctx, input }) => ({
    jobId: ctx.jobs.start(1, exportRevocationJob(ctx.database, { ...ctx, id: input.id })),
  })),

  import: importRouter,
});
