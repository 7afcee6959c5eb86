import { formatNumber } from '#core/money/format.ts';
import type { PersonTotals } from '#core/people/personList.ts';
import { TotalsBar } from '../../shared/TotalsBar.tsx';

/** Under the list: everyone the filter keeps, not only those on screen. */
export function PeopleTotals({ totals, year }: { totals: PersonTotals; year: number }) {
  const { people, female, left, graded } = totals;
  const ungraded = people - Object.values(graded).reduce((sum, count) => sum + count, 0);
  return (
    <TotalsBar
      label="Tổng của danh sách đang xem"
      figures={[
        ['Nữ', formatNumber(female)],
        ['Đã thôi', formatNumber(left)],
        [`HTXSNV ${year}`, formatNumber(graded.HTXSNV)],
        ['HTTNV', formatNumber(graded.HTTNV)],
        ['HTNV', formatNumber(graded.HTNV)],
        ['KHTNV', formatNumber(graded.KHTNV)],
        ['Chưa xếp loại', formatNumber(ungraded)],
      ]}
      sum={['Số người', formatNumber(people)]}
    />
  );
}
