import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { batchView } from '../../api/nominationsQueries.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { NOMINATIONS_PATH } from '../nominationPath.ts';
import { BatchPage } from './BatchPage.tsx';

/** Reads the batch of the address; its page begins anew with each. */
export function BatchRoute() {
  const { batchId = '' } = useParams();
  const query = useQuery(batchView(useApi(), batchId));
  if (query.data) return <BatchPage key={batchId} view={query.data} />;
  return <OpeningPage path={[NOMINATIONS_PATH]} title="Tờ trình" reads={[query]} />;
}
