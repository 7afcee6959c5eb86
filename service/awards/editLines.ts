import { refusal } from '#core/errors/appError.ts';
import { MAX_LINES, type DecisionLine, type DecisionLineInput } from '#core/awards/decision.ts';
import type { PricingContext } from '#core/awards/lineAmount.ts';
import { formatNumber } from '#core/money/format.ts';
import { deleteLines, insertLines, updateLine } from '#db/awards/lineStore.ts';
import { moveToGroupEnd } from '#db/awards/linePlaces.ts';
import { findLine, findLines } from '#db/awards/lineReader.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { editDraft } from './editDraft.ts';
import { moneyOf } from './pricing.ts';
import { requireSharedAmount } from './sharedAmounts.ts';

/** How lines came into a draft; import batches are taken back as a whole. */
export type LineSource = { kind: 'TYPED' } | { kind: 'IMPORTED'; fileName: string; seenContentVersion: number };

/**
 * Adds recipients to a draft, each priced by the decision's date. They are draft
 * lines and nothing more: entering a name never makes a winner.
 *
 * @returns ids of the new lines, in the order given
 */
export async function addLines(
  unit: UnitOfWork,
  { id, lines, source }: { id: string; lines: readonly DecisionLineInput[]; source: LineSource },
): Promise<string[]> {
  const added: string[] = [];
  await editDraft(unit, id, async ({ decision, totals }) => {
    const isUnseen = source.kind === 'IMPORTED' && source.seenContentVersion !== decision.contentVersion;
    if (isUnseen) throw refusal('STALE_VERSION', { what: 'quyết định này' });
    const present = totals.collectives + totals.individuals;
    if (present + lines.length > MAX_LINES) throw refusal('DECISION_LIST_FULL', { limit: formatNumber(MAX_LINES) });
    const pricing = await pricingContext(unit.tx, decision);
    await requireShares(unit, id, lines);
    const batchId = source.kind === 'IMPORTED' ? unit.newId() : null;
    // Made complete while they are inserted: all of a long list at once would hold every other request up.
    const complete = function* () {
      for (const line of lines) {
        const lineId = unit.newId();
        added.push(lineId);
        yield { ...completeLine(line, lineId, present + added.length, pricing), batchId };
      }
    };
    await insertLines(unit.tx, id, complete());
    const [first] = lines;
    return {
      action: source.kind === 'IMPORTED' ? 'awards.importLines' : 'awards.addLines',
      label:
        source.kind === 'IMPORTED'
          ? `Nhập ${formatNumber(lines.length)} dòng từ ${source.fileName}`
          : lines.length === 1 && first
            ? `Thêm ${first.name}`
            : `Thêm ${formatNumber(lines.length)} dòng`,
      inverse: batchId === null ? { kind: 'REMOVE_LINES', lineIds: added } : { kind: 'REMOVE_BATCH', batchId },
      detail: batchId === null ? { lines } : { batchId, count: lines.length, source },
      touchesLines: true,
    };
  });
  return added;
}

/** Changes one recipient; `version` is the line's own, so that two people may work on different lines. */
export async function changeLine(
  unit: UnitOfWork,
  { id, lineId, version, line }: { id: string; lineId: string; version: number; line: DecisionLineInput },
): Promise<void> {
  await editDraft(unit, id, async ({ decision }) => {
    const before = await findLine(unit.tx, id, lineId);
    if (!before) throw refusal('NOT_FOUND', { what: 'dòng này' });
    const pricing = await pricingContext(unit.tx, decision);
    await requireShares(unit, id, [line]);
    const after = { ...completeLine(line, lineId, before.ordinal, pricing), version };
    if (!(await updateLine(unit.tx, id, after))) throw refusal('STALE_VERSION', { what: `dòng ${before.name}` });
    const changedGroup = before.subject !== after.subject || before.reason !== after.reason;
    if (changedGroup) await moveToGroupEnd(unit.tx, id, after);
    return {
      action: 'awards.changeLine',
      label: `Sửa dòng ${after.name}`,
      inverse: { kind: 'REPLACE_LINES', lines: [before] },
      detail: { before, after: line },
      touchesLines: true,
    };
  });
}

/** Takes recipients out of a draft. */
export async function removeLines(
  unit: UnitOfWork,
  { id, lineIds }: { id: string; lineIds: readonly string[] },
): Promise<void> {
  await editDraft(unit, id, async () => {
    const lines = await findLines(unit.tx, id, lineIds);
    const [first] = lines;
    if (!first) throw refusal('NOT_FOUND', { what: 'dòng cần xóa' });
    await deleteLines(unit.tx, id, lineIds);
    return {
      action: 'awards.removeLines',
      label: lines.length === 1 ? `Xóa ${first.name}` : `Xóa ${formatNumber(lines.length)} dòng`,
      inverse: { kind: 'RESTORE_LINES', lines },
      detail: { lines },
      touchesLines: true,
    };
  });
}

/** A part can only be had in a sum of the same decision. */
async function requireShares(unit: UnitOfWork, id: string, lines: readonly DecisionLineInput[]): Promise<void> {
  const shares = lines.filter(({ amountSource }) => amountSource === 'MANUAL_TOTAL');
  for (const sharedAmountId of new Set(shares.map((line) => line.sharedAmountId ?? ''))) {
    await requireSharedAmount(unit.tx, id, sharedAmountId);
  }
}

/**
 * A line with its award's name and its money.
 *
 * @throws AppError INPUT_INVALID for an award that is unknown or not for this kind of subject
 */
export function completeLine(
  line: DecisionLineInput,
  lineId: string,
  ordinal: number,
  pricing: PricingContext,
): DecisionLine {
  const award = pricing.catalogue.awardTypes.find((type) => type.code === line.awardCode);
  if (!award) throw refusal('INPUT_INVALID', { problem: `không có hình thức ${line.awardCode} trong danh mục` });
  if (!award.subjects.includes(line.subject)) {
    const subject = line.subject === 'COLLECTIVE' ? 'tập thể' : 'cá nhân';
    throw refusal('INPUT_INVALID', { problem: `${award.name} không dành cho ${subject}` });
  }
  const priced = onlyItsSource(ofItsSubject(line));
  return { ...priced, id: lineId, ordinal, awardName: award.name, ...moneyOf(priced, pricing), version: 1 };
}

/** Who a collective is, its unit tells; a person's record would count the award for that person. */
const ofItsSubject = (line: DecisionLineInput): DecisionLineInput =>
  line.subject === 'COLLECTIVE' ? { ...line, personId: null } : line;

/** Of the figures a line can follow from, those of its source. */
function onlyItsSource(line: DecisionLineInput): DecisionLineInput {
  const { amountSource, ownCoefficient, flatAmount, sharedAmountId } = line;
  return {
    ...line,
    ownCoefficient: amountSource === 'COEF' ? ownCoefficient : null,
    flatAmount: amountSource === 'FLAT' ? flatAmount : null,
    sharedAmountId: amountSource === 'MANUAL_TOTAL' ? sharedAmountId : null,
  };
}
