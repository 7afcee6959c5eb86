import { use, useEffect, useRef, type RefObject } from 'react';
import { LeaveContext, type Guard } from './LeaveContext.ts';
import { useUnloadGuard } from './useUnloadGuard.ts';

/**
 * Asks before unsaved typing is left behind, inside the app and when its window closes; what can be settled is settled first.
 *
 * @returns what asks
 */
export function useLeaveGuard(
  isUnsaved: boolean,
  of: Guard['of'] = 'PAGE',
  settle?: Guard['settle'],
): RefObject<Guard> {
  const { add } = use(LeaveContext);
  // Noted, not drawn: with every ballot typed this comes and goes.
  const guard = useRef<Guard>({ of, isUnsaved });
  useEffect(() => add(guard.current), [add]);
  useEffect(() => {
    guard.current.isUnsaved = isUnsaved;
    guard.current.settle = settle;
  }, [isUnsaved, settle]);
  useUnloadGuard(isUnsaved, () => void settle?.());
  return guard;
}
