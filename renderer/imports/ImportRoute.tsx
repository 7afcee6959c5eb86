import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi } from '../api/ApiContext.ts';
import { decisionView } from '../api/awardsQueries.ts';
import { catalogueTables } from '../api/catalogueQueries.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../shared/Notice.tsx';
import { Page } from '../shell/Page.tsx';
import { ImportPage } from './ImportPage.tsx';

const TITLE = 'Nhập danh sách từ Excel';

/** Fetches the draft the list goes into; only drafts take lines. */
export function ImportRoute() {
  const { id = '' } = useParams();
  const api = useApi();
  const view = useQuery(decisionView(api, id));
  const catalogue = useQuery(catalogueTables(api));
  const error = view.error ?? catalogue.error;
  const isDraft = view.data?.decision.status === 'DRAFT';
  if (view.data && isDraft && catalogue.data) {
    return <ImportPage key={id} decision={view.data.decision} catalogue={catalogue.data} />;
  }
  return (
    <Page path={[{ label: 'Quyết định khen thưởng', to: '/awards' }, { label: TITLE }]} title={<h1>{TITLE}</h1>}>
      {error && (
        <Notice tone="danger" actions={<Link to="/awards">Về danh sách</Link>}>
          {failureOf(error).message}
        </Notice>
      )}
      {view.data && !isDraft && (
        <Notice tone="info" actions={<Link to={`/awards/${id}`}>Về quyết định</Link>}>
          Quyết định đã ban hành nên không nhập thêm được. Danh sách được giữ nguyên; hãy lập quyết định thay thế.
        </Notice>
      )}
    </Page>
  );
}
