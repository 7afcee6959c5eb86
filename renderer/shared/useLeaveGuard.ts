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
  { settle, isSaving = false }: Pick<Guard, 'settle' | 'isSaving'> = {},
): RefObject<Guard> {
  const { add } = use(LeaveContext);
  // Noted, not drawn: with every ballot typed this comes and goes.
  const guard = useRef<Guard>({ of, isUnsaved });
  useEffect(() => add(guard.current), [add]);
  useEffect(() => {
    guard.current.isUnsaved = isUnsaved;
    guard.current.isSaving = isSaving;
    guard.current.settle = settle;
  }, [isUnsaved, isSaving, settle]);
  useUnloadGuard(isUnsaved, () => void settle?.());
  return guard;
}
