import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { personView } from '../../api/peopleQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { PersonPage } from './PersonPage.tsx';

const PATH = [{ label: 'Đoàn viên, cán bộ', to: '/people' }];

/** Reads the person of the address; their page begins anew with each. */
export function PersonRoute() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(personView(useApi(), id));
  if (data) return <PersonPage key={id} view={data} />;
  return (
    <Page path={PATH} title={<h1>{error ? 'Không mở được' : 'Đang mở…'}</h1>}>
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
    </Page>
  );
}
