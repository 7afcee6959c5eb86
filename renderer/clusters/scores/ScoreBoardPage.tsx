import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { clusterYear } from '../../api/clustersQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { scoreBoard } from '../../api/scoresQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { Board } from './board/Board.tsx';

/** Two scorings a point apart are worth a second look. */
const USUAL_THRESHOLD = 100;

/** Scores of a cluster in a year; the year must have been opened. */
export function ScoreBoardPage() {
  const params = useParams();
  const [clusterId, year] = [params.clusterId ?? '', Number(params.year)];
  const api = useApi();
  const [threshold, setThreshold] = useState<number | null>(USUAL_THRESHOLD);
  const head = useQuery(clusterYear(api, clusterId, year));
  const yearId = head.data?.year?.id;
  const board = useQuery({ ...scoreBoard(api, yearId ?? '', threshold ?? 0), enabled: yearId !== undefined });
  if (board.data) {
    return <Board key={board.data.year.id} board={board.data} threshold={threshold} onThreshold={setThreshold} />;
  }
  const error = head.error ?? board.error;
  const workspace = `/clusters/${clusterId}/years/${year}`;
  return (
    <Page
      path={[{ label: 'Cụm, khối thi đua', to: '/clusters' }, { label: `Bảng điểm năm ${year}` }]}
      title={<h1>Bảng điểm năm {year}</h1>}
    >
      {error && <Notice tone="danger">{failureOf(error).message}</Notice>}
      {head.data?.year === null && (
        <EmptyState
          sentence={`Năm ${year} của ${head.data.cluster.name} chưa mở, nên chưa có bảng điểm.`}
          link={<Link to={workspace}>Mở năm thi đua</Link>}
        />
      )}
    </Page>
  );
}
