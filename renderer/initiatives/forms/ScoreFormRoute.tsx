import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { scoreFormView } from '../../api/initiativesQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { ScoreFormEditor } from './ScoreFormEditor.tsx';
import { blankScoreForm, copiedScoreForm, typedScoreForm } from './typedScoreForm.ts';

const NEW = 'new';

/** `/initiatives/forms/new`, with `?from=` to begin with a copy, and `/initiatives/forms/:formId` to change one. */
export function ScoreFormRoute() {
  const { formId = NEW } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { actor } = useAppInfo();
  const isNew = formId === NEW;
  const source = isNew ? params.get('from') : formId;
  const form = useQuery({ ...scoreFormView(useApi(), source ?? ''), enabled: source !== null });
  const leave = () => void navigate('/initiatives/forms');
  const mayEdit = mayWrite(actor.role) && (isNew || form.data?.isScored !== true);
  if (mayEdit && (source === null || form.data)) {
    const opened = form.data ? (isNew ? copiedScoreForm(form.data) : typedScoreForm(form.data)) : blankScoreForm();
    return <ScoreFormEditor key={source} form={isNew ? null : (form.data ?? null)} opened={opened} onDone={leave} />;
  }
  return (
    <Page
      path={[INITIATIVES_PATH, { label: 'Mẫu chấm điểm', to: '/initiatives/forms' }]}
      title={<h1>Mẫu chấm điểm</h1>}
    >
      {form.error && <Notice tone="danger">{failureOf(form.error).message}</Notice>}
      {!mayEdit && (
        <EmptyState sentence="Mẫu này không sửa được: đã có phiếu chấm, hoặc vai trò của bạn chỉ xem. Có thể xem mẫu trong danh sách." />
      )}
    </Page>
  );
}
