import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { RESULT_PERIOD_LABELS } from '#core/clusters/pledge.ts';
import { formatCompletion } from '#core/clusters/quantity.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { pledgeProgress, type PledgeProgress } from '../../api/pledgesQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { CompletionBar } from './CompletionBar.tsx';
import { doneWords, plannedShort, stateWords } from './progressWords.ts';
import { StateMark } from './StateMark.tsx';
import styles from './targetsPanel.module.css';

interface TargetsPanelProps {
  clusterId: string;
  yearId: string;
  year: number;
}

/** "Chỉ tiêu giao ước": agreed, done, how far; only what is missed is coloured. */
export function TargetsPanel({ clusterId, yearId, year }: TargetsPanelProps) {
  const progress = useQuery(pledgeProgress(useApi(), yearId, null));
  const base = `/clusters/${clusterId}/years/${year}`;
  const { data } = progress;
  return (
    <Panel
      title="Chỉ tiêu giao ước"
      summary={data && data.total > 0 && <Summary progress={data} />}
      action={
        data && (
          <span className={styles.links}>
            {data.total > 0 && <Link to={`${base}/results`}>Ghi kết quả</Link>}
            <Link to={`${base}/pledge`}>Mở giao ước</Link>
          </span>
        )
      }
    >
      {progress.error && (
        <p className={styles.problem} role="alert">
          {failureOf(progress.error).message}
        </p>
      )}
      {data === null && (
        <EmptyState
          sentence={`Chưa có giao ước năm ${year}. Chỉ tiêu và mức thực hiện sẽ đứng ở đây.`}
          link={<Link to={`${base}/pledge`}>Lập giao ước</Link>}
        />
      )}
      {data?.total === 0 && (
        <EmptyState sentence="Giao ước chưa có chỉ tiêu nào." link={<Link to={`${base}/pledge`}>Ghi chỉ tiêu</Link>} />
      )}
      {data && data.total > 0 && <TargetsTable progress={data} />}
    </Panel>
  );
}

function Summary({ progress: { reached, total, without, period, status } }: { progress: PledgeProgress }) {
  if (without === total) return <>{total} chỉ tiêu, chưa có số liệu</>;
  const words = `chỉ tiêu đạt và vượt${period === 'HALF' ? `, ${RESULT_PERIOD_LABELS.HALF}` : ''}`;
  return (
    <>
      <b>
        {reached}/{total}
      </b>{' '}
      {words}
      {status === 'DRAFT' && ' (dự thảo)'}
    </>
  );
}

function TargetsTable({ progress: { rows, parties } }: { progress: PledgeProgress }) {
  return (
    <div className={styles.scroller} role="region" aria-label="Chỉ tiêu giao ước, cuộn được" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className={styles.figure}>
              Giao ước
            </th>
            <th scope="col" className={`${styles.figure} ${styles.doneHead}`}>
              Thực hiện
            </th>
            <th scope="col" className={styles.compared}>
              So với giao ước
            </th>
            <th scope="col" className={styles.state}>
              Kết quả
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.target.id}>
              <th scope="row">{row.target.content}</th>
              <td className={`${styles.figure} ${styles.agreed} num`}>{plannedShort(row.target)}</td>
              <td className={`${styles.figure} ${styles.done} num`}>{doneWords(row.target, row, parties)}</td>
              <td className={styles.compared}>
                {row.completion !== null && (
                  <span className={styles.measured}>
                    <CompletionBar completion={row.completion} isMissed={row.state === 'MISSED'} />
                    <span className="num">{formatCompletion(row.completion)}</span>
                  </span>
                )}
              </td>
              <td className={styles.state}>
                <StateMark state={row.state} words={stateWords(row, parties)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
