import { useCallback, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { RegistrationFilter, RegistrationTotals } from '#core/campaigns/registration.ts';
import { formatNumber } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { registrationPage, registrationTotals } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useAskedUnit } from '../../shared/list/useAskedUnit.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TotalsBar } from '../../shared/TotalsBar.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { VirtualTable } from '../../shared/VirtualTable.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import type { PathStep } from '../../shell/TopLine.tsx';
import { useRegistrationWrites } from '../useCampaignWrites.ts';
import { useListRows } from '../../shared/list/useListRows.ts';
import { PasteForm } from './PasteForm.tsx';
import { registrationColumns } from './registrationColumns.ts';
import { EVERY_REGISTRATION } from './registrationFilter.ts';
import { RegistrationFilterBar } from './RegistrationFilterBar.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import { RegistrationRail } from './RegistrationRail.tsx';
import { RegistrationRowView } from './RegistrationRowView.tsx';
import { TitlesSection } from './TitlesSection.tsx';
import board from '../../shared/list/listBoard.module.css';
import { useOpened } from '../../shared/useOpened.ts';

interface RegistrationsBoardProps {
  path: PathStep[];
  title: ReactNode;
  status?: ReactNode;
  tabs: ReactNode;
  /** The year new registrations are for. */
  year: number;
  /** The campaign whose registrations these are, of whatever year; null for all of the year. */
  campaignId: string | null;
  /** False where the campaign was summed up. */
  takesMore: boolean;
  /** What will stand here, while there is nothing. */
  emptySentence: string;
}

const TYPING_PAUSE = 200;
type Beside = 'NEW' | 'PASTE' | 'TITLES' | { id: string };

/** Đăng ký thi đua as a list with its totals, of a year or of one campaign. */
export function RegistrationsBoard(props: RegistrationsBoardProps) {
  const { path, title, status, tabs, year, campaignId, takesMore, emptySentence } = props;
  const api = useApi();
  const confirm = useConfirm();
  const mayChange = mayWrite(useAppInfo().actor.role) && takesMore;
  const { acceptReceived } = useRegistrationWrites();
  const { unit, setUnit } = useAskedUnit();
  const [typed, setTyped] = useState<RegistrationFilter>(EVERY_REGISTRATION);
  const [beside, setBeside] = useOpened<Beside | null>(null);
  // Rows are memoised: the same for all of them, always.
  const choose = useCallback((id: string) => setBeside({ id }), [setBeside]);

  const whole = { ...EVERY_REGISTRATION, campaignId, year: campaignId === null ? year : null };
  const text = useDebounced(typed.text.trim(), TYPING_PAUSE);
  const filter = { ...typed, ...ownerOf(typed, whole), text, unitId: unit?.id ?? null };
  const totals = useQuery(registrationTotals(api, filter));
  const count = totals.data?.rows ?? 0;
  const list = useListRows(count, JSON.stringify(filter), (page) => registrationPage(api, filter, page));
  const exporting = useFileExport(() => api.campaigns.registrations.exportList.mutate({ filter }));
  const printing = useFileExport(() => api.campaigns.registrations.exportPaper.mutate({ filter }));

  const error = totals.error ?? list.error;
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(whole);
  const chosenId = typeof beside === 'object' && beside !== null ? beside.id : null;
  const close = () => setBeside(null);
  const clear = () => {
    setTyped(EVERY_REGISTRATION);
    setUnit(null);
  };
  const received = totals.data?.byStatus.SUBMITTED ?? 0;
  const askToAccept = (seen: string) =>
    void confirm({
      title: `Chấp nhận ${formatNumber(received)} đăng ký mới nhận?`,
      content: 'Chấp nhận tất cả đăng ký mới nhận trong danh sách đang xem. Từng đăng ký vẫn trả lại được sau đó.',
      okText: 'Chấp nhận',
      isStep: true,
      onOk: () => acceptReceived.mutate({ filter, seen }),
    });

  return (
    <Page path={path} title={title} status={status} actions={actions()} rail={rail()} railLabel="Đăng ký thi đua">
      {tabs}
      <RegistrationFilterBar
        filter={{ ...typed, campaignId: filter.campaignId }}
        unit={unit}
        campaignsOf={campaignId === null ? year : null}
        onFilter={(patch) => setTyped((current) => ({ ...current, ...patch }))}
        onUnit={setUnit}
        act={
          mayChange &&
          totals.data &&
          received > 0 && (
            // While another list is being read, the count is still of the one before.
            <LinkButton disabled={totals.isPlaceholderData} onClick={() => askToAccept(totals.data.receivedSeen)}>
              Chấp nhận {formatNumber(received)} mới nhận
            </LinkButton>
          )
        }
      />
      <FailureNotice error={acceptReceived.error} onRead={acceptReceived.reset} />
      <ExportNotice exporting={exporting} />
      <ExportNotice exporting={printing} what="danh sách để ký" />
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={retry}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
      <VirtualTable
        label="Đăng ký thi đua"
        role="table"
        className={board.table}
        columns={registrationColumns}
        count={count}
        rowKey={(index) => index}
        handle={list.table}
        onVisible={list.onVisible}
        renderRow={(index) => (
          <RegistrationRowView
            row={list.at(index)}
            rowIndex={index}
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
        <Button disabled={count === 0} onClick={() => setBeside(beside === 'TITLES' ? null : 'TITLES')}>
          Theo danh hiệu
        </Button>
        <Button disabled={count === 0} onClick={() => exporting.start()}>
          Xuất Excel
        </Button>
        <Button disabled={count === 0} onClick={() => printing.start()}>
          Danh sách để ký (Excel)
        </Button>
        {mayChange && <Button onClick={() => setBeside('PASTE')}>Dán từ Excel</Button>}
        {mayChange && (
          <Button
            type={beside === 'NEW' || beside === 'PASTE' || chosenId !== null ? 'default' : 'primary'}
            disabled={beside === 'NEW'}
            onClick={() => setBeside('NEW')}
          >
            Ghi đăng ký
          </Button>
        )}
      </>
    );
  }

  function rail() {
    if (beside === null) return undefined;
    if (beside === 'NEW') return <RegistrationForm row={null} year={year} campaignId={campaignId} onDone={close} />;
    if (beside === 'PASTE') return <PasteForm year={year} campaignId={campaignId} onClose={close} />;
    if (beside === 'TITLES')
      return totals.data === undefined ? undefined : (
        <TitlesSection
          totals={totals.data}
          onChoose={(awardCode) => setTyped((current) => ({ ...current, awardCode }))}
          onClose={close}
        />
      );
    return <RegistrationRail key={beside.id} id={beside.id} campaignId={campaignId} onClose={close} />;
  }

  function emptyState() {
    return isFiltered ? (
      <EmptyState
        sentence="Không có đăng ký nào khớp với điều đang tìm."
        action={<Button onClick={clear}>Bỏ điều kiện tìm</Button>}
      />
    ) : (
      <EmptyState
        sentence={emptySentence}
        action={mayChange && <Button onClick={() => setBeside('PASTE')}>Dán từ Excel</Button>}
        link={mayChange && <LinkButton onClick={() => setBeside('NEW')}>Ghi từng đăng ký</LinkButton>}
      />
    );
  }
}

/** On the page of a campaign its registrations of all years; else those of the year, in the campaign chosen. */
function ownerOf(typed: RegistrationFilter, whole: RegistrationFilter) {
  return { year: whole.year, campaignId: whole.campaignId ?? typed.campaignId };
}

/** Under the list: everything the filter keeps. */
function Totals({ totals }: { totals: RegistrationTotals }) {
  const { registrations, collectives, individuals, late, byStatus } = totals;
  return (
    <TotalsBar
      label="Tổng của danh sách đang xem"
      figures={[
        ['Tập thể', formatNumber(collectives)],
        ['Cá nhân', formatNumber(individuals)],
        ['Nộp muộn', formatNumber(late)],
        ['Mới nhận', formatNumber(byStatus.SUBMITTED)],
        ['Đã chấp nhận', formatNumber(byStatus.ACCEPTED)],
        ['Trả lại', formatNumber(byStatus.RETURNED)],
        ['Đã rút', formatNumber(byStatus.WITHDRAWN)],
      ]}
      sum={['Lượt đăng ký, không tính đã rút', formatNumber(registrations)]}
    />
  );
}
