import type { DecisionTotals } from '#core/awards/totals.ts';
import { formatCoefficient, formatDong, formatNumber } from '#core/money/format.ts';
import { amountInWords } from '#core/money/words.ts';
import { TotalsBar } from '../../../shared/TotalsBar.tsx';

/** Under the last row, as on a ledger. */
export function LineTotals({ totals }: { totals: DecisionTotals }) {
  const { collectives, individuals, coefficient, amount, unpriced } = totals;
  const words =
    unpriced > 0
      ? { name: 'Chưa tính được tiền', text: `${formatNumber(unpriced)} dòng, tổng chưa gồm các dòng này` }
      : { name: 'Bằng chữ', text: amountInWords(amount) };
  return (
    <TotalsBar
      label="Tổng của danh sách"
      figures={[
        ['Tập thể', formatNumber(collectives)],
        ['Cá nhân', formatNumber(individuals)],
        ['Tổng hệ số', formatCoefficient(coefficient)],
      ]}
      words={{ ...words, isWarning: unpriced > 0 }}
      sum={['Tổng tiền thưởng', formatDong(amount)]}
    />
  );
}
