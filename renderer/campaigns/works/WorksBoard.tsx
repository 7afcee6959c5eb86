import { useCallback, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import type { WorkFilter, WorkTotals } from '#core/campaigns/work.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { campaignView, workPage, workTotals } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
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
import type { PathStep } from '../../shell/TopLine.tsx';
import { useListRows } from '../../shared/list/useListRows.ts';
import { OccasionsSection } from './OccasionsSection.tsx';
import { PasteWorksForm } from './PasteWorksForm.tsx';
import { workColumns } from './workColumns.ts';
import { EVERY_WORK } from './workFilter.ts';
import { WorkFilterBar } from './WorkFilterBar.tsx';
import { WorkForm } from './WorkForm.tsx';
import { WorkRail } from './WorkRail.tsx';
import { WorkRowView } from './WorkRowView.tsx';
import board from '../../shared/list/listBoard.module.css';
import { useOpened } from '../../shared/useOpened.ts';

interface WorksBoardProps {
  path: PathStep[];
  title: ReactNode;
  status?: ReactNode;
  tabs: ReactNode;
  /** The year whose campaigns are offered. */
  year: number;
  /** The campaign whose works these are; null for those of all campaigns of the year. */
  campaignId: string | null;
  /** False where the campaign was summed up. */
  takesMore: boolean;
  /** What will stand here, while there is nothing. */
  emptySentence: string;
}

const TYPING_PAUSE = 200;
type Beside = 'NEW' | 'PASTE' | 'OCCASIONS' | { id: string };

/** Công trình, sản phẩm chào mừng as a list with its totals, of a year or of one campaign. */
export function WorksBoard(props: WorksBoardProps) {
  const { path, title, status, tabs, year, campaignId, takesMore, emptySentence } = props;
  const api = useApi();
  const mayChange = mayWrite(useAppInfo().actor.role) && takesMore;
  const { unit, setUnit } = useAskedUnit();
  const [typed, setTyped] = useState<WorkFilter>(EVERY_WORK);
  const [params] = useSearchParams();
  const [beside, setBeside] = useOpened<Beside | null>(() => askedWork(params.get('work')));
  // Rows are memoised: the same for all of them, always.
  const choose = useCallback((id: string) => setBeside({ id }), [setBeside]);

  const whole = { ...EVERY_WORK, campaignId, year: campaignId === null ? year : null };
  const text = useDebounced(typed.text.trim(), TYPING_PAUSE);
  const ofCampaign = campaignId ?? typed.campaignId;
  const filter = { ...typed, year: whole.year, campaignId: ofCampaign, text, unitId: unit?.id ?? null };
  const campaign = useQuery({ ...campaignView(api, ofCampaign ?? ''), enabled: ofCampaign !== null });
  const totals = useQuery(workTotals(api, filter));
  const count = totals.data?.rows ?? 0;
  const list = useListRows(count, JSON.stringify(filter), (page) => workPage(api, filter, page));
  const exporting = useFileExport(() => api.campaigns.works.exportList.mutate({ filter }));
  const printing = useFileExport(() => api.campaigns.works.exportPaper.mutate({ filter }));

  const hasRoom = useHasRoom(beside !== null);
  const error = totals.error ?? list.error;
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(whole);
  const chosenId = typeof beside === 'object' && beside !== null ? beside.id : null;
  const close = () => setBeside(null);
  const clear = () => {
    setTyped(EVERY_WORK);
    setUnit(null);
  };
  return (
    <Page path={path} title={title} status={status} actions={actions()} rail={rail()} railLabel="Công trình, sản phẩm">
      {tabs}
      <WorkFilterBar
        filter={{ ...typed, campaignId: ofCampaign }}
        unit={unit}
        campaignsOf={campaignId === null ? year : null}
        occasions={ofCampaign === null ? [] : (campaign.data?.campaign.occasions ?? [])}
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
        label="Công trình, sản phẩm"
        role="table"
        className={board.table}
        columns={workColumns(hasRoom)}
        count={count}
        rowKey={(index) => index}
        handle={list.table}
        onVisible={list.onVisible}
        renderRow={(index) => (
          <WorkRowView
            row={list.at(index)}
            rowIndex={index}
            hasRoom={hasRoom}
            isCurrent={chosenId !== null && list.at(index)?.id === chosenId}
            onChoose={choose}
          />
        )}
      />
      {totals.data?.rows === 0 && emptyState()}
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
        <Button disabled={count === 0} onClick={() => setBeside(beside === 'OCCASIONS' ? null : 'OCCASIONS')}>
          Theo dịp chào mừng
        </Button>
        <Button disabled={count === 0} onClick={() => exporting.start()}>
          Xuất Excel
        </Button>
        <Button disabled={count === 0} onClick={() => printing.start()}>
          Danh sách để ký (Excel)
        </Button>
        {mayChange && (
          <Button disabled={beside === 'PASTE'} onClick={() => setBeside('PASTE')}>
            Dán từ Excel
          </Button>
        )}
        {mayChange && (
          <Button
            type={chosenId === null && beside !== 'NEW' && beside !== 'PASTE' ? 'primary' : 'default'}
            disabled={beside === 'NEW'}
            onClick={() => setBeside('NEW')}
          >
            Ghi công trình
          </Button>
        )}
      </>
    );
  }

  function rail() {
    if (beside === null) return undefined;
    if (beside === 'NEW') return <WorkForm row={null} year={year} campaignId={campaignId} onDone={close} />;
    if (beside === 'PASTE') return <PasteWorksForm year={year} campaignId={campaignId} onClose={close} />;
    if (beside === 'OCCASIONS')
      return totals.data === undefined ? undefined : <OccasionsSection totals={totals.data} onClose={close} />;
    return <WorkRail key={beside.id} id={beside.id} year={year} campaignId={campaignId} onClose={close} />;
  }

  function emptyState() {
    return isFiltered ? (
      <EmptyState
        sentence="Không có công trình, sản phẩm nào khớp với điều đang tìm."
        action={<Button onClick={clear}>Bỏ điều kiện tìm</Button>}
      />
    ) : (
      <EmptyState
        sentence={emptySentence}
        action={mayChange && <Button onClick={() => setBeside('NEW')}>Ghi công trình đầu tiên</Button>}
      />
    );
  }
}

/** The work a link brings along in its address. */
const askedWork = (id: string | null): Beside | null => (id === null ? null : { id });

/** Under the list: everything the filter keeps. */
function Totals({ totals }: { totals: WorkTotals }) {
  const { works, finished, overdue, plaques, value, finishedValue } = totals;
  return (
    <TotalsBar
      label="Tổng của danh sách đang xem"
      figures={[
        ['Công trình, sản phẩm', formatNumber(works)],
        ['Hoàn thành', formatNumber(finished)],
        ['Quá hạn', formatNumber(overdue)],
        ['Gắn biển', formatNumber(plaques)],
        ['Trị giá đã hoàn thành', formatDong(finishedValue)],
      ]}
      sum={['Tổng trị giá', formatDong(value)]}
    />
  );
}
