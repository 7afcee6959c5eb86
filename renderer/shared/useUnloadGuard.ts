import { useEffect, useEffectEvent } from 'react';

/**
 * Keeps typing that is not saved yet from vanishing with its window: the browser asks
 * before it closes or reloads, and `flush` uses the time until the answer. Hiding
 * the window saves too, as what comes after it is not told.
 */
export function useUnloadGuard(isUnsaved: boolean, flush?: () => void): void {
  const save = useEffectEvent(() => flush?.());
  useEffect(() => {
    if (!isUnsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      save();
      event.preventDefault();
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') save();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [isUnsaved]);
}
