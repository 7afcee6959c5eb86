import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { failureOf } from '../../api/failure.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { INITIATIVES_PATH } from '../initiativePath.ts';
import { useInitiativeWrites } from '../useInitiativeWrites.ts';
import { InitiativeEditor } from './InitiativeEditor.tsx';
import { blankInitiative } from './typedInitiative.ts';

const TITLE = 'Nhận đơn sáng kiến';
const PATH = [INITIATIVES_PATH, { label: TITLE }];

/** `/initiatives/new` */
export function NewInitiativePage() {
  const { actor } = useAppInfo();
  const { year } = useYear();
  const navigate = useNavigate();
  const { add } = useInitiativeWrites();
  const [opened] = useState(() => blankInitiative(year));
  if (!mayWrite(actor.role)) {
    return (
      <Page path={PATH} title={<h1>{TITLE}</h1>}>
        <EmptyState sentence="Nhận đơn là việc của chuyên viên và quản trị; vai trò của bạn chỉ xem." />
      </Page>
    );
  }
  return (
    <InitiativeEditor
      path={PATH}
      title={TITLE}
      saveLabel="Ghi sáng kiến"
      opened={opened}
      id={null}
      isSaving={add.isPending || add.isSuccess}
      isHeld={false}
      notice={add.error && <Notice tone="danger">{failureOf(add.error).message}</Notice>}
      onSave={(initiative) =>
        add.mutate(initiative, { onSuccess: ({ id }) => void navigate(`/initiatives/${id}`, { replace: true }) })
      }
      onLeave={() => void navigate('/initiatives')}
    />
  );
}
