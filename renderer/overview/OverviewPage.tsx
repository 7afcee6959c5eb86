import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { someDecisions } from '../api/awardsQueries.ts';
import { useApi } from '../api/ApiContext.ts';
import { failureOf } from '../api/failure.ts';
import { useStartDraft } from '../awards/useStartDraft.ts';
import { Notice } from '../shared/Notice.tsx';
import { Page } from '../shell/Page.tsx';
import { useAppInfo } from '../shell/AppInfo.ts';
import { useYear } from '../shell/YearContext.tsx';
import { DecisionBox } from './DecisionBox.tsx';
import { RemindersBox } from './RemindersBox.tsx';
import styles from './overview.module.css';

const SHOWN = 8;

/** Tổng quan: what waits, what this year came to, what comes next. Only what the data says. */
export function OverviewPage() {
  const api = useApi();
  const { profile } = useAppInfo();
  const { year } = useYear();
  const start = useStartDraft();
  const drafts = useQuery(someDecisions(api, { year: null, status: 'DRAFT', search: '' }, SHOWN));
  const issued = useQuery(someDecisions(api, { year, status: 'ISSUED', search: '' }, SHOWN));
  const error = drafts.error ?? issued.error;
  const inForce = issued.data?.totals.inForce;
  const newestDraft = drafts.data?.rows[0];

  return (
    <Page
      path={[{ label: 'Tổng quan' }]}
      title={<h1>{profile.name}</h1>}
      actions={
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>
          Lập quyết định
        </Button>
      }
    >
      {error && <Notice tone="danger">{failureOf(error).message}</Notice>}
      {inForce && (
        <dl className={styles.figures} aria-label={`Khen thưởng năm ${year}`}>
          <Figure label={`Quyết định có hiệu lực năm ${year}`} value={formatNumber(inForce.decisions)} />
          <Figure label="Tập thể được khen" value={formatNumber(inForce.collectives)} />
          <Figure label="Cá nhân được khen" value={formatNumber(inForce.individuals)} />
          <Figure label="Tiền thưởng" value={formatDong(inForce.amount)} />
        </dl>
      )}
      {newestDraft && (
        <Notice tone="info" actions={<Link to={`/awards/${newestDraft.id}`}>Mở bản nháp</Link>}>
          Bước tiếp theo: hoàn chỉnh và ban hành “{newestDraft.title}”.
        </Notice>
      )}
      <div className={styles.boxes}>
        <RemindersBox />
        {drafts.data && (
          <DecisionBox
            title="Đang chờ ban hành"
            note={`${formatNumber(drafts.data.totals.decisions)} bản nháp, mọi năm`}
            rows={drafts.data.rows}
            total={drafts.data.totals.decisions}
            detailOf={(row) => `${formatNumber(row.totals.collectives + row.totals.individuals)} dòng`}
            empty="Không có bản nháp nào đang chờ."
          />
        )}
        {issued.data && (
          <DecisionBox
            title={`Mới ban hành năm ${year}`}
            note={`${formatNumber(issued.data.totals.decisions)} quyết định`}
            rows={issued.data.rows}
            total={issued.data.totals.decisions}
            detailOf={(row) => (row.issuedOn === null ? '' : `${row.number}, ${formatDate(row.issuedOn)}`)}
            empty={`Năm ${year} chưa ban hành quyết định nào.`}
          />
        )}
      </div>
      <p className={styles.more}>
        <Link to="/awards">Mở danh sách quyết định khen thưởng năm {year}</Link>
      </p>
    </Page>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
