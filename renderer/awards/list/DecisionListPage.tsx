import { useCallback, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { DecisionStatus } from '#core/awards/decision.ts';
import { mayWrite } from '#core/office/actor.ts';
import { decisionPages } from '../../api/awardsQueries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { Page } from '../../shell/Page.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useYear } from '../../shell/YearContext.tsx';
import { useStartDraft } from '../useStartDraft.ts';
import { decisionColumns } from './decisionColumns.ts';
import { DecisionRow } from './DecisionRow.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ListTotals } from './ListTotals.tsx';
import { NoDecisions } from './NoDecisions.tsx';
import styles from './list.module.css';

const TYPING_PAUSE = 200;
/** Rows before the end at which the next page is fetched. */
const FETCH_AHEAD = 30;

/** Quyết định khen thưởng of the chosen year, with the totals of what is shown. */
export function DecisionListPage() {
  const { year } = useYear();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<DecisionStatus | null>(null);
  const wanted = useDebounced(search.trim(), TYPING_PAUSE);
  const pages = useInfiniteQuery(decisionPages(useApi(), { year, status, search: wanted }));
  const canWrite = mayWrite(useAppInfo().actor.role);
  const start = useStartDraft();
  const { mutate: startDraft } = start;

  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const totals = pages.data?.pages[0]?.totals;
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  const onVisible = useCallback(
    (_first: number, last: number) => {
      if (hasNextPage && !isFetchingNextPage && last >= rows.length - FETCH_AHEAD) void fetchNextPage();
    },
    [fetchNextPage, hasNextPage, isFetchingNextPage, rows.length],
  );

  return (
    <Page
      path={[{ label: 'Quyết định khen thưởng' }]}
      title={<h1>Quyết định khen thưởng năm {year}</h1>}
      actions={
        canWrite && (
          <Button type="primary" loading={start.isPending} onClick={() => startDraft()}>
            Lập quyết định
          </Button>
        )
      }
    >
      <FilterBar search={search} onSearch={setSearch} status={status} onStatus={setStatus} />
      {pages.isError && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void pages.refetch()}>Thử lại</LinkButton>}>
          {failureOf(pages.error).message}
        </Notice>
      )}
      <VirtualTable
        label={`Quyết định khen thưởng năm ${year}`}
        role="table"
        className={styles.table}
        columns={decisionColumns}
        count={rows.length}
        rowKey={(index) => rows[index]?.id ?? index}
        onVisible={onVisible}
        renderRow={(index) => {
          const row = rows[index];
          return row && <DecisionRow row={row} rowIndex={index} onOpen={(id) => void navigate(`/awards/${id}`)} />;
        }}
      />
      {rows.length === 0 && pages.isSuccess && (
        <NoDecisions
          filter={{ status, search: wanted }}
          onClearFilter={() => {
            setSearch('');
            setStatus(null);
          }}
          onStart={canWrite ? () => startDraft() : null}
        />
      )}
      {totals && totals.decisions > 0 && <ListTotals totals={totals} />}
    </Page>
  );
}
