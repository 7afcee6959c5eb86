import { memo } from 'react';
import { CaretDownFilled, CaretRightFilled } from '@ant-design/icons';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { CountCell, LifeCell } from './CommonCells.tsx';
import type { TreeItem } from './treeItems.ts';
import { UnitName } from './UnitName.tsx';
import styles from './units.module.css';

interface UnitTreeRowProps extends TreeItem {
  id: string;
  rowIndex: number;
  on: IsoDate;
  kindWord: string;
  isCurrent: boolean;
  onToggle: (id: string, isOpen: boolean) => void;
  onCurrent: (id: string) => void;
}

/** One unit in its place in the tree. Memoised: while scrolling only the rows that come in are drawn. */
export const UnitTreeRow = memo(function UnitTreeRow(props: UnitTreeRowProps) {
  const { id, rowIndex, row, isOpen, position, siblings, foundBy, on, kindWord, isCurrent } = props;
  const { onToggle, onCurrent } = props;
  const isPast = row.endedOn !== null && row.endedOn < on;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-level={row.depth + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isCurrent}
      className={`${styles.row} ${isCurrent ? styles.current : ''} ${isPast ? styles.past : ''}`}
      onClick={() => onCurrent(row.id)}
    >
      <div role="gridcell" className={styles.name} style={{ paddingLeft: row.depth * INDENT }} title={row.name}>
        {isOpen === null ? (
          <span className={styles.leaf} />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={styles.toggle}
            aria-label={`${isOpen ? 'Thu gọn' : 'Mở'} ${row.name}`}
            onClick={(event) => {
              event.stopPropagation();
              onToggle(row.id, !isOpen);
            }}
          >
            {isOpen ? <CaretDownFilled aria-hidden /> : <CaretRightFilled aria-hidden />}
          </button>
        )}
        <UnitName name={row.name} foundBy={foundBy} to={`/units/${row.id}?on=${on}`} isStop={false} />
      </div>
      <div role="gridcell" className={styles.quiet}>
        {kindWord}
      </div>
      <div role="gridcell" className={`${styles.end} num`}>
        {row.childCount === 0 ? '' : formatNumber(row.childCount)}
      </div>
      <CountCell role="gridcell" count={row.workers} />
      <CountCell role="gridcell" count={row.members} />
      <LifeCell role="gridcell" row={row} on={on} />
    </div>
  );
});

/** Pixels a level is set in. */
const INDENT = 18;
