import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { CampaignFilter } from '#core/campaigns/campaign.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { campaignList, type CampaignSummary } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { useHasRoom } from '../../shared/list/useHasRoom.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { TotalsBar } from '../../shared/TotalsBar.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { CAMPAIGN_TABS } from '../campaignTabs.ts';
import { CampaignForm } from '../form/CampaignForm.tsx';
import { campaignColumns } from './campaignColumns.ts';
import { CampaignFilterBar } from './CampaignFilterBar.tsx';
import { CampaignRow } from './CampaignRow.tsx';
import { CountsSection } from './CountsSection.tsx';
import board from '../../shared/list/listBoard.module.css';
import { useOpened } from '../../shared/useOpened.ts';

const TYPING_PAUSE = 200;
const EVERY = { text: '', scope: null, method: null, state: null };

/** Phong trào thi đua that run in the chosen year, with what each came to so far. */
export function CampaignsPage() {
  const { year } = useYear();
  const api = useApi();
  const navigate = useNavigate();
  const canWrite = mayWrite(useAppInfo().actor.role);
  const [typed, setTyped] = useState<Omit<CampaignFilter, 'year'>>(EVERY);
  const [beside, setBeside] = useOpened<'NEW' | 'COUNTS' | null>(null);
  const filter: CampaignFilter = { ...typed, text: useDebounced(typed.text.trim(), TYPING_PAUSE), year };
  const { data, error, refetch } = useQuery(campaignList(api, filter));
  const exporting = useFileExport(() => api.campaigns.exportList.mutate({ filter }));

  const rows = data?.rows ?? [];
  const hasRoom = useHasRoom(beside !== null);
  const isFiltered = JSON.stringify({ ...filter, year: null }) !== JSON.stringify({ ...EVERY, year: null });
  const close = () => setBeside(null);
  return (
    <Page
      path={[{ label: 'Phong trào, đăng ký' }]}
      title={<h1>Phong trào thi đua năm {year}</h1>}
      actions={
        <>
          <Button disabled={rows.length === 0} onClick={() => setBeside(beside === 'COUNTS' ? null : 'COUNTS')}>
            Biểu 0601
          </Button>
          <Button disabled={rows.length === 0} onClick={() => exporting.start()}>
            Xuất Excel
          </Button>
          {canWrite && (
            // It stays in its place beside its own form: whoever goes on clicking must not meet another button there.
            <Button
              type={beside === 'NEW' ? 'default' : 'primary'}
              disabled={beside === 'NEW'}
              onClick={() => setBeside('NEW')}
            >
              Thêm phong trào
            </Button>
          )}
        </>
      }
      rail={rail()}
      railLabel={beside === 'NEW' ? 'Thêm phong trào' : 'Biểu 0601'}
    >
      <TabLinks label="Phong trào, đăng ký" tabs={CAMPAIGN_TABS} />
      <CampaignFilterBar filter={typed} onFilter={(patch) => setTyped((current) => ({ ...current, ...patch }))} />
      <ExportNotice exporting={exporting} />
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      <VirtualTable
        label={`Phong trào thi đua năm ${year}`}
        role="table"
        className={board.table}
        columns={campaignColumns(hasRoom)}
        count={rows.length}
        rowKey={(index) => rows[index]?.id ?? index}
        renderRow={(index) => {
          const campaign = rows[index];
          return (
            campaign && (
              <CampaignRow
                campaign={campaign}
                year={year}
                rowIndex={index}
                hasRoom={hasRoom}
                onOpen={(id) => void navigate(`/campaigns/${id}`)}
              />
            )
          );
        }}
      />
      {data !== undefined && rows.length === 0 && emptyState()}
      {rows.length > 0 && <CampaignTotals campaigns={rows} />}
    </Page>
  );

  function rail() {
    if (beside === 'NEW') return <CampaignForm campaign={null} year={year} onDone={close} />;
    return beside === 'COUNTS' && data ? <CountsSection counts={data.counts} year={year} onClose={close} /> : undefined;
  }

  function emptyState() {
    if (isFiltered) {
      return (
        <EmptyState
          sentence={`Năm ${year} không có phong trào nào khớp với điều đang tìm.`}
          action={<Button onClick={() => setTyped(EVERY)}>Bỏ điều kiện tìm</Button>}
        />
      );
    }
    return (
      <EmptyState
        sentence={`Phong trào thi đua của năm ${year} sẽ đứng ở đây, với đăng ký danh hiệu và công trình, sản phẩm chào mừng của từng phong trào.`}
        action={canWrite && <Button onClick={() => setBeside('NEW')}>Thêm phong trào đầu tiên</Button>}
      />
    );
  }
}

/** Under the list: what all campaigns shown come to. */
function CampaignTotals({ campaigns }: { campaigns: readonly CampaignSummary[] }) {
  const sum = (of: (campaign: CampaignSummary) => number) =>
    campaigns.reduce((total, campaign) => total + of(campaign), 0);
  const works = sum(({ figures }) => figures.works);
  return (
    <TotalsBar
      label="Tổng của danh sách đang xem"
      figures={[
        ['Phong trào', formatNumber(campaigns.length)],
        ['Đã tổng kết', formatNumber(campaigns.filter(({ closedOn }) => closedOn !== null).length)],
        ['Lượt đăng ký', formatNumber(sum(({ figures }) => figures.registrations))],
        ['Công trình, sản phẩm', formatNumber(works)],
        ['Hoàn thành', formatNumber(sum(({ figures }) => figures.finished))],
      ]}
      sum={['Trị giá công trình, sản phẩm', formatDong(sum(({ figures }) => figures.value))]}
    />
  );
}
