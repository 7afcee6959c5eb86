import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import type { DatedParent, DatedPeriod, UnitHistory } from './unitHistory.ts';
import { nameOn } from './unitTree.ts';

/** A unit begun on a day, or why it cannot have been. */
export type Founding = { unit: UnitHistory } | { unit: null; hindrance: string };

/**
 * A unit of which nobody knew since when it is there, begun on the day: it, its first name and its first place. Not where
 * something of it or under it was there before the day, or may have been.
 *
 * @param under all that ever stood directly under it
 */
export function foundedUnit(unit: UnitHistory, on: IsoDate, under: readonly UnitHistory[]): Founding {
  const isUnderBefore = ({ parentId, validFrom }: DatedParent) =>
    parentId === unit.id && (validFrom === null || validFrom < on);
  for (const below of under) {
    const link = below.parents.find(isUnderBefore);
    if (link) return hindered(underWords(below, link));
  }
  const begun = <Period extends DatedPeriod>(period: Period): Period => ({
    ...period,
    validFrom: period.validFrom ?? on,
  });
  const founded = { ...begun(unit), names: unit.names.map(begun), parents: unit.parents.map(begun) };
  const isAfter = ({ validFrom, validTo }: DatedPeriod) =>
    validFrom !== null && validFrom >= on && (validTo === null || validTo >= on);
  if ([founded, ...founded.names, ...founded.parents].every(isAfter)) return { unit: founded };
  return hindered('đơn vị đã có tên hoặc cấp trên trước ngày đó');
}

/** @param hindrance completes "giữ như hồ sơ vì …" */
export const hindered = (hindrance: string): Founding => ({ unit: null, hindrance });

const LAST_DAY: IsoDate = '9999-12-31';

function underWords(below: UnitHistory, { validFrom }: DatedParent): string {
  const { name } = nameOn(below, LAST_DAY);
  if (validFrom === null) return `chưa rõ ${name} trực thuộc từ ngày nào`;
  return `${name} đã trực thuộc từ ngày ${formatDate(validFrom)}`;
}
