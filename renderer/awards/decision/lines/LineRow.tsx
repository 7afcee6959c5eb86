import { memo } from 'react';
import type { DecisionLine } from '#core/awards/decision.ts';
import { formatCoefficient, formatNumber } from '#core/money/format.ts';
import { Money } from '../../../shared/Money.tsx';
import styles from './lines.module.css';

export interface LineRowProps {
  id: string;
  rowIndex: number;
  number: number;
  line: DecisionLine;
  /** Keys of the columns shown, in one string so that equal choices compare equal. */
  columns: string;
  isCurrent: boolean;
  isExplained: boolean;
  isSelected: boolean;
  /** Some row is selected, so every row shows its box. */
  isSelecting: boolean;
  canEdit: boolean;
  onCurrent: (rowIndex: number) => void;
  onEdit: (rowIndex: number) => void;
  onExplain: (rowIndex: number) => void;
  onSelect: (lineId: string, isRange: boolean) => void;
}

/** One recipient as a row. Memoised: while scrolling only the rows that come in are drawn. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { id, rowIndex, number, line, columns, isCurrent, isExplained, isSelected, isSelecting, canEdit } = props;
  const { onCurrent, onEdit, onExplain, onSelect } = props;
  const has = (column: string) => columns.split(' ').includes(column);
  // What has no column of its own stands behind the name.
  const place = [has('position') ? '' : line.position, has('unitName') ? '' : line.unitName]
    .filter((part) => part !== '')
    .join(', ');
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-selected={isSelected}
      className={[
        styles.row,
        isCurrent ? styles.current : '',
        isSelected ? styles.selected : '',
        isSelecting ? styles.selecting : '',
      ].join(' ')}
      onClick={() => onCurrent(rowIndex)}
      onDoubleClick={() => onEdit(rowIndex)}
    >
      <div role="gridcell" className={styles.number}>
        {canEdit && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Chọn dòng ${number}, ${line.name}`}
            checked={isSelected}
            onClick={(event) => {
              event.stopPropagation();
              onSelect(line.id, event.shiftKey);
            }}
            onChange={() => undefined}
          />
        )}
        <span className="num">{formatNumber(number)}</span>
      </div>
      <div role="gridcell" className={styles.name} title={place === '' ? line.name : `${line.name}, ${place}`}>
        <b>{line.honorific === '' ? line.name : `${line.honorific} ${line.name}`}</b>
        {place !== '' && <span className={styles.detail}>{place}</span>}
      </div>
      {has('position') && (
        <div role="gridcell" title={line.position}>
          {line.position}
        </div>
      )}
      {has('unitName') && (
        <div role="gridcell" title={line.unitName}>
          {line.unitName}
        </div>
      )}
      {has('achievement') && (
        <div role="gridcell" title={line.achievement || line.reason}>
          {line.achievement === '' ? <span className={styles.quiet}>{line.reason}</span> : line.achievement}
        </div>
      )}
      {has('award') && (
        <div role="gridcell" title={line.awardName}>
          {line.awardName}
        </div>
      )}
      <div role="gridcell" className={`${styles.end} num`}>
        {line.coefficient === null ? '–' : formatCoefficient(line.coefficient)}
      </div>
      {has('baseSalary') && (
        <div role="gridcell" className={`${styles.end} num`}>
          <Money amount={line.baseSalary} />
        </div>
      )}
      <div role="gridcell" className={styles.amount}>
        <LineMoney line={line} />
      </div>
      <div role="gridcell" className={`${styles.why} ${isExplained ? styles.explained : ''}`}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Vì sao ${line.name} có mức này?`}
          onClick={() => onExplain(rowIndex)}
        >
          Vì sao?
        </button>
      </div>
    </div>
  );
});

function LineMoney({ line }: { line: DecisionLine }) {
  if (line.amountSource === 'MANUAL_TOTAL') return <span className={styles.part}>chung nhóm</span>;
  if (line.amount === null) return <span className={styles.gap}>Chưa tính được</span>;
  return <Money amount={line.amount} />;
}
