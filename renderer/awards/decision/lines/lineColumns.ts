import type { DecisionLine } from '#core/awards/decision.ts';
import type { Column } from '../../../shared/VirtualTable.tsx';

/** What stands between the name and the money. */
const DETAILS = ['position', 'unitName', 'achievement'] as const;
type Detail = (typeof DETAILS)[number];

interface ColumnChoice {
  /** The award form differs from row to row. */
  withAward: boolean;
  /** Of {@link detailsIn}, separated by spaces. */
  details: string;
  /** There is room for the base salary; on narrow screens it stands once above the list. */
  isWide: boolean;
  collectives: number;
  individuals: number;
}

/** Numbers up to here fit the narrow first column. */
const SHORT_LIST = 999;

/**
 * Columns a list has something for. On narrow screens post and unit stand behind the
 * name and the achievement keeps its place; a list not wholly known may hold anything.
 */
export function detailsIn({ loaded, count }: { loaded: readonly DecisionLine[]; count: number }, isWide: boolean) {
  if (!isWide) return 'achievement';
  const used = (detail: Detail) =>
    loaded.some((line) => line[detail] !== '' || (detail === 'achievement' && line.reason !== ''));
  return DETAILS.filter((detail) => used(detail) || (detail === 'achievement' && loaded.length < count)).join(' ');
}

/** Columns of the award list in their order. */
export function lineColumns({ withAward, details, isWide, collectives, individuals }: ColumnChoice): Column[] {
  const numberWidth = Math.max(collectives, individuals) > SHORT_LIST ? '66px' : '42px';
  const shown = details.split(' ');
  const optional = (isShown: boolean, column: Column) => (isShown ? [column] : []);
  return [
    { key: 'number', title: 'STT', width: numberWidth },
    {
      key: 'name',
      title: nameTitle(collectives, individuals, shown.includes('position') || shown.includes('unitName')),
      width: isWide ? 'minmax(0, 1.6fr)' : 'minmax(0, 2.1fr)',
    },
    ...optional(shown.includes('position'), { key: 'position', title: 'Chức vụ', width: 'minmax(0, 1fr)' }),
    ...optional(shown.includes('unitName'), { key: 'unitName', title: 'Đơn vị', width: 'minmax(0, 1.4fr)' }),
    ...optional(shown.includes('achievement'), { key: 'achievement', title: 'Thành tích', width: 'minmax(0, 1fr)' }),
    ...optional(withAward, { key: 'award', title: 'Hình thức', width: isWide ? 'minmax(0, 1.4fr)' : 'minmax(0, 1fr)' }),
    { key: 'coefficient', title: 'Hệ số', width: '60px', align: 'end' as const },
    ...optional(isWide, { key: 'baseSalary', title: 'Lương cơ sở', width: '122px', align: 'end' as const }),
    { key: 'amount', title: 'Tiền thưởng', width: '118px', align: 'end' as const },
    { key: 'why', title: 'Giải thích', width: '54px', isTitleHidden: true },
  ];
}

function nameTitle(collectives: number, individuals: number, hasOwnColumns: boolean): string {
  if (individuals === 0) return 'Tên tập thể';
  if (collectives > 0) return 'Tên tập thể, cá nhân';
  return hasOwnColumns ? 'Họ và tên' : 'Họ và tên, chức vụ, đơn vị';
}
