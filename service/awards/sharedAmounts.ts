import { refusal } from '#core/errors/appError.ts';
import type { DecisionLine } from '#core/awards/decision.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import type { Tx } from '#db/client.ts';
import { updateLine } from '#db/awards/lineStore.ts';
import { findLines } from '#db/awards/lineReader.ts';
import {
  hasMixedSharedAmount,
  linesOfSharedAmount,
  listSharedAmounts,
  putSharedAmount,
} from '#db/awards/sharedAmountStore.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { editDraft } from './editDraft.ts';
import { moneyOf } from './pricing.ts';

/**
 * Gives several lines one sum together, not divided among them. A sum they had a part
 * in before stays with the lines left behind.
 *
 * @param amount đồng
 * @throws AppError SHARED_AMOUNT_MIXED unless the lines are of one subject and one reason
 */
export async function setSharedAmount(
  unit: UnitOfWork,
  { id, lineIds, amount }: { id: string; lineIds: readonly string[]; amount: number },
): Promise<void> {
  await editDraft(unit, id, async () => {
    const lines = await findLines(unit.tx, id, lineIds);
    const [first] = lines;
    if (!first || lines.length < new Set(lineIds).size) throw refusal('NOT_FOUND', { what: 'dòng đã chọn' });
    const isMixed = lines.some(({ subject, reason }) => subject !== first.subject || reason !== first.reason);
    if (isMixed) throw refusal('SHARED_AMOUNT_MIXED');

    const sharedAmountId = unit.newId();
    await putSharedAmount(unit.tx, id, { id: sharedAmountId, amount });
    await setSource(unit.tx, id, lines, (line) => ({ ...line, ...PART_OF_A_SUM, sharedAmountId }));
    return {
      action: 'awards.setSharedAmount',
      label: `Đặt tổng tiền chung ${formatDong(amount)} cho ${formatNumber(lines.length)} dòng`,
      inverse: { kind: 'REPLACE_LINES', lines },
      detail: { lineIds, amount },
      touchesLines: true,
    };
  });
}

/** Writes another sum for the lines that share one. */
export async function changeSharedAmount(
  unit: UnitOfWork,
  { id, sharedAmountId, amount }: { id: string; sharedAmountId: string; amount: number },
): Promise<void> {
  await editDraft(unit, id, async () => {
    await requireSharedAmount(unit.tx, id, sharedAmountId);
    await putSharedAmount(unit.tx, id, { id: sharedAmountId, amount });
    return {
      action: 'awards.changeSharedAmount',
      label: `Sửa tổng tiền chung thành ${formatDong(amount)}`,
      inverse: { kind: 'SHARED_AMOUNTS' },
      detail: { sharedAmountId, amount },
      touchesLines: true,
    };
  });
}

/** Takes a shared sum away: each of its lines is priced by the coefficient table again. */
export async function splitSharedAmount(
  unit: UnitOfWork,
  { id, sharedAmountId }: { id: string; sharedAmountId: string },
): Promise<void> {
  await editDraft(unit, id, async ({ decision }) => {
    await requireSharedAmount(unit.tx, id, sharedAmountId);
    const lines = await findLines(unit.tx, id, await linesOfSharedAmount(unit.tx, id, sharedAmountId));
    const pricing = await pricingContext(unit.tx, decision);
    await setSource(unit.tx, id, lines, (line) => {
      const byTable = { ...line, amountSource: 'COEF', sharedAmountId: null } as const;
      return { ...byTable, ...moneyOf(byTable, pricing) };
    });
    return {
      action: 'awards.splitSharedAmount',
      label: `Bỏ tổng tiền chung của ${formatNumber(lines.length)} dòng`,
      inverse: { kind: 'REPLACE_LINES', lines },
      detail: { sharedAmountId },
      touchesLines: true,
    };
  });
}

/** @throws AppError SHARED_AMOUNT_MIXED when a step left lines of different kinds with one sum */
export async function assertSharedAmountsHold(tx: Tx, id: string): Promise<void> {
  if (await hasMixedSharedAmount(tx, id)) throw refusal('SHARED_AMOUNT_MIXED');
}

/** @throws AppError NOT_FOUND when the decision has no such sum */
export async function requireSharedAmount(tx: Tx, id: string, sharedAmountId: string): Promise<void> {
  const present = await listSharedAmounts(tx, id);
  if (!present.some((shared) => shared.id === sharedAmountId)) throw refusal('NOT_FOUND', { what: 'tổng tiền chung' });
}

/** A part in a sum has no money of its own. */
const PART_OF_A_SUM = {
  amountSource: 'MANUAL_TOTAL',
  ownCoefficient: null,
  flatAmount: null,
  coefficient: null,
  baseSalary: null,
  amount: null,
  rateBasis: '',
  baseSalaryBasis: '',
} as const;

async function setSource(
  tx: Tx,
  id: string,
  lines: readonly DecisionLine[],
  change: (line: DecisionLine) => DecisionLine,
): Promise<void> {
  for (const line of lines) await updateLine(tx, id, change(line));
}
