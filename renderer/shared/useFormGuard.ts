import { use } from 'react';
import { LeaveContext } from './LeaveContext.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

interface FormState {
  /** Something stands in the fields that is not saved. */
  isTouched: boolean;
  isSaving: boolean;
  /** Where the fields are free for the next entry at once: waits for those under way, false when one was refused. */
  settle?: (() => Promise<boolean>) | undefined;
}

/**
 * Keeps what was typed into a form beside a page from going unasked: by closing it, by opening another in its place,
 * or with the page. Entries under way are waited for, not asked about.
 *
 * @returns closes the form, after asking where something would be lost
 */
export function useFormGuard({ isTouched, isSaving, settle }: FormState, onClose: () => void): () => void {
  const { leaveForm } = use(LeaveContext);
  // What is on its way may come back refused: then it must still stand there.
  const isUnsaved = settle === undefined ? isTouched && !isSaving : isTouched || isSaving;
  useLeaveGuard(isUnsaved, 'FORM', isTouched ? undefined : settle);
  return () => {
    if (isSaving && settle === undefined) return;
    if (isUnsaved) leaveForm(onClose);
    else onClose();
  };
}
