import { use } from 'react';
import { LeaveContext, type Guard } from './LeaveContext.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

interface FormState {
  /** Something stands in the fields that is not saved. */
  isTouched: boolean;
  isSaving: boolean;
  /** Where entries are made one after the other: waits for those under way; false when something is kept nowhere then. */
  settle?: (() => Promise<boolean>) | undefined;
  /** PAGE where nothing takes the place of the form. */
  of?: Guard['of'];
}

/**
 * Keeps what was typed into a form beside a page from going unasked: by closing it, by opening another in its place,
 * or with the page. What is being saved is waited for: it may come back refused, and must still stand there then.
 *
 * @returns closes the form, after asking where something would be lost
 */
export function useFormGuard({ isTouched, isSaving, settle, of = 'FORM' }: FormState, onClose: () => void): () => void {
  const { leaveForm } = use(LeaveContext);
  // A form often goes to another page by itself once it is saved: that must not be held back by what it says still.
  const isUnsaved = settle === undefined ? isTouched && !isSaving : isTouched || isSaving;
  const guard = useLeaveGuard(isUnsaved, of, { settle, isSaving });
  return () => {
    if (isTouched || isSaving) leaveForm(onClose, guard.current);
    else onClose();
  };
}
