import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Switch } from 'antd';
import { Link, useNavigate } from 'react-router';
import { RESULT_PERIODS } from '#core/clusters/pledge.ts';
import { countTargets, weightedCompletion } from '#core/clusters/pledgeProgress.ts';
import { formatCompletion } from '#core/clusters/quantity.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { pledgeResults, type PledgeContent, type ResultsView } from '../../api/pledgesQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { TotalsBar, type NamedFigure } from '../../shared/TotalsBar.tsx';
import { SavingNotice } from '../../shared/saving/SavingNotice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { FigureConflicts } from './FigureConflicts.tsx';
import { NO_FIGURE } from './FigureField.tsx';
import { FormerParties } from './FormerParties.tsx';
import { useLiveProgress, type ProgressByPeriod } from './liveProgress.ts';
import { NotesForm } from './NotesForm.tsx';
import { PaperMenu, PaperNotices } from '../../shared/PaperMenu.tsx';
import { useOpened } from '../../shared/useOpened.ts';
import { PledgeStatusTag } from './PledgeStatusTag.tsx';
import type { RowPlace } from './ResultRows.tsx';
import { figureOf, type FigureDraft } from './resultsDraft.ts';
import { ResultsTable } from './ResultsTable.tsx';
import { useResultPapers } from './usePapers.ts';
import { usePledgeRoute, useYearOfPage } from './usePledgeRoute.ts';
import { useResultsGrid } from './useResultsGrid.ts';
import styles from './results.module.css';

/** Results of a pledge at half-year and at the end of the year. */
export function ResultsPage() {
  const { clusterId, year, pathTo, workspace, pledge } = usePledgeRoute();
  const found = useQuery(pledgeResults(useApi(), clusterId, year));
  useYearOfPage('results');
  const view = found.data;
  if (view?.pledge && view.pledge.targets.length > 0) {
    return <Results key={view.pledge.id} view={view} pledge={view.pledge} />;
  }
  return (
    <Page path={pathTo(view?.cluster, 'Kết quả giao ước')} title={<h1>Kết quả giao ước năm {year}</h1>}>
      {found.error && (
        <Notice tone="danger" actions={<Link to={workspace}>Về trang năm</Link>}>
          {failureOf(found.error).message}
        </Notice>
      )}
      {view && (
        <EmptyState
          sentence={`Giao ước năm ${year} chưa có chỉ tiêu nào. Khi có chỉ tiêu, kết quả 6 tháng và cả năm ghi ở đây.`}
          link={<Link to={view.year ? pledge : workspace}>{view.year ? 'Mở giao ước' : 'Mở trang năm'}</Link>}
        />
      )}
    </Page>
  );
}

function Results({ view, pledge }: { view: ResultsView; pledge: PledgeContent }) {
  const { cluster, year, results } = view;
  const { clusterId, year: yearNumber, pathTo, pledge: pledgePage } = usePledgeRoute();
  const { actor } = useAppInfo();
  const navigate = useNavigate();
  const [showsMembers, setShowsMembers] = useState(false);
  const [noting, setNoting] = useOpened<RowPlace | null>(null);
  const grid = useResultsGrid({ clusterId, year: yearNumber, pledge, results });
  const papers = useResultPapers(pledge.yearId);
  const isReadOnly = year?.lockedAt != null || !mayWrite(actor.role);
  const progress = useLiveProgress(pledge, grid.kept, grid.drafts);
  const wrong = Object.values(grid.drafts).filter(({ text, isLeft }) => isLeft && figureOf(text) === undefined);
  return (
    <Page
      path={pathTo(cluster, 'Kết quả giao ước')}
      title={<h1>Kết quả giao ước năm {yearNumber}</h1>}
      status={<PledgeStatusTag status={pledge.status} />}
      actions={
        <>
          <PaperMenu papers={papers} flush={grid.flush} />
          <Button onClick={() => void navigate(pledgePage)}>Mở giao ước</Button>
        </>
      }
      railLabel="Ghi chú số liệu"
      rail={
        noting === null ? undefined : (
          <NotesForm
            key={`${noting.targetId} ${noting.memberId ?? ''}`}
            pledge={pledge}
            row={noting}
            kept={grid.kept}
            isReadOnly={isReadOnly}
            onClose={() => setNoting(null)}
          />
        )
      }
    >
      <PaperNotices papers={papers} />
      {year?.lockedAt != null && (
        <Notice tone="info">Năm {yearNumber} đã khóa: số liệu chỉ xem, không sửa được nữa.</Notice>
      )}
      {isReadOnly && grid.failure ? (
        <Notice tone="danger" actions={<LinkButton onClick={grid.forget}>Bỏ số liệu chưa lưu</LinkButton>}>
          {grid.failure.message}
        </Notice>
      ) : (
        <SavingNotice saving={grid} />
      )}
      {wrong.length > 0 && (
        <Notice tone="danger">
          Còn {wrong.length} ô chưa lưu ({wrongTargets(pledge, wrong)}). {NO_FIGURE}.
        </Notice>
      )}
      <FigureConflicts pledge={pledge} conflicts={grid.conflicts} onSettle={grid.settle} />
      <div className={styles.bar}>
        <span>
          Số chung của {cluster.kind === 'CUM' ? 'cụm' : 'khối'} ghi ngay trên dòng chỉ tiêu; để trống thì cộng từ các
          đơn vị. Enter xuống dòng.
        </span>
        <label>
          Hiện từng đơn vị{' '}
          <Switch size="small" checked={showsMembers} onChange={setShowsMembers} aria-label="Hiện từng đơn vị" />
        </label>
      </div>
      <ResultsTable
        // Opening all or none starts from there.
        key={String(showsMembers)}
        pledge={pledge}
        grid={grid}
        progress={progress}
        isReadOnly={isReadOnly}
        onNotes={setNoting}
        showsMembers={showsMembers}
      />
      <FormerParties pledge={pledge} former={view.formerParties} kept={grid.kept} isReadOnly={isReadOnly} />
      <ResultsTotals pledge={pledge} progress={progress} />
    </Page>
  );
}

/** Which targets the figures belong to that could not be read: the first few by name. */
function wrongTargets({ targets }: PledgeContent, wrong: readonly FigureDraft[]): string {
  const ids = new Set(wrong.map(({ place }) => place.targetId));
  const names = targets.filter(({ id }) => ids.has(id)).map(({ content }) => `“${content}”`);
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} …` : names.join(', ');
}

function ResultsTotals({ pledge, progress }: { pledge: PledgeContent; progress: ProgressByPeriod }) {
  const [half, year] = RESULT_PERIODS.map((period) =>
    countTargets([...progress[period].values()].map(({ state }) => state)),
  );
  if (!half || !year) return null;
  const weighted = weightedCompletion(
    pledge.targets.map(({ id, weight }) => ({ weight, completion: progress.YEAR.get(id)?.completion ?? null })),
  );
  const figures: NamedFigure[] = [
    ['6 tháng đã đạt kế hoạch năm', `${half.reached}/${half.total}`],
    ['Cả năm chưa đạt', String(year.missed)],
    ['Cả năm chưa có số liệu', String(year.without)],
    ...(weighted === null ? [] : [['Hoàn thành theo tỷ trọng', formatCompletion(weighted)] as const]),
  ];
  return (
    <TotalsBar
      label="Tổng hợp kết quả giao ước"
      figures={figures}
      sum={['Cả năm đạt và vượt', `${year.reached}/${year.total} chỉ tiêu`]}
    />
  );
}
