import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { councilList } from '../../api/councilsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { NominationTabs } from '../../nominations/NominationTabs.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { CouncilForm } from '../CouncilForm.tsx';
import { CouncilTable } from './CouncilTable.tsx';

/** Hội đồng thi đua, khen thưởng and hội đồng sáng kiến of the office. */
export function CouncilsPage() {
  const { actor } = useAppInfo();
  const navigate = useNavigate();
  const query = useQuery(councilList(useApi(), null));
  const [isAdding, setAdding] = useState(false);
  const canWrite = mayWrite(actor.role);
  const rows = query.data ?? [];
  return (
    <Page
      path={[{ label: 'Đề nghị khen thưởng', to: '/nominations' }, { label: 'Hội đồng' }]}
      title={<h1>Hội đồng</h1>}
      actions={
        <>
          <Button onClick={() => void navigate('/councils/rules')}>Quy tắc biểu quyết</Button>
          <Button onClick={() => void navigate('/nominations/decisions')}>Lập dự thảo quyết định</Button>
          {canWrite && (
            // It stays in its place: a second click must not land on its neighbour.
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              disabled={isAdding}
              onClick={() => setAdding(true)}
            >
              Thêm hội đồng
            </Button>
          )}
        </>
      }
      rail={
        isAdding ? (
          <CouncilForm
            council={null}
            onDone={() => setAdding(false)}
            onCreated={(id) => void navigate(`/councils/${id}`)}
          />
        ) : undefined
      }
      railLabel="Ghi hội đồng"
    >
      <NominationTabs />
      {query.isError && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void query.refetch()}>Thử lại</LinkButton>}>
          {failureOf(query.error).message}
        </Notice>
      )}
      {query.isSuccess && rows.length === 0 ? (
        <EmptyState
          sentence="Chưa có hội đồng nào. Ghi hội đồng thi đua, khen thưởng để bình xét đề nghị, hội đồng sáng kiến để chấm sáng kiến."
          action={canWrite && <Button onClick={() => setAdding(true)}>Thêm hội đồng đầu tiên</Button>}
          link={<Link to="/councils/rules">Xem quy tắc biểu quyết</Link>}
        />
      ) : (
        <CouncilTable rows={rows} />
      )}
    </Page>
  );
}
