import { useCallback, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { InitiativeCounts, InitiativeFilter, InitiativeOrder } from '#core/initiatives/initiative.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { initiativePage, initiativeTotals, initiativeWords } from '../../api/initiativesQueries.ts';
import { useListRows } from '../../shared/list/useListRows.ts';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { useAskedUnit } from '../../shared/list/useAskedUnit.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TotalsBar } from '../../shared/TotalsBar.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { InitiativeTabs } from '../InitiativeTabs.tsx';
import { GroupsSection } from './GroupsSection.tsx';
import { initiativeColumns } from './initiativeColumns.ts';
import { EVERY_INITIATIVE } from './initiativeFilter.ts';
import { InitiativeFilterBar } from './InitiativeFilterBar.tsx';
import { InitiativeRail } from './InitiativeRail.tsx';
import { InitiativeRowView } from './InitiativeRowView.tsx';
import board from '../../shared/list/listBoard.module.css';
import { useOpened } from '../../shared/useOpened.ts';

const TYPING_PAUSE = 200;
type Beside = 'GROUPS' | { id: string };

/** Sáng kiến of the chosen year, with their totals. */
export function InitiativesPage() {
  const { year } = useYear();
  return <InitiativesOfYear key={year} year={year} />;
}

function InitiativesOfYear({ year }: { year: number }) {
  const api = useApi();
  const navigate = useNavigate();
  const mayChange = mayWrite(useAppInfo().actor.role);
  const { unit, setUnit } = useAskedUnit();
  const [typed, setTyped] = useState<InitiativeFilter>({ ...EVERY_INITIATIVE, year });
  const [order, setOrder] = useState<InitiativeOrder>('TITLE');
  const [beside, setBeside] = useOpened<Beside | null>(null);
  // Rows are memoised: the same for all of them, always.
  const choose = useCallback((id: string) => setBeside({ id }), [setBeside]);

  const text = useDebounced(typed.text.trim(), TYPING_PAUSE);
  const filter: InitiativeFilter = { ...typed, text, unitId: unit?.id ?? null };
  const totals = useQuery(initiativeTotals(api, filter));
  const words = useQuery(initiativeWords(api, year));
  const count = totals.data?.initiatives ?? 0;
  const list = useListRows(count, JSON.stringify([filter, order]), (page) =>
    initiativePage(api, { filter, order }, page),
  );
  const exporting = useFileExport(() => api.initiatives.exportList.mutate({ filter, order }));
  const printing = useFileExport(() => api.initiatives.exportPaper.mutate({ filter, order }));

  const hasRoom = useHasRoom(beside !== null);
  const error = totals.error ?? list.error;
  const isFiltered = JSON.stringify(filter) !== JSON.stringify({ ...EVERY_INITIATIVE, year });
  const chosenId = typeof beside === 'object' && beside !== null ? beside.id : null;
  const close = () => setBeside(null);
  return (
    <Page
      path={[{ label: 'Sáng kiến' }]}
      title={<h1>Sáng kiến năm {year}</h1>}
      actions={actions()}
      rail={rail()}
      railLabel="Bên danh sách sáng kiến"
    >
      <InitiativeTabs />
      <InitiativeFilterBar
        filter={typed}
        unit={unit}
        words={words.data ?? { fields: [], programmes: [] }}
        onFilter={(patch) => setTyped((current) => ({ ...current, ...patch }))}
        onUnit={setUnit}
      />
      <ExportNotice exporting={exporting} />
      <ExportNotice exporting={printing} what="danh sách để ký" />
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={retry}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      <VirtualTable
        label="Sáng kiến"
        role="table"
        className={board.table}
        columns={initiativeColumns({ hasRoom, order, onOrder: setOrder })}
        count={count}
        rowKey={(index) => index}
        handle={list.table}
        onVisible={list.onVisible}
        renderRow={(index) => (
          <InitiativeRowView
            row={list.at(index)}
            rowIndex={index}
            hasRoom={hasRoom}
            isCurrent={chosenId !== null && list.at(index)?.id === chosenId}
            onChoose={choose}
          />
        )}
      />
      {totals.data?.initiatives === 0 && emptyState()}
      {totals.data !== undefined && count > 0 && <Totals totals={totals.data} />}
    </Page>
  );

  function retry() {
    void totals.refetch();
    list.retry();
  }

  function actions() {
    return (
      <>
        <Button disabled={count === 0} onClick={() => setBeside(beside === 'GROUPS' ? null : 'GROUPS')}>
          Thống kê
        </Button>
        <Button disabled={count === 0} onClick={() => exporting.start()}>
          Xuất Excel
        </Button>
        <Button disabled={count === 0} onClick={() => printing.start()}>
          Danh sách để ký (Excel)
        </Button>
        {mayChange && <Button onClick={() => void navigate('/initiatives/import')}>Nhập từ Excel</Button>}
        {mayChange && (
          <Button type="primary" onClick={() => void navigate('/initiatives/new')}>
            Nhận đơn
          </Button>
        )}
      </>
    );
  }

  function rail() {
    if (beside === null) return undefined;
    if (beside === 'GROUPS')
      return totals.data && <GroupsSection filter={filter} totals={totals.data} onClose={close} />;
    return <InitiativeRail key={beside.id} id={beside.id} onClose={close} />;
  }

  function emptyState() {
    return isFiltered ? (
      <EmptyState
        sentence="Không có sáng kiến nào khớp với điều đang tìm."
        action={
          <Button
            onClick={() => {
              setTyped({ ...EVERY_INITIATIVE, year });
              setUnit(null);
            }}
          >
            Bỏ điều kiện tìm
          </Button>
        }
      />
    ) : (
      <EmptyState
        sentence={`Đơn sáng kiến năm ${year} sẽ đứng ở đây, với tác giả, tỷ lệ đóng góp và giá trị làm lợi.`}
        action={
          mayChange && (
            <>
              <Button onClick={() => void navigate('/initiatives/new')}>Nhận đơn đầu tiên</Button>
              <Button onClick={() => void navigate('/initiatives/import')}>Nhập danh sách từ Excel</Button>
            </>
          )
        }
      />
    );
  }
}

/** Under the list: everything the filter keeps. */
function Totals({ totals }: { totals: InitiativeCounts }) {
  return (
    <TotalsBar
      label="Tổng của danh sách đang xem"
      figures={[
        ['Sáng kiến', formatNumber(totals.initiatives)],
        ['Lượt tác giả', formatNumber(totals.authorships)],
        ['Số người', formatNumber(totals.people)],
      ]}
      sum={['Giá trị làm lợi', formatDong(totals.benefit)]}
    />
  );
}
