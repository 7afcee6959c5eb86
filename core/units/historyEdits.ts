import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { dayBefore } from '../dates/neighbourDay.ts';
import type { AppError } from '../errors/appError.ts';
import { refusal } from '../errors/appError.ts';
import type { BeginningUnit } from './unitEvent.ts';
import type { DatedName, DatedParent, DatedPeriod, UnitForest, UnitHistory } from './unitHistory.ts';
import { covers, linkOn, nameOn } from './unitTree.ts';

/** What an event on one day does to one history. Everything before the day stays as it was. */
export interface EditContext {
  forest: UnitForest;
  on: IsoDate;
  /** Ids for new rows of names and places. */
  newId: () => string;
}

export const impossible = (reason: string): AppError => refusal('UNIT_EVENT_IMPOSSIBLE', { reason });

/** @throws AppError UNIT_EVENT_IMPOSSIBLE when there is no such unit */
function knownUnit(forest: UnitForest, id: string): UnitHistory {
  const unit = forest.get(id);
  if (!unit) throw impossible('Một đơn vị được chọn không còn trong danh sách.');
  return unit;
}

/** @throws AppError UNIT_EVENT_IMPOSSIBLE when the unit was not there on the day */
export function livingUnit({ forest, on }: Pick<EditContext, 'forest' | 'on'>, id: string): UnitHistory {
  const unit = knownUnit(forest, id);
  const { name } = nameOn(unit, on);
  if (unit.validTo !== null && unit.validTo < on)
    throw impossible(`${name} đã kết thúc ngày ${formatDate(unit.validTo)}.`);
  if (unit.validFrom !== null && unit.validFrom > on)
    throw impossible(`${name} đến ngày ${formatDate(unit.validFrom)} mới có.`);
  return unit;
}

/** A unit that begins on the day. */
export function begun({ forest, on, newId }: EditContext, unit: BeginningUnit): UnitHistory {
  if (forest.has(unit.id)) throw impossible(`${unit.name} đã có trong danh sách.`);
  const period = { validFrom: on, validTo: null };
  const { kind, name, shortName, parentId } = unit;
  return {
    id: unit.id,
    code: '',
    note: '',
    ...period,
    names: [{ id: newId(), kind, name, shortName, ...period }],
    parents: parentId === null ? [] : [{ id: newId(), parentId, ...period }],
    version: 1,
  };
}

/** Another name or kind from the day on, up to the next change already known. */
export function called(
  { on, newId }: EditContext,
  unit: UnitHistory,
  next: Pick<DatedName, 'kind' | 'name' | 'shortName'>,
): UnitHistory {
  const old = nameOn(unit, on);
  if (old.kind === next.kind && old.name === next.name && old.shortName === next.shortName)
    throw impossible(`${old.name} đã mang đúng tên này.`);
  if (old.validFrom === on)
    throw impossible(
      `${old.name} bắt đầu mang tên này đúng ngày ${formatDate(on)}; nếu ghi sai, hãy sửa tên ở trang đơn vị.`,
    );
  const { kind, name, shortName } = next;
  return {
    ...unit,
    names: unit.names.flatMap((row) =>
      row === old
        ? [
            { ...old, validTo: dayBefore(on) },
            { id: newId(), kind, name, shortName, validFrom: on, validTo: old.validTo },
          ]
        : [row],
    ),
  };
}

/** Another place from the day on, up to the next change already known; null is the top. */
export function placed({ on, newId }: EditContext, unit: UnitHistory, parentId: string | null): UnitHistory {
  const old = linkOn(unit, on);
  if ((old?.parentId ?? null) === parentId) return unit;
  const later = unit.parents.filter(({ validFrom }) => validFrom !== null && validFrom > on);
  const until = old ? old.validTo : dayBeforeFirst(later, unit.validTo);
  const earlier = unit.parents.flatMap((link) => cutBefore(link, on));
  const link = { id: newId(), parentId: parentId ?? '', validFrom: on, validTo: until };
  return { ...unit, parents: [...earlier, ...(parentId === null ? [] : [link]), ...later] };
}

function dayBeforeFirst([first]: readonly DatedParent[], otherwise: IsoDate | null): IsoDate | null {
  return first?.validFrom ? dayBefore(first.validFrom) : otherwise;
}

/**
 * The unit's life without the day and what follows.
 *
 * @throws AppError UNIT_EVENT_IMPOSSIBLE naming the later change that stands in the way
 */
export function ended({ forest, on }: EditContext, unit: UnitHistory): UnitHistory {
  const { name } = nameOn(unit, on);
  const from = unit.validFrom;
  if (from !== null && from >= on)
    throw impossible(`${name} bắt đầu ngày ${formatDate(from)} nên không thể kết thúc trước ngày đó.`);
  if (unit.validTo !== null)
    throw impossible(
      `${name} đã được ghi kết thúc ngày ${formatDate(unit.validTo)}; muốn đổi ngày, hãy hủy sự kiện đó trước.`,
    );
  const rename = unit.names.find(({ validFrom }) => validFrom !== null && validFrom >= on);
  if (rename)
    throw impossible(
      `${name} đã được ghi đổi tên thành ${rename.name} từ ngày ${formatDate(rename.validFrom ?? on)}; hãy hủy sự kiện đó trước.`,
    );
  const move = unit.parents.find(({ validFrom }) => validFrom !== null && validFrom >= on);
  if (move) {
    const above = forest.get(move.parentId);
    throw impossible(
      `${name} đã được ghi chuyển về ${above ? nameOn(above, on).name : 'đơn vị khác'} từ ngày ${formatDate(move.validFrom ?? on)}; hãy hủy sự kiện đó trước.`,
    );
  }
  return {
    ...unit,
    validTo: dayBefore(on),
    names: unit.names.flatMap((row) => cutBefore(row, on)),
    parents: unit.parents.flatMap((row) => cutBefore(row, on)),
  };
}

/** What of the period lies before the day. */
function cutBefore<Row extends DatedPeriod>(row: Row, on: IsoDate): Row[] {
  if (row.validFrom !== null && row.validFrom >= on) return [];
  return [covers(row, on) ? { ...row, validTo: dayBefore(on) } : row];
}
