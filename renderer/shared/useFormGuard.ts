import { use } from 'react';
import { LeaveContext } from './LeaveContext.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

interface FormState {
  /** Something stands in the fields that is not saved. */
  isTouched: boolean;
  isSaving: boolean;
}

/**
 * Keeps what was typed into a form beside a page from going unasked: by closing it, by opening another in its place,
 * or with the page.
 *
 * @returns closes the form, after asking where something would be lost
 */
export function useFormGuard({ isTouched, isSaving }: FormState, onClose: () => void): () => void {
  const { leaveForm } = use(LeaveContext);
  const isUnsaved = isTouched && !isSaving;
  useLeaveGuard(isUnsaved, 'FORM');
  return () => {
    // What is on its way may come back refused: then it must still stand there.
    if (isSaving) return;
    if (isUnsaved) leaveForm(onClose);
    else onClose();
  };
}
