import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../api/ApiContext.ts';
import { deadlineReminders, type DueRow } from '../api/deadlinesQueries.ts';
import { campaignDayPath } from '../deadlines/campaignDayPath.ts';
import { StateWord } from '../deadlines/StateWord.tsx';
import { useYear } from '../shell/YearContext.tsx';
import styles from './overview.module.css';

/**
 * What is late and what comes next, a few at most, and how much lies behind that was never written down as done;
 * nothing at all where nothing waits.
 */
export function RemindersBox() {
  const { data } = useQuery(deadlineReminders(useApi()));
  const { setYear } = useYear();
  if (!data || (data.rows.length === 0 && data.old.count === 0)) return null;
  const { old } = data;
  return (
    <section className={styles.box} aria-label="Hạn, việc sắp đến">
      <div className={styles.head}>
        <h2>Hạn, việc sắp đến</h2>
        <span>{data.late > 0 ? `${formatNumber(data.late)} quá hạn` : 'không có hạn nào quá'}</span>
        <Link className={styles.way} to="/deadlines">
          Mở lịch năm
        </Link>
      </div>
      <ul>
        {data.rows.map((row) => (
          <li key={row.id}>
            <Link to={pathOf(row)} title={row.title}>
              {wordsOf(row)}
            </Link>
            <span className={`${styles.detail} num`}>{formatDate(row.dueOn)}</span>
            <StateWord due={row} />
          </li>
        ))}
      </ul>
      {old.count > 0 && (
        <p className={styles.old}>
          <Link to="/deadlines" onClick={() => old.year !== null && setYear(old.year)}>
            {data.rows.length > 0 ? 'và ' : ''}
            {formatNumber(old.count)} hạn cũ chưa ghi xong
          </Link>
        </p>
      )}
    </section>
  );
}

function wordsOf({ title, cluster, campaign }: DueRow): string {
  const whose = cluster ? cluster.shortName || cluster.name : campaign?.name;
  return whose === undefined ? title : `${title} – ${whose}`;
}

function pathOf(row: DueRow): string {
  if (row.campaign) return campaignDayPath(row);
  return row.cluster ? `/clusters/${row.cluster.id}/years/${row.year}` : '/deadlines';
}
