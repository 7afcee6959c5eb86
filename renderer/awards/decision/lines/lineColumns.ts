import type { Column } from '../../../shared/VirtualTable.tsx';

interface ColumnChoice {
  /** The award form differs from row to row, or there is room. */
  withAward: boolean;
  /** Only on wide screens: on narrow ones it stands once above the list. */
  withBaseSalary: boolean;
  collectives: number;
  individuals: number;
}

/** Numbers up to here fit the narrow first column. */
const SHORT_LIST = 999;

/** Columns of the award list in their order. */
export function lineColumns({ withAward, withBaseSalary, collectives, individuals }: ColumnChoice): Column[] {
  const numberWidth = Math.max(collectives, individuals) > SHORT_LIST ? '66px' : '42px';
  return [
    { key: 'number', title: 'STT', width: numberWidth },
    {
      key: 'name',
      title: nameTitle(collectives, individuals),
      width: withBaseSalary ? 'minmax(0, 1.6fr)' : 'minmax(0, 2.1fr)',
    },
    { key: 'achievement', title: 'Thành tích', width: 'minmax(0, 1fr)' },
    ...(withAward
      ? [{ key: 'award', title: 'Hình thức', width: withBaseSalary ? 'minmax(0, 1.4fr)' : 'minmax(0, 1fr)' }]
      : []),
    { key: 'coefficient', title: 'Hệ số', width: '60px', align: 'end' as const },
    ...(withBaseSalary ? [{ key: 'baseSalary', title: 'Lương cơ sở', width: '122px', align: 'end' as const }] : []),
    { key: 'amount', title: 'Tiền thưởng', width: '118px', align: 'end' as const },
    { key: 'why', title: 'Giải thích', width: '54px', isTitleHidden: true },
  ];
}

function nameTitle(collectives: number, individuals: number): string {
  if (individuals === 0) return 'Tên tập thể';
  return collectives === 0 ? 'Họ và tên, chức vụ, đơn vị' : 'Tên tập thể, cá nhân';
}
