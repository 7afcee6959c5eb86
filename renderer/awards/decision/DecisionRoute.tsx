import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { decisionView } from '../../api/awardsQueries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { officeRecord } from '../../api/officeQueries.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { DecisionPage } from './DecisionPage.tsx';

const AREA = { label: 'Quyết định khen thưởng', to: '/awards' };

/** Fetches what the decision page needs before it is drawn. */
export function DecisionRoute() {
  const { id = '' } = useParams();
  const api = useApi();
  const view = useQuery(decisionView(api, id));
  const office = useQuery(officeRecord(api));
  const catalogue = useQuery(catalogueTables(api));
  // A failed refetch leaves the page standing: what is typed there must not vanish.
  if (view.data && office.data && catalogue.data) {
    return <DecisionPage key={id} view={view.data} office={office.data} catalogue={catalogue.data} />;
  }
  return <OpeningPage path={[AREA]} title="Quyết định khen thưởng" reads={[view, office, catalogue]} />;
}
