import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Pagination } from 'antd';
import type { RowFilter } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { IMPORT_ROWS_PER_PAGE, importRows } from '../../api/importsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { TotalsBar } from '../../shared/TotalsBar.tsx';
import tables from '../../shared/table.module.css';
import { RowsBar } from '../RowsBar.tsx';
import { SkippedTable } from '../SkippedTable.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import type { RegisterWords } from './registerWords.ts';
import type { RegisterSum } from './sumOfChoices.ts';
import type { useRegisterReading } from './useRegisterReading.ts';
import styles from './register.module.css';

interface RegisterRowsProps<Field extends string, Options> {
  reading: ReturnType<typeof useRegisterReading<Field, Options>>;
  words: RegisterWords<Field, Options>;
  sum: RegisterSum;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  skipsErrors: boolean;
  onSkipErrors: (skips: boolean) => void;
}

/** What was read: things about the file, its rows a page at a time, and what taking it in would do. */
export function RegisterRows<Field extends string, Options>(props: RegisterRowsProps<Field, Options>) {
  const { reading, words, sum, filter, onFilter, skipsErrors, onSkipErrors } = props;
  const api = useApi();
  const { seen } = reading;
  // Another reading or another filter has other pages.
  const view = `${seen?.planId ?? ''} ${filter}`;
  const [turned, setTurned] = useState({ view, page: 0 });
  const page = turned.view === view ? turned.page : 0;
  const asked = { planId: seen?.planId ?? '', filter, page };
  const answer = useQuery({ ...importRows(api, words.api, asked), enabled: seen !== null });
  if (!seen) return null;
  const { counts, notices } = seen.plan;
  const all = counts.ok + counts.warnings + counts.errors;
  const { rows, skipped, total } = answer.data ?? { rows: [], skipped: [], total: 0 };
  return (
    <>
      {notices.map((notice) => (
        <Notice key={notice} tone="info">
          {notice}
        </Notice>
      ))}
      {answer.error && <Notice tone="danger">{failureOf(answer.error).message}</Notice>}
      <RowsBar
        counts={counts}
        proposed={counts.add + counts.update}
        noun={words.noun}
        filter={filter}
        onFilter={onFilter}
        skipsErrors={skipsErrors}
        onSkipErrors={onSkipErrors}
      />
      <TableScroller label="Các dòng của tệp, cuộn được" aria-busy={reading.isReading || answer.isFetching}>
        {filter === 'SKIPPED' ? (
          <SkippedTable rows={skipped} count={skipped.length} lines={words.noun} />
        ) : (
          <>
            <RegisterTable
              rows={rows}
              choices={reading.choices}
              onChoose={reading.choose}
              placeLabel={words.placeLabel}
            />
            {rows.length === 0 && answer.isSuccess && <p className={tables.none}>Không có dòng nào thuộc phần này.</p>}
          </>
        )}
      </TableScroller>
      {total > IMPORT_ROWS_PER_PAGE && (
        <div className={styles.pages}>
          <Pagination
            size="small"
            simple
            current={page + 1}
            total={total}
            pageSize={IMPORT_ROWS_PER_PAGE}
            showSizeChanger={false}
            onChange={(next) => setTurned({ view, page: next - 1 })}
          />
          <span>
            Dòng {formatNumber(page * IMPORT_ROWS_PER_PAGE + 1)}–
            {formatNumber(Math.min(total, (page + 1) * IMPORT_ROWS_PER_PAGE))} trong {formatNumber(total)}
          </span>
        </div>
      )}
      <TotalsBar
        label="Sẽ nhập"
        figures={[
          ['Dòng đọc được', formatNumber(all)],
          ['Bổ sung', formatNumber(sum.update)],
          ['Bỏ qua', formatNumber(all - sum.add - sum.update)],
          ['Trong đó lỗi', formatNumber(counts.errors)],
        ]}
        sum={[`Thêm mới`, `${formatNumber(sum.add)} ${words.noun}`]}
      />
    </>
  );
}
