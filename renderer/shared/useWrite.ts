import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { SAVE_KEY } from '../api/queryClient.ts';
import { useSingleFlight } from './useSingleFlight.ts';

/** A row as the screen saw it last. */
export interface Seen {
  id: string;
  version: number;
}

/**
 * A write of the clerk's work: told by the top line, never sent twice for a double click, and followed by reading anew
 * what is on screen.
 */
export function useWrite<Input = void, Answer = unknown>(
  write: (input: Input) => Promise<Answer>,
  then: Pick<UseMutationOptions<Answer, Error, Input>, 'onSuccess' | 'onError' | 'onSettled'> = {},
) {
  return useSingleFlight(useMutation({ ...then, mutationKey: SAVE_KEY, mutationFn: write }));
}
