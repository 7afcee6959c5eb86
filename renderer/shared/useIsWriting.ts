import { useIsMutating } from '@tanstack/react-query';
import { SAVE_KEY } from '../api/queryClient.ts';

/**
 * Whether something is being written or read anew after it. What is chosen meanwhile would carry what was known before,
 * as the version of a row, and be refused as if somebody else had changed it: controls of such writes rest until then.
 */
export function useIsWriting(): boolean {
  return useIsMutating({ mutationKey: SAVE_KEY }) > 0;
}
