import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { personView } from '../../api/peopleQueries.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { PersonPage } from './PersonPage.tsx';

const PATH = [{ label: 'Đoàn viên, cán bộ', to: '/people' }];

/** Reads the person of the address; their page begins anew with each. */
export function PersonRoute() {
  const { id = '' } = useParams();
  const query = useQuery(personView(useApi(), id));
  if (query.data) return <PersonPage key={id} view={query.data} />;
  return <OpeningPage path={PATH} title="Hồ sơ" reads={[query]} />;
}
