import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { initiativeSchemaOn, type InitiativeInput } from '#core/initiatives/initiative.ts';
import { initiativeNotices } from '#core/initiatives/initiativeNotices.ts';
import { useApi } from '../../api/ApiContext.ts';
import { titlesAlike } from '../../api/initiativesQueries.ts';
import { goToField, RefusedTextContext, useRefusedTexts } from '../../shared/inputs/refusedTexts.ts';
import { Notice } from '../../shared/Notice.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { useLeaveGuard } from '../../shared/useLeaveGuard.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import type { PathStep } from '../../shell/TopLine.tsx';
import { ThingsToLookAt } from '../ThingsToLookAt.tsx';
import { AuthorsEditor } from './AuthorsEditor.tsx';
import { InitiativeFields } from './InitiativeFields.tsx';
import { ToldFields } from './ToldFields.tsx';
import { enteredInitiative, type TypedInitiative } from './typedInitiative.ts';

interface InitiativeEditorProps {
  path: PathStep[];
  title: string;
  saveLabel: string;
  /** What the fields begin with. */
  opened: TypedInitiative;
  /** The initiative itself, which is not like itself; null for a new one. */
  id: string | null;
  isSaving: boolean;
  /** Nothing is saved while the clerk has not decided about a newer version. */
  isHeld: boolean;
  notice: ReactNode;
  onSave: (initiative: InitiativeInput) => void;
  onLeave: () => void;
}

const TYPING_PAUSE = 350;
/** Shorter titles are like too many others. */
const LEAST_TITLE = 8;

/** The application as a page to fill in: what is to be looked at is told while it is typed, and hinders nothing. */
export function InitiativeEditor(props: InitiativeEditorProps) {
  const { path, title, saveLabel, opened, id, isSaving, isHeld, notice, onSave, onLeave } = props;
  const [typed, setTyped] = useState(opened);
  const { refused, tell } = useRefusedTexts();
  const unread = refused[0];
  const entered = enteredInitiative(typed);
  const { today } = useAppInfo();
  const schema = useMemo(() => initiativeSchemaOn(today), [today]);
  const checked = useCheckedForm('initiative', schema, entered);
  const isUnsaved = useIsTouched(typed);
  useLeaveGuard(isUnsaved && !isSaving, 'FORM', { isSaving });
  const wanted = useDebounced(typed.title.trim(), TYPING_PAUSE);
  const isWorthAsking = wanted.length >= LEAST_TITLE;
  const alike = useQuery({ ...titlesAlike(useApi(), wanted, id), enabled: isWorthAsking });
  const put = (patch: Partial<TypedInitiative>) => setTyped((current) => ({ ...current, ...patch }));

  const save = () => {
    if (unread) {
      goToField(unread.fieldId);
      return;
    }
    const initiative = checked.check();
    if (initiative) onSave(initiative);
  };
  return (
    <RefusedTextContext value={tell}>
      <Page
        path={path}
        title={<h1>{title}</h1>}
        actions={
          <>
            <Button disabled={isSaving} onClick={onLeave}>
              Thôi
            </Button>
            <Button type="primary" loading={isSaving} disabled={isHeld} onClick={save}>
              {saveLabel}
            </Button>
          </>
        }
      >
        {notice}
        {unread && (
          <Notice tone="warn">
            Chưa nhận “{unread.text}” vì không phải một con số; số trước đó của ô vẫn giữ nguyên. Sửa ô này rồi mới lưu
            được.
          </Notice>
        )}
        <InitiativeFields
          typed={typed}
          put={put}
          {...checked}
          underTitle={<ThingsToLookAt notices={[]} alike={isWorthAsking ? (alike.data ?? []) : []} />}
        />
        <AuthorsEditor
          authors={typed.authors}
          onChange={(authors) => put({ authors })}
          on={typed.submittedOn}
          idOf={checked.idOf}
          problemOf={checked.problemOf}
        />
        {(isUnsaved || id !== null) && <ThingsToLookAt notices={initiativeNotices(entered)} alike={[]} />}
        <ToldFields typed={typed} put={put} {...checked} />
      </Page>
    </RefusedTextContext>
  );
}
