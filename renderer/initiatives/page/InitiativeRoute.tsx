import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { initiativeView } from '../../api/initiativesQueries.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { InitiativePage } from './InitiativePage.tsx';

/** Reads the initiative of the address; its page begins anew with each. */
export function InitiativeRoute() {
  const { initiativeId = '' } = useParams();
  const query = useQuery(initiativeView(useApi(), initiativeId));
  if (query.data) return <InitiativePage key={initiativeId} view={query.data} />;
  return <OpeningPage path={[INITIATIVES_PATH]} title="Sáng kiến" reads={[query]} />;
}
