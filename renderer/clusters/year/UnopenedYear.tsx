import { Button } from 'antd';
import { Link } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import type { YearView } from '../../api/clustersQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYearWrites } from '../useClusterWrites.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

interface UnopenedYearProps {
  view: YearView;
  year: number;
  path: Parameters<typeof Page>[0]['path'];
}

/** A year nobody has opened yet: begin it as the year before, or with the usual steps. */
export function UnopenedYear({ view, year, path }: UnopenedYearProps) {
  const { actor } = useAppInfo();
  const { open, copy } = useYearWrites();
  const { cluster, hasYearBefore } = view;
  const canWrite = mayWrite(actor.role);
  const input = { clusterId: cluster.id, year };
  return (
    <Page
      path={path}
      title={
        <h1 title={cluster.name}>
          {cluster.name} – {year}
        </h1>
      }
    >
      <FailureNotice error={open.error} onRead={open.reset} />
      <FailureNotice error={copy.error} onRead={copy.reset} />
      <EmptyState
        sentence={
          hasYearBefore
            ? `Năm ${year} chưa mở. Chép từ năm ${year - 1} lấy các bước, người đại diện, chỉ tiêu giao ước và mẫu bảng điểm; kết quả và điểm không chép.`
            : `Năm ${year} chưa mở. Khi mở, bảy bước của năm có sẵn ngày gợi ý, sửa được từng bước.`
        }
        action={
          canWrite && (
            <>
              {hasYearBefore && (
                <Button type="primary" loading={copy.isPending} onClick={() => copy.mutate(input)}>
                  Chép từ năm {year - 1}
                </Button>
              )}
              <Button
                type={hasYearBefore ? 'default' : 'primary'}
                loading={open.isPending}
                onClick={() => open.mutate(input)}
              >
                Mở năm {year}
              </Button>
            </>
          )
        }
        link={<Link to={`/clusters/${cluster.id}`}>Thành viên, vai trò các năm</Link>}
      />
    </Page>
  );
}
