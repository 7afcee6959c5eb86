import { Checkbox, Segmented } from 'antd';
import type { RegisterCounts } from '#core/imports/personPlan.ts';
import type { RowFilter } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import styles from './import.module.css';

interface RowsBarProps {
  counts: Pick<RegisterCounts, 'ok' | 'warnings' | 'errors' | 'duplicates' | 'skipped'>;
  /** Rows that would be taken in, as proposed. */
  proposed: number;
  /** What a row is: `dòng khen`, `người`. */
  noun: string;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  skipsErrors: boolean;
  onSkipErrors: (skips: boolean) => void;
}

export const SKIP_ERRORS_ID = 'import-skip-errors';

/** Over the rows: which of them to see, and what becomes of those with errors. */
export function RowsBar({ counts, proposed, noun, filter, onFilter, skipsErrors, onSkipErrors }: RowsBarProps) {
  const all = counts.ok + counts.warnings + counts.errors;
  return (
    <div className={styles.bar}>
      <Segmented<RowFilter>
        size="small"
        aria-label="Các dòng để xem"
        value={filter}
        options={[
          { value: 'ALL', label: `Tất cả ${formatNumber(all)}` },
          { value: 'PROPOSED', label: `Đề xuất nhập ${formatNumber(proposed)}` },
          { value: 'ATTENTION', label: `Cần xem ${formatNumber(counts.errors + counts.warnings)}` },
          { value: 'DUPLICATE', label: `Trùng ${formatNumber(counts.duplicates)}` },
          { value: 'SKIPPED', label: `Không phải ${noun} ${formatNumber(counts.skipped)}` },
        ]}
        onChange={onFilter}
      />
      {counts.errors > 0 && (
        <Checkbox
          id={SKIP_ERRORS_ID}
          className={styles.skip ?? ''}
          checked={skipsErrors}
          onChange={(event) => onSkipErrors(event.target.checked)}
        >
          Bỏ qua các dòng lỗi ({formatNumber(counts.errors)})
        </Checkbox>
      )}
    </div>
  );
}
