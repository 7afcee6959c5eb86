import { formatDate } from '#core/dates/isoDate.ts';
import type { UnitOnDate } from '#core/units/unit.ts';

/** A unit where one is chosen: what tells it from others of its name, the name it was found by, and that it has ended. */
export function unitLabel({ name, formerName, parentName, hasEnded, endedOn, successors }: UnitOnDate): string {
  const now = successors.map((unit) => unit.name).join(', ');
  const life = [
    endedOn === null ? 'đã kết thúc' : `đã kết thúc ${formatDate(endedOn)}`,
    now === '' ? '' : `nay là ${now}`,
  ];
  const parts = [name, formerName === '' ? '' : `tên cũ ${formerName}`, ...(hasEnded ? life : [parentName])];
  return parts.filter((part) => part !== '').join(', ');
}
