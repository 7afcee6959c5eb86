import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { formatNumber } from '#core/money/format.ts';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import type { BatchFilter, BatchSummary } from '#core/nominations/nominationList.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { batchList } from '../../api/nominationsQueries.ts';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TotalsBar, type NamedFigure } from '../../shared/TotalsBar.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { BatchForm } from '../batch/BatchForm.tsx';
import { NominationTabs } from '../NominationTabs.tsx';
import { batchColumns } from './batchColumns.ts';
import { BatchFilterBar } from './BatchFilterBar.tsx';
import { BatchRow } from './BatchRow.tsx';
import board from '../../shared/list/listBoard.module.css';

const TYPING_PAUSE = 200;
const EVERY = { text: '', procedure: null, status: null };

/** Tờ trình of the chosen year, each with how far its lines have come. */
export function BatchesPage() {
  const { year } = useYear();
  const navigate = useNavigate();
  const canWrite = mayWrite(useAppInfo().actor.role);
  const [typed, setTyped] = useState<Omit<BatchFilter, 'year'>>(EVERY);
  const [isAdding, setAdding] = useState(false);
  const filter: BatchFilter = { ...typed, text: useDebounced(typed.text.trim(), TYPING_PAUSE), year };
  const { data, error, refetch } = useQuery(batchList(useApi(), filter));

  const rows = data ?? [];
  const hasRoom = useHasRoom(isAdding);
  const isFiltered = JSON.stringify(typed) !== JSON.stringify(EVERY);
  return (
    <Page
      path={[{ label: 'Đề nghị khen thưởng' }]}
      title={<h1>Tờ trình năm {year}</h1>}
      actions={
        canWrite &&
        !isAdding && (
          <Button type="primary" onClick={() => setAdding(true)}>
            Lập tờ trình
          </Button>
        )
      }
      rail={isAdding ? <BatchForm view={null} year={year} onDone={() => setAdding(false)} /> : undefined}
      railLabel="Lập tờ trình"
    >
      <NominationTabs />
      <BatchFilterBar filter={typed} onFilter={(patch) => setTyped((current) => ({ ...current, ...patch }))} />
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      <VirtualTable
        label={`Tờ trình năm ${year}`}
        role="table"
        className={board.table}
        columns={batchColumns(hasRoom)}
        count={rows.length}
        rowKey={(index) => rows[index]?.id ?? index}
        renderRow={(index) => {
          const batch = rows[index];
          return (
            batch && (
              <BatchRow
                batch={batch}
                rowIndex={index}
                hasRoom={hasRoom}
                onOpen={(id) => void navigate(`/nominations/${id}`)}
              />
            )
          );
        }}
      />
      {data !== undefined && rows.length === 0 && emptyState()}
      {rows.length > 0 && <BatchTotals batches={rows} hasRoom={hasRoom} />}
    </Page>
  );

  function emptyState() {
    if (isFiltered) {
      return (
        <EmptyState
          sentence={`Năm ${year} không có tờ trình nào khớp với điều đang tìm.`}
          action={<Button onClick={() => setTyped(EVERY)}>Bỏ điều kiện tìm</Button>}
        />
      );
    }
    return (
      <EmptyState
        sentence={`Đề nghị khen thưởng các đơn vị gửi lên năm ${year} sẽ đứng ở đây, mỗi tờ trình một dòng. Có sẵn danh sách Excel thì dán hoặc chọn tệp là đủ.`}
        action={canWrite && <Button onClick={() => setAdding(true)}>Lập tờ trình đầu tiên</Button>}
        link={<LinkButton onClick={() => void navigate('/eligibility')}>Xem ai đủ điều kiện</LinkButton>}
      />
    );
  }
}

/** Under the list: what all batches shown come to; every step of the way only where there is room. */
function BatchTotals({ batches, hasRoom }: { batches: readonly BatchSummary[]; hasRoom: boolean }) {
  const sum = (of: (batch: BatchSummary) => number) => batches.reduce((total, batch) => total + of(batch), 0);
  const steps: NamedFigure[] = (['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED', 'DECIDED', 'AWARDED'] as const).map(
    (status) => [NOMINATION_STATUS_LABELS[status], formatNumber(sum(({ byStatus }) => byStatus[status]))],
  );
  return (
    <TotalsBar
      label="Tổng của danh sách đang xem"
      figures={[
        ['Tờ trình', formatNumber(batches.length)],
        ...(hasRoom ? steps : []),
        ['Bị chặn', formatNumber(sum(({ blocked }) => blocked))],
      ]}
      sum={['Đề nghị', formatNumber(sum(({ collectives, individuals }) => collectives + individuals))]}
    />
  );
}
