import { z } from 'zod';
import { isoDateSchema } from '../dates/isoDate.ts';
import { refusal } from '../errors/appError.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';
import { newProblem } from './forestProblems.ts';
import type { DatedPeriod, UnitForest, UnitHistory } from './unitHistory.ts';

/** Stretches of one history; more than a century of yearly changes. */
const MAX_PERIODS = 100;

const period = { validFrom: isoDateSchema.nullable(), validTo: isoDateSchema.nullable() };
/** Kept for a row the unit has; any other becomes a new row. */
const rowId = z.uuid();

/** The history of one unit as it should have been recorded: for typing mistakes, not for what happened later. */
export const unitCorrectionSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1).max(2_147_483_647),
  code: cleanText(60),
  note: cleanText(1000),
  /** From the first to the last they are the unit's life. */
  names: z
    .array(
      z.strictObject({
        id: rowId,
        kind: z.string().min(1, 'Chọn loại đơn vị').max(40),
        name: requiredText(300, 'Cần tên đơn vị'),
        shortName: cleanText(150),
        ...period,
      }),
    )
    .min(1, 'Cần ít nhất một tên')
    .max(MAX_PERIODS),
  parents: z
    .array(z.strictObject({ id: rowId, parentId: z.uuid({ error: 'Chọn đơn vị cấp trên' }), ...period }))
    .max(MAX_PERIODS),
});
export type UnitCorrection = z.infer<typeof unitCorrectionSchema>;

/**
 * The unit as corrected, checked against the whole forest.
 *
 * @throws AppError NOT_FOUND; STALE_VERSION when it was changed since it was read; UNIT_HISTORY_BROKEN with
 *   the first contradiction the correction would bring
 */
export function correctedUnit(forest: UnitForest, correction: UnitCorrection, newId: () => string): UnitHistory {
  const old = forest.get(correction.id);
  if (!old) throw refusal('NOT_FOUND', { what: 'đơn vị' });
  if (old.version !== correction.version) throw refusal('STALE_VERSION', { what: 'đơn vị này' });
  const names = withOwnIds(oldestFirst(correction.names), old.names, newId);
  const unit: UnitHistory = {
    ...old,
    code: correction.code,
    note: correction.note,
    validFrom: names[0]?.validFrom ?? null,
    validTo: names.at(-1)?.validTo ?? null,
    names,
    parents: withOwnIds(oldestFirst(correction.parents), old.parents, newId),
  };
  const problem = newProblem(forest, new Map(forest).set(unit.id, unit), [unit.id]);
  if (problem) throw refusal('UNIT_HISTORY_BROKEN', { problem: problem.message });
  return unit;
}

/** Rows may only carry ids the unit has already, each once. */
function withOwnIds<Row extends { id: string }>(
  rows: readonly Row[],
  known: readonly Row[],
  newId: () => string,
): Row[] {
  const left = new Set(known.map(({ id }) => id));
  return rows.map((row) => (left.delete(row.id) ? row : { ...row, id: newId() }));
}

function oldestFirst<Row extends DatedPeriod>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, next) => ((one.validFrom ?? '') < (next.validFrom ?? '') ? -1 : 1));
}
