import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { batchView } from '../../api/nominationsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { NOMINATIONS_PATH } from '../nominationPath.ts';
import { BatchPage } from './BatchPage.tsx';

/** Reads the batch of the address; its page begins anew with each. */
export function BatchRoute() {
  const { batchId = '' } = useParams();
  const { data, error, refetch } = useQuery(batchView(useApi(), batchId));
  if (data) return <BatchPage key={batchId} view={data} />;
  return (
    <Page path={[NOMINATIONS_PATH]} title={<h1>{error ? 'Không mở được' : 'Đang mở…'}</h1>}>
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
    </Page>
  );
}
