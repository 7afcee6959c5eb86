import { useCallback } from 'react';
import type { Kept, SavingDraft, savingDraft } from './savingDraft.ts';
import { useSelfSaving } from './useSelfSaving.ts';

interface SavingForm<Form extends object> {
  /** How drafts of this form come and go. */
  drafts: ReturnType<typeof savingDraft<Form>>;
  /** Saves of one scope go one at a time, in the order typed. */
  scope: string;
  /** The form as it was read; the same object as long as nothing of it changed. */
  stored: Form & { version: number };
  /** What the schema cannot know: whether the form may be sent as it is. */
  accepts?: (form: Form) => boolean;
  send: (form: Form, version: number) => Promise<{ version: number }>;
  onSettled: () => Promise<unknown>;
}

/** A form that saves itself while it is typed, and says when someone else was faster. */
export function useSavingDraft<Form extends object>({
  drafts,
  scope,
  stored,
  accepts = () => true,
  send,
  onSettled,
}: SavingForm<Form>) {
  const sendable = (draft: SavingDraft<Form>) => {
    const form = drafts.sendable(draft);
    return form !== null && accepts(form) ? form : null;
  };
  const {
    state: draft,
    put,
    decide,
    ...saving
  } = useSelfSaving<SavingDraft<Form>, Form & { version: number }>({
    scope,
    stored,
    open: drafts.open,
    meet: drafts.meet,
    standing: (draft) => {
      const [isSaved, hasConflict] = [!drafts.isUnsaved(draft), draft.conflict !== null];
      return { isSaved, hasConflict, canSave: !isSaved && !hasConflict && sendable(draft) !== null };
    },
    save: async (draft) => {
      const form = sendable(draft);
      if (form === null) throw new Error('only what can be sent is saved');
      const { version } = await send(form, draft.version);
      return (current) => drafts.accept(current, form, version);
    },
    onSettled,
  });
  return {
    ...saving,
    draft,
    form: draft.typed,
    put,
    change: useCallback((patch: Partial<Form>) => put((current) => drafts.type(current, patch)), [drafts, put]),
    settle: (keep: Kept) => decide((current) => drafts.settle(current, keep)),
    problemOf: (field: keyof Form) => drafts.problemOf(draft, field),
  };
}
