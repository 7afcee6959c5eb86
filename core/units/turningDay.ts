import type { IsoDate } from '../dates/isoDate.ts';
import type { UnitEventType } from './unitEvent.ts';

/** How many units events of one type took on a day, and how many came out of them. */
export interface EventCount {
  type: UnitEventType;
  from: number;
  to: number;
  /** Of those that came out, how many began that day. */
  begun: number;
}

/** A day on which something happened to units. */
export interface TurningDay {
  day: IsoDate;
  counts: readonly EventCount[];
}

/** What changes the tree most is told first. */
const TELLING_ORDER: readonly UnitEventType[] = [
  'DISSOLVE',
  'MERGE',
  'SPLIT',
  'CREATE',
  'DOWNGRADE',
  'RENAME',
  'TRANSFER',
];

/** @example turningDayWords([…]) → `8 đơn vị kết thúc hoạt động, 38 thành lập` */
export function turningDayWords(counts: readonly EventCount[]): string {
  return TELLING_ORDER.flatMap((type) => counts.filter((count) => count.type === type))
    .map((count, place) => {
      const [units, ...others] = wordsOf(count);
      return [place === 0 ? `${units} đơn vị` : units, ...others].join(' ');
    })
    .join(', ');
}

/** A number of units, and what happened to them. */
function wordsOf({ type, from, to, begun }: EventCount): [units: number, what: string] {
  switch (type) {
    case 'CREATE':
      return [to, 'thành lập'];
    case 'RENAME':
      return [from, 'đổi tên'];
    case 'MERGE':
      return [from, `nhập ${mergedInto(begun, to - begun)}`];
    case 'SPLIT':
      return [from, `chia, tách ra ${to}`];
    case 'TRANSFER':
      return [from, 'chuyển trực thuộc'];
    case 'DISSOLVE':
      return [from, 'kết thúc hoạt động'];
    case 'DOWNGRADE':
      return [from, 'đổi loại'];
  }
}

function mergedInto(begun: number, others: number): string {
  const parts = [begun === 0 ? '' : `thành ${begun}`, others === 0 ? '' : `vào ${others} đơn vị khác`];
  return parts.filter((part) => part !== '').join(' và ');
}
