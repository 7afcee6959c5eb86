import { useCallback } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { unitPages, type UnitFilter, type UnitListRow } from '../../api/unitsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { VirtualTable, type Column } from '../../shared/VirtualTable.tsx';
import { useUnitKinds } from '../useUnitKinds.ts';
import { CountCell, LifeCell } from './CommonCells.tsx';
import { NoMatch } from './NoMatch.tsx';
import { listColumns, SORTED_BY } from './unitColumns.ts';
import { UnitName } from './UnitName.tsx';
import { UnitsTotals } from './UnitsTotals.tsx';
import styles from './units.module.css';

/** Rows before the end at which the next page is fetched. */
const FETCH_AHEAD = 60;

interface UnitListProps {
  filter: UnitFilter;
  label: string;
  onSort: (sort: UnitFilter['sort']) => void;
}

/** The units a filter keeps, one under the other, with what they come to. */
export function UnitList({ filter, label, onSort }: UnitListProps) {
  const navigate = useNavigate();
  const { kindWord } = useUnitKinds();
  const pages = useInfiniteQuery(unitPages(useApi(), filter));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const [first] = pages.data?.pages ?? [];
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  const onVisible = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetchingNextPage && last >= rows.length - FETCH_AHEAD) void fetchNextPage();
    },
    [fetchNextPage, hasNextPage, isFetchingNextPage, rows.length],
  );
  if (pages.isError) {
    return (
      <Notice tone="danger" actions={<LinkButton onClick={() => void pages.refetch()}>Thử lại</LinkButton>}>
        {failureOf(pages.error).message}
      </Notice>
    );
  }
  return (
    <>
      <VirtualTable
        label={label}
        role="table"
        className={styles.table}
        columns={withSorting(listColumns, filter.sort, onSort)}
        count={rows.length}
        rowKey={(index) => rows[index]?.id ?? index}
        onVisible={onVisible}
        renderRow={(index) => {
          const row = rows[index];
          return (
            row && (
              <ListRow
                row={row}
                rowIndex={index}
                filter={filter}
                kindWord={kindWord(row.kind)}
                onOpen={(to) => void navigate(to)}
              />
            )
          );
        }}
      />
      {rows.length === 0 && pages.isSuccess && <NoMatch filter={filter} />}
      {first && rows.length > 0 && <UnitsTotals totals={first.totals} figures={first.figures} />}
    </>
  );
}

/** Heads that can be pressed put the list in their order; the one in force says so. */
function withSorting(
  columns: readonly Column[],
  current: UnitFilter['sort'],
  onSort: UnitListProps['onSort'],
): Column[] {
  return columns.map((column) => {
    const sort = SORTED_BY[column.key as keyof typeof SORTED_BY] as UnitFilter['sort'] | undefined;
    if (sort === undefined) return column;
    return {
      ...column,
      title: (
        <button type="button" className={styles.sort} aria-pressed={sort === current} onClick={() => onSort(sort)}>
          {column.title}
          {sort === current && (sort === 'MEMBERS' ? <CaretDownFilled aria-hidden /> : <CaretUpFilled aria-hidden />)}
        </button>
      ),
    };
  });
}

interface ListRowProps {
  row: UnitListRow;
  rowIndex: number;
  filter: UnitFilter;
  kindWord: string;
  onOpen: (to: string) => void;
}

function ListRow({ row, rowIndex, filter: { on }, kindWord, onOpen }: ListRowProps) {
  const to = `/units/${row.id}?on=${on}`;
  const isPast = row.endedOn !== null && row.endedOn < on;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      className={`${styles.row} ${styles.whole} ${isPast ? styles.past : ''}`}
      onClick={() => onOpen(to)}
    >
      <div role="cell" className={styles.name} title={row.name}>
        <UnitName name={row.name} foundBy={row.foundBy} to={to} isStop />
      </div>
      <div role="cell" className={styles.quiet}>
        {kindWord}
      </div>
      <div role="cell" title={row.parentName}>
        {row.parentShortName === '' ? row.parentName : row.parentShortName}
      </div>
      <CountCell role="cell" count={row.workers} />
      <CountCell role="cell" count={row.members} />
      <LifeCell role="cell" row={row} on={on} />
    </div>
  );
}
