import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { yearSchema } from '#core/dates/year.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { clusterYear } from '../../api/clustersQueries.ts';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { formatMoment } from '../../shared/formatMoment.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { NotFoundPage } from '../../shell/NotFoundPage.tsx';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { RegistrationsPanel } from '../../campaigns/RegistrationsPanel.tsx';
import { TargetsPanel } from '../pledge/TargetsPanel.tsx';
import { RankingPanel } from '../scores/RankingPanel.tsx';
import { MembersPanel } from './MembersPanel.tsx';
import { NextStepPanel } from './NextStepPanel.tsx';
import { Timeline } from './Timeline.tsx';
import { UnopenedYear } from './UnopenedYear.tsx';
import { useYearExports } from './useYearExports.ts';
import { useYearOfAddress } from './useYearOfAddress.ts';
import { YearActions } from './YearActions.tsx';
import { YearRail } from './YearRail.tsx';
import type { OpenedYear, RailTask } from './yearView.ts';
import panels from '../../shared/panels.module.css';
import { useOpened } from '../../shared/useOpened.ts';
import { useYearWrites } from '../useClusterWrites.ts';
import styles from './year.module.css';

const AREA = { label: 'Cụm, khối thi đua', to: '/clusters' };

/** One cluster in one year, from January to the papers for the level above: where it stands and what comes next. */
export function YearPage() {
  const { clusterId = '', year: inAddress = '' } = useParams();
  const { data: year } = yearSchema.safeParse(Number(inAddress));
  return year === undefined ? <NotFoundPage /> : <ClusterYear clusterId={clusterId} year={year} />;
}

function ClusterYear({ clusterId, year }: { clusterId: string; year: number }) {
  const addressOf = useCallback((chosen: number) => `/clusters/${clusterId}/years/${chosen}`, [clusterId]);
  useYearOfAddress(year, addressOf);
  const query = useQuery(clusterYear(useApi(), clusterId, year));

  if (!query.data) return <OpeningPage path={[AREA]} title="Cụm, khối thi đua" reads={[query]} />;
  const { cluster, year: opened } = query.data;
  const path = [
    AREA,
    { label: cluster.shortName || cluster.name, to: `/clusters/${clusterId}` },
    { label: `Năm ${year}` },
  ];
  if (!opened) return <UnopenedYear view={query.data} year={year} path={path} />;
  return <Workspace key={opened.id} view={{ ...query.data, year: opened }} path={path} />;
}

function Workspace({ view, path }: { view: OpenedYear; path: Parameters<typeof Page>[0]['path'] }) {
  const { actor } = useAppInfo();
  const { cluster, year, steps, next } = view;
  const [task, setTask] = useOpened<RailTask | null>(null);
  const { remove } = useYearWrites();
  const exports = useYearExports(view);
  const which = { clusterId: cluster.id, yearId: year.id, year: year.year };
  const isLocked = year.lockedAt !== null;
  const canWrite = mayWrite(actor.role) && !isLocked;
  const canUnlock = isLocked && actor.role === 'ADMIN';
  return (
    <Page
      path={path}
      title={
        <h1 title={cluster.name}>
          {cluster.name} – {year.year}
        </h1>
      }
      status={isLocked ? <span className={styles.locked}>Đã khóa</span> : undefined}
      actions={
        <YearActions
          view={view}
          exports={exports}
          canWrite={canWrite}
          remove={remove}
          isBusy={task !== null}
          onTask={setTask}
        />
      }
      rail={
        task ? <YearRail key={JSON.stringify(task)} task={task} view={view} onDone={() => setTask(null)} /> : undefined
      }
      railLabel="Ghi vào năm này"
    >
      <FailureNotice error={remove.error} onRead={remove.reset} />
      {year.lockedAt !== null && (
        <Notice
          tone="info"
          actions={canUnlock && <LinkButton onClick={() => setTask({ kind: 'LOCK' })}>Mở khóa</LinkButton>}
        >
          Năm {year.year} đã khóa lúc {formatMoment(year.lockedAt)}, người khóa: {year.lockedBy}
          {year.lockedReason !== null && <>, lý do: {year.lockedReason}</>}. Mọi nội dung chỉ còn xem.
        </Notice>
      )}
      {exports.map(({ key, what, exporting }) => (
        <ExportNotice key={key} exporting={exporting} what={what} />
      ))}
      <div className={panels.page}>
        <Timeline
          steps={steps}
          nextId={next?.step.id ?? null}
          chosenId={task?.kind === 'STEP' ? task.id : null}
          onChoose={canWrite ? (id) => setTask({ kind: 'STEP', id, isDone: false }) : null}
        />
        <div className={styles.panels}>
          <TargetsPanel {...which} />
          <div className={styles.side}>
            <RankingPanel {...which} />
            <NextStepPanel view={view} onTask={canWrite ? setTask : null} />
          </div>
          <MembersPanel
            view={view}
            chosenId={task?.kind === 'MEMBER' ? task.id : null}
            acts={
              canWrite
                ? {
                    editRoles: () => setTask({ kind: 'ROLES' }),
                    editMember: (id) => setTask({ kind: 'MEMBER', id }),
                  }
                : null
            }
          />
          <div className={styles.whole}>
            <RegistrationsPanel {...which} />
          </div>
        </div>
      </div>
    </Page>
  );
}
