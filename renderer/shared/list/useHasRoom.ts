import { useMediaQuery } from '../useMediaQuery.ts';

/** Whether a table keeps its lesser columns: always without the form beside it, with it only on a wide screen. */
export function useHasRoom(isFormOpen: boolean): boolean {
  const isWideScreen = useMediaQuery('(min-width: 1800px)');
  return isWideScreen || !isFormOpen;
}
