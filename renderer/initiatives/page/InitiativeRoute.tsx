import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { initiativeView } from '../../api/initiativesQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { InitiativePage } from './InitiativePage.tsx';

/** Reads the initiative of the address; its page begins anew with each. */
export function InitiativeRoute() {
  const { initiativeId = '' } = useParams();
  const { data, error, refetch } = useQuery(initiativeView(useApi(), initiativeId));
  if (data) return <InitiativePage key={initiativeId} view={data} />;
  return (
    <Page
      path={[INITIATIVES_PATH, { label: error ? 'Không mở được' : 'Đang mở…' }]}
      title={<h1>{error ? 'Không mở được' : 'Đang mở…'}</h1>}
    >
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
    </Page>
  );
}
