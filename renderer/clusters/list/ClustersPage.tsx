import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { clusterList } from '../../api/clustersQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { ClusterForm } from '../ClusterForm.tsx';
import { ClusterTable } from './ClusterTable.tsx';

/** Cụm, khối thi đua: those of the chosen year, and how far each has come in it. */
export function ClustersPage() {
  const { actor } = useAppInfo();
  const { year } = useYear();
  const navigate = useNavigate();
  const query = useQuery(clusterList(useApi(), year));
  const [isAdding, setAdding] = useState(false);
  const canWrite = mayWrite(actor.role);
  const rows = query.data ?? [];
  return (
    <Page
      path={[{ label: 'Cụm, khối thi đua' }]}
      title={<h1>Cụm, khối thi đua năm {year}</h1>}
      actions={
        <>
          <Button onClick={() => void navigate('/clusters/templates')}>Mẫu bảng điểm</Button>
          {canWrite && !isAdding && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
              Thêm cụm, khối
            </Button>
          )}
        </>
      }
      rail={
        isAdding ? (
          <ClusterForm
            cluster={null}
            onDone={() => setAdding(false)}
            onCreated={(id) => void navigate(`/clusters/${id}`)}
          />
        ) : undefined
      }
      railLabel="Ghi cụm, khối"
    >
      {query.isError && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void query.refetch()}>Thử lại</LinkButton>}>
          {failureOf(query.error).message}
        </Notice>
      )}
      {query.isSuccess && rows.length === 0 ? (
        <EmptyState
          sentence={`Năm ${year} chưa có cụm, khối nào. Ghi cụm do cơ quan mình lập và cả cụm do cấp trên lập mà đơn vị mình tham gia.`}
          action={canWrite && <Button onClick={() => setAdding(true)}>Thêm cụm, khối đầu tiên</Button>}
          link={<Link to="/deadlines">Xem lịch, hạn trong năm</Link>}
        />
      ) : (
        <ClusterTable rows={rows} year={year} />
      )}
    </Page>
  );
}
