import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { CLUSTER_LEVEL_LABELS } from '#core/clusters/cluster.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { weekday } from '#core/dates/weekday.ts';
import type { CampaignDay, DeadlineRow, DueRow } from '../api/deadlinesQueries.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { VirtualTable, type Column } from '../shared/VirtualTable.tsx';
import { useAppInfo } from '../shell/AppInfo.ts';
import { campaignDayPath } from './campaignDayPath.ts';
import { StateWord } from './StateWord.tsx';
import { useDeadlineWrites } from './useDeadlineWrites.ts';
import { useTellFailure } from '../shared/useTellFailure.ts';
import styles from './deadlines.module.css';

const COLUMNS: readonly Column[] = [
  { key: 'done', title: 'Xong', width: '46px' },
  { key: 'day', title: 'Ngày', width: '166px' },
  { key: 'title', title: 'Nội dung', width: 'minmax(220px, 2fr)' },
  { key: 'level', title: 'Cấp', width: 'minmax(120px, 1fr)' },
  { key: 'state', title: 'Tình trạng', width: '132px' },
  { key: 'act', title: 'Việc làm được', width: '52px', isTitleHidden: true },
];

interface DeadlineTableProps {
  rows: readonly DueRow[];
  chosenId: string | null;
  /** Null where deadlines are only read. */
  onEdit: ((id: string) => void) | null;
}

/** Deadlines in the order of their days; ticking one off can be taken back by ticking again. */
export function DeadlineTable({ rows, chosenId, onEdit }: DeadlineTableProps) {
  return (
    <VirtualTable
      label="Hạn trong năm"
      role="table"
      className={styles.table}
      columns={COLUMNS}
      count={rows.length}
      rowKey={(index) => rows[index]?.id ?? index}
      renderRow={(index) => {
        const row = rows[index];
        if (!row) return null;
        if (row.campaign) return <CampaignDayRow day={row} rowIndex={index} />;
        return <Row row={row} rowIndex={index} isChosen={row.id === chosenId} onEdit={onEdit} />;
      }}
    />
  );
}

/** The day of a campaign: whether it is over shows in the campaign, where the day is changed too. */
function CampaignDayRow({ day, rowIndex }: { day: CampaignDay; rowIndex: number }) {
  const { title, note, campaign, dueOn, doneOn } = day;
  const path = campaignDayPath(day);
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className={styles.row}>
      <div role="cell" />
      <div role="cell">
        <span className="num">{formatDate(dueOn)}</span> <span className={styles.quiet}>{weekday(dueOn)}</span>
      </div>
      <div role="cell" title={`${title}. ${campaign.name}`}>
        {title}
        <Link className={styles.cluster} to={path}>
          {campaign.name}
        </Link>
        {note !== '' && <span className={styles.note}>{note}</span>}
      </div>
      <div role="cell" className={styles.quiet}>
        Phong trào
      </div>
      <div role="cell">
        <StateWord due={day} />
        {doneOn !== null && <span className={`${styles.note} num`}>{formatDate(doneOn)}</span>}
      </div>
      <div role="cell">
        <Link to={path} aria-label={`Mở phong trào ${campaign.name}`}>
          Mở
        </Link>
      </div>
    </div>
  );
}

interface RowProps {
  row: DeadlineRow;
  rowIndex: number;
  isChosen: boolean;
  onEdit: DeadlineTableProps['onEdit'];
}

function Row({ row, rowIndex, isChosen, onEdit }: RowProps) {
  const { today } = useAppInfo();
  const tell = useTellFailure();
  const { setDone } = useDeadlineWrites();
  const { cluster } = row;
  const canEdit = onEdit !== null && cluster?.isLocked !== true;
  const tick = (isDone: boolean) =>
    setDone.mutate({ id: row.id, version: row.version, doneOn: isDone ? today : null }, { onError: tell });
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className={`${styles.row} ${isChosen ? styles.chosen : ''}`}>
      <div role="cell">
        <Checkbox
          aria-label={`${row.title} đã xong`}
          checked={row.doneOn !== null}
          disabled={!canEdit || setDone.isPending}
          onChange={(event) => tick(event.target.checked)}
        />
      </div>
      <div role="cell">
        <span className="num">{formatDate(row.dueOn)}</span> <span className={styles.quiet}>{weekday(row.dueOn)}</span>
      </div>
      <div role="cell" title={[row.title, row.note].filter((part) => part !== '').join('. ')}>
        {row.title}
        {cluster && (
          <Link className={styles.cluster} to={`/clusters/${cluster.id}/years/${row.year}`}>
            {cluster.shortName || cluster.name}
          </Link>
        )}
        {row.note !== '' && <span className={styles.note}>{row.note}</span>}
      </div>
      <div role="cell" className={styles.quiet} title={CLUSTER_LEVEL_LABELS[row.level]}>
        {CLUSTER_LEVEL_LABELS[row.level]}
      </div>
      <div role="cell">
        <StateWord due={row} />
        {row.doneOn !== null && <span className={`${styles.note} num`}>{formatDate(row.doneOn)}</span>}
      </div>
      <div role="cell">
        {canEdit && (
          <LinkButton aria-label={`Sửa ${row.title}`} onClick={() => onEdit(row.id)}>
            Sửa
          </LinkButton>
        )}
      </div>
    </div>
  );
}
