import { use, useEffect, useRef } from 'react';
import { LeaveContext, type Guard } from './LeaveContext.ts';
import { useUnloadGuard } from './useUnloadGuard.ts';

/** Asks before unsaved typing is left behind, inside the app and when its window closes; what can be saved is saved first. */
export function useLeaveGuard(isUnsaved: boolean, of: Guard['of'] = 'PAGE', save?: Guard['save']): void {
  const { add } = use(LeaveContext);
  // Noted, not drawn: with every ballot typed this comes and goes.
  const guard = useRef<Guard>({ of, isUnsaved });
  useEffect(() => add(guard.current), [add]);
  useEffect(() => {
    guard.current.isUnsaved = isUnsaved;
    guard.current.save = save;
  }, [isUnsaved, save]);
  useUnloadGuard(isUnsaved, () => void save?.());
}
