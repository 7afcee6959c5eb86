import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { decisionView } from '../../api/awardsQueries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { officeRecord } from '../../api/officeQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { DecisionPage } from './DecisionPage.tsx';

const AREA = { label: 'Quyết định khen thưởng', to: '/awards' };

/** Fetches what the decision page needs before it is drawn. */
export function DecisionRoute() {
  const { id = '' } = useParams();
  const api = useApi();
  const view = useQuery(decisionView(api, id));
  const office = useQuery(officeRecord(api));
  const catalogue = useQuery(catalogueTables(api));

  const error = view.error ?? office.error ?? catalogue.error;
  // A failed refetch leaves the page standing: what is typed there must not vanish.
  if (view.data && office.data && catalogue.data) {
    return <DecisionPage key={id} view={view.data} office={office.data} catalogue={catalogue.data} />;
  }
  return (
    <Page path={[AREA, { label: error ? 'Không mở được' : 'Đang mở…' }]} title={<h1>Quyết định khen thưởng</h1>}>
      {error && (
        <Notice tone="danger" actions={<Link to="/awards">Về danh sách</Link>}>
          {failureOf(error).message}
        </Notice>
      )}
    </Page>
  );
}
