import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { pledgeView, type PledgeView } from '../../api/pledgesQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useWrite } from '../../shared/useWrite.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { DraftPledge } from './DraftPledge.tsx';
import { ReadPledge } from './ReadPledge.tsx';
import { usePledgeRoute, useYearOfPage } from './usePledgeRoute.ts';

/** The pledge of a cluster year: drawn up, changed while it is a draft, read once it is signed. */
export function PledgePage() {
  const { clusterId, year, pathTo, workspace } = usePledgeRoute();
  const found = useQuery(pledgeView(useApi(), clusterId, year));
  const { actor } = useAppInfo();
  useYearOfPage('pledge');
  // A failed refetch leaves the page standing: what is typed there must not vanish.
  const view = found.data;
  if (view?.pledge) {
    const isOpen = view.pledge.status === 'DRAFT' && view.year?.lockedAt === null && mayWrite(actor.role);
    const shown = { view, pledge: view.pledge };
    return isOpen ? <DraftPledge key={view.pledge.id} {...shown} /> : <ReadPledge key={view.pledge.id} {...shown} />;
  }
  return (
    <Page path={pathTo(view?.cluster, 'Giao ước thi đua')} title={<h1>Giao ước thi đua năm {year}</h1>}>
      {found.error && (
        <Notice tone="danger" actions={<Link to={workspace}>Về trang năm</Link>}>
          {failureOf(found.error).message}
        </Notice>
      )}
      {view && <NoPledge view={view} />}
    </Page>
  );
}

function NoPledge({ view: { year, memberParties } }: { view: PledgeView }) {
  const { year: yearNumber, workspace } = usePledgeRoute();
  const { actor } = useAppInfo();
  const api = useApi();
  const create = useWrite((yearId: string) => api.pledges.create.mutate({ yearId }));
  if (year === null) {
    return (
      <EmptyState
        sentence={`Năm ${yearNumber} của cụm, khối chưa được mở. Mở năm rồi lập giao ước.`}
        link={<Link to={workspace}>Mở trang năm {yearNumber}</Link>}
      />
    );
  }
  const canCreate = year.lockedAt === null && mayWrite(actor.role);
  return (
    <>
      {create.error && <Notice tone="danger">{failureOf(create.error).message}</Notice>}
      <EmptyState
        sentence={`Chưa có giao ước năm ${yearNumber}. Bản dự thảo có sẵn lời văn thường dùng và ${memberParties.length} đơn vị thành viên là các bên ký; chỉ tiêu thêm từng dòng hoặc dán từ Excel.`}
        action={
          canCreate && (
            <Button type="primary" loading={create.isPending} onClick={() => create.mutate(year.id)}>
              Lập dự thảo giao ước
            </Button>
          )
        }
        link={<Link to={workspace}>Về trang năm</Link>}
      />
    </>
  );
}
