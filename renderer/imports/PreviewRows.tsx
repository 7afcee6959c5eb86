import type { ImportLine, ImportPreview } from '#core/imports/importPlan.ts';
import type { RowFilter } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { TableScroller } from '../shared/TableScroller.tsx';
import tables from '../shared/table.module.css';
import { Notice } from '../shared/Notice.tsx';
import { ImportTotals } from './ImportTotals.tsx';
import { rowsOf } from './rowFilter.ts';
import { RowsBar } from './RowsBar.tsx';
import { RowsTable } from './RowsTable.tsx';
import type { ImportSum, RowChoices } from './selection.ts';
import { SkippedTable } from './SkippedTable.tsx';
import styles from './import.module.css';

const LINES = 'dòng khen';

interface PreviewRowsProps {
  preview: ImportPreview;
  sum: ImportSum;
  isReading: boolean;
  /** Without a date of the decision no coefficient becomes an amount. */
  hasDate: boolean;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  skipsErrors: boolean;
  onSkipErrors: (skips: boolean) => void;
  choices: RowChoices;
  onChoose: (row: number, isIn: boolean) => void;
  awardName: (code: string) => string;
  price: (line: ImportLine) => number | null;
}

/** What was read: things about the file, its rows, and what they come to. */
export function PreviewRows(props: PreviewRowsProps) {
  const { preview, sum, isReading, hasDate, filter, choices } = props;
  const lines = rowsOf(preview.lines, filter);
  const all = preview.counts.ok + preview.counts.warnings + preview.counts.errors;
  const gap = hasDate ? null : 'Chưa tính, vì quyết định thiếu ngày ban hành';
  return (
    <>
      {preview.notices.map((notice) => (
        <Notice key={notice} tone="info">
          {notice}
        </Notice>
      ))}
      <RowsBar {...props} counts={preview.counts} proposed={preview.counts.included} noun={LINES} />
      <TableScroller label="Các dòng của tệp, cuộn được" aria-busy={isReading}>
        {filter === 'SKIPPED' ? (
          <SkippedTable rows={preview.skippedRows} count={preview.counts.skipped} lines={LINES} />
        ) : (
          <>
            <RowsTable
              lines={lines}
              choices={choices}
              onChoose={props.onChoose}
              awardName={props.awardName}
              price={props.price}
            />
            {lines.length === 0 && <p className={tables.none}>Không có dòng nào thuộc phần này.</p>}
            {all > preview.lines.length && (
              <p className={`${tables.none} ${styles.partly}`}>
                Đang hiện {formatNumber(preview.lines.length)} trong {formatNumber(all)} dòng, dòng cần xem được hiện
                trước. Số đếm và tổng tiền tính trên cả tệp.
              </p>
            )}
          </>
        )}
      </TableScroller>
      <ImportTotals sum={sum} errors={preview.counts.errors} gap={gap} />
    </>
  );
}
