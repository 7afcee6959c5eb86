import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import { formatNumber } from '#core/money/format.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';
import { Money } from '../../../shared/Money.tsx';
import styles from './lines.module.css';

interface SharedAmountRowProps {
  rowIndex: number;
  shared: SharedAmountGroup;
  columnCount: number;
  /** Left out where nothing may be changed. */
  onChange: (() => void) | undefined;
}

/** The sum the lines above share, as under a bracket. */
export function SharedAmountRow({ rowIndex, shared, columnCount, onChange }: SharedAmountRowProps) {
  const who = `${formatNumber(shared.count)} ${SUBJECT_LABELS[shared.subject].toLowerCase()}`;
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className={`${styles.row} ${styles.sharedSum}`}>
      <div role="gridcell" aria-colspan={columnCount - 2} className={styles.sharedLabel}>
        Tiền thưởng chung của {who}
      </div>
      <div role="gridcell" className={styles.amount}>
        <Money amount={shared.amount} />
      </div>
      <div role="gridcell" className={styles.why}>
        {onChange && (
          <button type="button" aria-label={`Sửa tiền thưởng chung của ${who}`} onClick={onChange}>
            Sửa…
          </button>
        )}
      </div>
    </div>
  );
}
