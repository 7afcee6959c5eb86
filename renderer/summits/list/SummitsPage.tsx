import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { summitList } from '../../api/summitsQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { NewSummit } from './NewSummit.tsx';
import { SummitTable } from './SummitTable.tsx';

/** Summits of the clusters in the chosen year. */
export function SummitsPage() {
  const { actor } = useAppInfo();
  const { year } = useYear();
  const navigate = useNavigate();
  const query = useQuery(summitList(useApi(), year));
  const [isAdding, setAdding] = useState(false);
  const canWrite = mayWrite(actor.role);
  const rows = query.data ?? [];
  return (
    <Page
      path={[{ label: 'Hội nghị tổng kết' }]}
      title={<h1>Hội nghị tổng kết năm {year}</h1>}
      actions={
        canWrite &&
        !isAdding && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            Chuẩn bị hội nghị
          </Button>
        )
      }
      rail={
        isAdding ? (
          <NewSummit
            key={year}
            year={year}
            onDone={() => setAdding(false)}
            onCreated={(id) => void navigate(`/summits/${id}`)}
          />
        ) : undefined
      }
      railLabel="Chuẩn bị hội nghị"
    >
      {query.isError && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void query.refetch()}>Thử lại</LinkButton>}>
          {failureOf(query.error).message}
        </Notice>
      )}
      {query.isSuccess && rows.length === 0 ? (
        <EmptyState
          sentence={`Năm ${year} chưa có hội nghị nào. Chuẩn bị hội nghị của cụm, khối để điểm danh, kiểm phiếu và in biên bản tại chỗ.`}
          action={canWrite && <Button onClick={() => setAdding(true)}>Chuẩn bị hội nghị đầu tiên</Button>}
          link={<Link to="/clusters">Xem cụm, khối thi đua</Link>}
        />
      ) : (
        <SummitTable rows={rows} />
      )}
    </Page>
  );
}
