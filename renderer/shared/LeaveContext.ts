import { createContext } from 'react';

/** Something typed that may be lost. */
export interface Guard {
  /** What it would be lost with: its page, or a form beside it, which another one may take the place of. */
  of: 'PAGE' | 'FORM';
  isUnsaved: boolean;
  /** Writes what is typed, where typing saves itself; false when it could not be. */
  save?: (() => Promise<boolean>) | undefined;
}

export interface LeaveGuards {
  /** Asks for this guard until the answer is called. */
  add: (guard: Guard) => () => void;
  /** Goes on at once, after what is under way was taken, or after the clerk let go of what was typed into a form beside the page. */
  leaveForm: (goOn: () => void) => void;
}

/** Outside the frame, where nothing beside a page is written, nothing is asked. */
export const LeaveContext = createContext<LeaveGuards>({
  add: () => () => undefined,
  leaveForm: (goOn) => goOn(),
});
