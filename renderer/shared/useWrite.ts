import { useEffect, useRef } from 'react';
import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { SAVE_KEY } from '../api/queryClient.ts';
import { useSingleFlight } from './useSingleFlight.ts';
import { useTellFailure } from './useTellFailure.ts';

/** A row as the screen saw it last. */
export interface Seen {
  id: string;
  version: number;
}

/**
 * A write of the clerk's work: told by the top line, never sent twice for a double click, and followed by reading anew
 * what is on screen. A refusal that comes once its place on the page is gone is told in passing, for nothing else would.
 */
export function useWrite<Input = void, Answer = unknown>(
  write: (input: Input) => Promise<Answer>,
  then: Pick<UseMutationOptions<Answer, Error, Input>, 'onSuccess' | 'onError' | 'onSettled'> = {},
) {
  const tell = useTellFailure();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const onError: (typeof then)['onError'] = (error, ...about) => {
    if (!isHere.current) tell(error);
    return then.onError?.(error, ...about);
  };
  return useSingleFlight(useMutation({ ...then, onError, mutationKey: SAVE_KEY, mutationFn: write }));
}
