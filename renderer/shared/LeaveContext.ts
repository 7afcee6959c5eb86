import { createContext } from 'react';

/** Something typed that may be lost. */
export interface Guard {
  /** What it would be lost with: its page, or a form beside it, which another one may take the place of. */
  of: 'PAGE' | 'FORM';
  isUnsaved: boolean;
  /** What stands in its fields is on its way, and may come back refused. */
  isSaving?: boolean;
  /** Waits for what is on its way, and writes what saves itself; false when something is kept nowhere then. */
  settle?: (() => Promise<boolean>) | undefined;
}

export interface LeaveGuards {
  /** Asks for this guard until the answer is called. */
  add: (guard: Guard) => () => void;
  /**
   * Goes on once what was being written has been answered, and after the clerk let go of what is typed: into this form,
   * or into any that stands beside the page. Asked for again meanwhile, the last step counts.
   */
  leaveForm: (goOn: () => void, form?: Guard) => void;
}

/** Outside the frame, where nothing beside a page is written, nothing is asked. */
export const LeaveContext = createContext<LeaveGuards>({
  add: () => () => undefined,
  leaveForm: (goOn) => goOn(),
});
