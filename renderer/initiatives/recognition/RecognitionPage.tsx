import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { recognitionView } from '../../api/recognitionsQueries.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { RecognitionDesk } from './RecognitionDesk.tsx';
import { RECOGNITIONS_PATH } from './recognitionPath.ts';

/** The decision of the address; its page begins anew with each. */
export function RecognitionPage() {
  const { recognitionId = '' } = useParams();
  const query = useQuery(recognitionView(useApi(), recognitionId));
  if (query.data) return <RecognitionDesk key={recognitionId} view={query.data} />;
  return <OpeningPage path={RECOGNITIONS_PATH} title="Quyết định công nhận" reads={[query]} />;
}
