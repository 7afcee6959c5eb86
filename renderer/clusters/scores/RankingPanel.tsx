import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { scoreRanking, scoreScheme } from '../../api/scoresQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { rankingRemarks } from './board/boardWords.ts';
import { formatHundredths } from '../../shared/inputs/hundredths.ts';
import { memberLabels } from './memberLabels.ts';
import { RankingChart } from './ranking/RankingChart.tsx';
import styles from './ranking/ranking.module.css';

interface RankingPanelProps {
  clusterId: string;
  yearId: string;
  year: number;
}

/** Rows a panel shows; the board has them all. */
const SHOWN = 10;

/** Xếp hạng điểm thi đua of a cluster year. */
export function RankingPanel({ clusterId, yearId, year }: RankingPanelProps) {
  const api = useApi();
  const ranking = useQuery(scoreRanking(api, yearId));
  const scheme = useQuery(scoreScheme(api, yearId));
  const board = `/clusters/${clusterId}/years/${year}/scores`;
  const rows = ranking.data ?? [];
  const labels = memberLabels(rows);
  const hasScores = rows.some(({ final }) => final !== null);
  const notes = [
    ...(rows.some(({ rank, isProvisional }) => rank !== null && isProvisional)
      ? ['Thứ hạng tạm tính, chưa thẩm định xong.']
      : []),
    ...rankingRemarks(rows, labels),
  ];
  const error = ranking.error ?? scheme.error;
  return (
    <Panel
      title="Xếp hạng điểm thi đua"
      summary={scheme.data && `thang ${formatHundredths(scheme.data.template.body.scale)}`}
      action={hasScores && <Legend />}
    >
      {error && (
        <p className={styles.notes} role="alert">
          {failureOf(error).message}
        </p>
      )}
      {hasScores && (
        <>
          <RankingChart
            rows={rows.slice(0, SHOWN).map((row) => ({ ...row, label: labels.get(row.memberId) ?? row.shortName }))}
            label="Xếp hạng điểm thi đua"
          />
          <p className={styles.notes}>
            {notes.join(' ')}{' '}
            <Link to={board}>{rows.length > SHOWN ? `Xem cả ${rows.length} đơn vị` : 'Mở bảng điểm'}</Link>
          </p>
        </>
      )}
      {ranking.isSuccess && scheme.isSuccess && !hasScores && (
        <EmptyState
          sentence={
            scheme.data === null
              ? 'Chọn mẫu chấm điểm, rồi điểm tự chấm và điểm thẩm định của từng đơn vị hiện ở đây.'
              : 'Các đơn vị đã có bảng điểm, chưa phần nào được chấm.'
          }
          link={<Link to={board}>{scheme.data === null ? 'Chọn mẫu chấm điểm' : 'Mở bảng điểm'}</Link>}
        />
      )}
    </Panel>
  );
}

function Legend() {
  return (
    <ul className={styles.legend} aria-hidden>
      <li>
        <svg>
          <circle className={styles.hollow} cx="5" cy="5" r="4" />
        </svg>
        Tự chấm
      </li>
      <li>
        <svg>
          <circle className={styles.full} cx="5" cy="5" r="4.5" />
        </svg>
        Thẩm định
      </li>
    </ul>
  );
}
