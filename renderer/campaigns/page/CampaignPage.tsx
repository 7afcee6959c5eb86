import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { mayWrite } from '#core/office/actor.ts';
import type { CampaignView } from '../../api/campaignsQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { TotalsBar } from '../../shared/TotalsBar.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { tabsOfCampaign } from '../campaignTabs.ts';
import { CampaignForm } from '../form/CampaignForm.tsx';
import { StateWord } from '../StateWord.tsx';
import { useCampaignWrites } from '../useCampaignWrites.ts';
import { CampaignFacts } from './CampaignFacts.tsx';
import { pathOfCampaign } from './campaignPath.ts';
import { CloseForm } from './CloseForm.tsx';
import { OccasionsTable } from './OccasionsTable.tsx';
import { TitlesTable } from './TitlesTable.tsx';
import { useYearOfCampaign } from './useYearOfCampaign.ts';
import board from '../../shared/list/listBoard.module.css';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useOpened } from '../../shared/useOpened.ts';
import styles from '../campaigns.module.css';

/** One campaign: what it is, what it greets, what it came to, and how it was summed up. */
export function CampaignPage({ view }: { view: CampaignView }) {
  const { campaign, figures } = view;
  const { id, version, name, closedOn, criteria, summary } = campaign;
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { reopen, remove } = useCampaignWrites();
  const mayChange = mayWrite(useAppInfo().actor.role);
  const [beside, setBeside] = useOpened<'EDIT' | 'CLOSE' | null>(null);
  useYearOfCampaign(campaign);

  const done = () => setBeside(null);
  const isEmpty = figures.registrations === 0 && figures.works === 0;
  const askToRemove = () =>
    void confirm({
      title: 'Xóa phong trào này?',
      content: `Xóa “${name}” cùng các dịp chào mừng đã ghi. Xóa rồi không lấy lại được.`,
      okText: 'Xóa phong trào',
      onOk: () => remove.mutate({ id, version }, { onSuccess: () => void navigate('/campaigns') }),
    });
  return (
    <Page
      path={pathOfCampaign(campaign)}
      title={<h1 title={name}>{name}</h1>}
      status={<StateWord campaign={campaign} />}
      actions={mayChange && actions()}
      rail={rail()}
      railLabel={beside === 'CLOSE' ? 'Tổng kết phong trào' : 'Sửa phong trào'}
    >
      <TabLinks label={name} tabs={tabsOfCampaign(id)} />
      <FailureNotice error={remove.error} onRead={remove.reset} />
      <FailureNotice error={reopen.error} onRead={reopen.reset} />
      <CampaignFacts campaign={campaign} />
      {closedOn !== null && (
        <section className={styles.section} aria-label="Tổng kết">
          <div className={styles.head}>
            <h2>Tổng kết ngày {formatDate(closedOn)}</h2>
          </div>
          <p className={styles.text}>{summary}</p>
        </section>
      )}
      {criteria !== '' && (
        <section className={styles.section} aria-label="Tiêu chí">
          <div className={styles.head}>
            <h2>Tiêu chí, nội dung thi đua</h2>
          </div>
          <p className={styles.text}>{criteria}</p>
        </section>
      )}
      <OccasionsTable campaign={campaign} />
      <TitlesTable campaignId={id} />
      <div className={board.pageFiles}>
        <AttachedFiles ownerType="campaign" ownerId={id} mayChange={mayChange} />
      </div>
      <TotalsBar
        label="Kết quả của phong trào"
        figures={[
          ['Lượt đăng ký', formatNumber(figures.registrations)],
          ['Tập thể', formatNumber(figures.collectives)],
          ['Cá nhân', formatNumber(figures.individuals)],
          ['Công trình, sản phẩm', formatNumber(figures.works)],
          ['Hoàn thành', formatNumber(figures.finished)],
          ['Gắn biển', formatNumber(figures.plaques)],
        ]}
        sum={['Trị giá công trình, sản phẩm', formatDong(figures.value)]}
      />
    </Page>
  );

  function actions() {
    if (closedOn !== null)
      return (
        <Button loading={reopen.isPending} onClick={() => reopen.mutate({ id, version })}>
          Mở lại
        </Button>
      );
    return (
      <>
        {isEmpty && <Button onClick={askToRemove}>Xóa</Button>}
        <Button onClick={() => setBeside('EDIT')}>Sửa</Button>
        <Button type={beside === null ? 'primary' : 'default'} onClick={() => setBeside('CLOSE')}>
          Tổng kết
        </Button>
      </>
    );
  }

  function rail() {
    // Summed up meanwhile elsewhere: a form already open stays, with what was typed in it.
    if (beside === 'EDIT') return <CampaignForm campaign={campaign} year={campaign.year} onDone={done} />;
    return beside === 'CLOSE' ? <CloseForm view={view} onDone={done} /> : undefined;
  }
}
