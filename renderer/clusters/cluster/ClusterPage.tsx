import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CLUSTER_KIND_LABELS, CLUSTER_LEVEL_LABELS } from '#core/clusters/cluster.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { clusterPage, type ClusterPageView } from '../../api/clustersQueries.ts';
import { AttachedFiles } from '../../attachments/AttachedFiles.tsx';
import { Fact, FactStrip } from '../../shared/FactStrip.tsx';
import panels from '../../shared/panels.module.css';
import { useOpened } from '../../shared/useOpened.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { ClusterRail, type ClusterTask } from './ClusterRail.tsx';
import { MembersTable } from './MembersTable.tsx';
import { RolesTable } from './RolesTable.tsx';
import { YearsList } from './YearsList.tsx';
import styles from './cluster.module.css';

const AREA = { label: 'Cụm, khối thi đua', to: '/clusters' };

/** One cluster over time: who belonged from when to when, who led in which year and who will, and its years. */
export function ClusterPage() {
  const { clusterId = '' } = useParams();
  const query = useQuery(clusterPage(useApi(), clusterId));
  if (!query.data) return <OpeningPage path={[AREA]} title="Cụm, khối thi đua" reads={[query]} />;
  return <Cluster key={clusterId} view={query.data} />;
}

function Cluster({ view }: { view: ClusterPageView }) {
  const { actor } = useAppInfo();
  const { year } = useYear();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const canWrite = mayWrite(actor.role);
  const askedRoles = Number(params.get('roles'));
  const [task, setTask] = useOpened<ClusterTask | null>(
    canWrite && askedRoles > 0 ? { kind: 'ROLES', year: askedRoles } : null,
  );
  const { cluster, members, roles, years } = view;
  const isFirst = members.length === 0;
  return (
    <Page
      path={[AREA, { label: cluster.shortName || cluster.name }]}
      title={<h1 title={cluster.name}>{cluster.name}</h1>}
      actions={
        <>
          {canWrite && <Button onClick={() => setTask({ kind: 'CLUSTER' })}>Sửa thông tin</Button>}
          {canWrite && (
            <Button type={isFirst && task === null ? 'primary' : 'default'} onClick={() => setTask({ kind: 'ADD' })}>
              Thêm thành viên
            </Button>
          )}
          <Button
            type={isFirst || task !== null ? 'default' : 'primary'}
            onClick={() => void navigate(`/clusters/${cluster.id}/years/${year}`)}
          >
            Mở năm {year}
          </Button>
        </>
      }
      rail={
        task ? (
          <ClusterRail key={JSON.stringify(task)} task={task} view={view} onDone={() => setTask(null)} />
        ) : undefined
      }
      railLabel="Ghi vào cụm, khối này"
    >
      <FactStrip>
        <Fact label="Loại" value={CLUSTER_KIND_LABELS[cluster.kind]} />
        <Fact label="Cấp lập" value={CLUSTER_LEVEL_LABELS[cluster.level]} />
        <Fact label="Chủ trì" value={cluster.runBy === '' ? 'Cơ quan mình' : cluster.runBy} />
        {cluster.scope !== '' && <Fact label="Gồm" value={cluster.scope} />}
        {cluster.validFrom !== null && <Fact label="Lập ngày" value={formatDate(cluster.validFrom)} />}
        {cluster.validTo !== null && <Fact label="Kết thúc ngày" value={formatDate(cluster.validTo)} />}
      </FactStrip>
      <div className={panels.page}>
        <div className={panels.columns}>
          <MembersTable
            clusterId={cluster.id}
            members={members}
            chosenId={task?.kind === 'MEMBER' ? task.id : null}
            acts={
              canWrite ? { edit: (id) => setTask({ kind: 'MEMBER', id }), add: () => setTask({ kind: 'ADD' }) } : null
            }
          />
          <div className={styles.side}>
            <RolesTable
              kind={cluster.kind}
              members={members}
              roles={roles}
              chosenYear={task?.kind === 'ROLES' ? task.year : null}
              onEdit={canWrite && members.length > 0 ? (one) => setTask({ kind: 'ROLES', year: one }) : null}
            />
            <YearsList clusterId={cluster.id} years={years} />
            <AttachedFiles ownerType="cluster" ownerId={cluster.id} mayChange={canWrite} />
          </div>
        </div>
      </div>
    </Page>
  );
}
