import { formatDong, formatNumber } from '#core/money/format.ts';
import { TotalsBar } from '../shared/TotalsBar.tsx';
import type { ImportSum } from './selection.ts';

interface ImportTotalsProps {
  sum: ImportSum;
  errors: number;
  /** Why amounts cannot be worked out yet, if so. */
  gap: string | null;
}

/** Under the rows: what pressing the red button brings into the decision. */
export function ImportTotals({ sum, errors, gap }: ImportTotalsProps) {
  return (
    <TotalsBar
      label="Sẽ nhập"
      figures={[
        ['Sẽ nhập', `${formatNumber(sum.rows)} dòng`],
        ['Tập thể', formatNumber(sum.collectives)],
        ['Cá nhân', formatNumber(sum.individuals)],
        ['Dòng lỗi', formatNumber(errors)],
      ]}
      {...(gap !== null && { words: { name: 'Tính theo hệ số', text: gap, isWarning: true } })}
      sum={['Tổng tiền thưởng sẽ nhập', formatDong(sum.amount)]}
    />
  );
}
