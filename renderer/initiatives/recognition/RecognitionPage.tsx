import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { recognitionView } from '../../api/recognitionsQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { RecognitionDesk } from './RecognitionDesk.tsx';
import { RECOGNITIONS_PATH } from './recognitionPath.ts';

/** The decision of the address; its page begins anew with each. */
export function RecognitionPage() {
  const { recognitionId = '' } = useParams();
  const { data, error, refetch } = useQuery(recognitionView(useApi(), recognitionId));
  if (data) return <RecognitionDesk key={recognitionId} view={data} />;
  return (
    <Page path={RECOGNITIONS_PATH} title={<h1>{error ? 'Không mở được' : 'Đang mở…'}</h1>}>
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
    </Page>
  );
}
