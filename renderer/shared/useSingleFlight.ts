import { useCallback, useRef } from 'react';
import type { UseMutateAsyncFunction, UseMutationResult } from '@tanstack/react-query';

type Call<Data, Failure, Input, Context> = Parameters<UseMutateAsyncFunction<Data, Failure, Input, Context>>;

/**
 * A write that cannot be started twice: until it has settled, further calls join the
 * one under way. A double click comes before any button can be drawn as busy, so
 * this is known at once and not from the state.
 */
export function useSingleFlight<Data, Failure, Input, Context>(
  mutation: UseMutationResult<Data, Failure, Input, Context>,
): UseMutationResult<Data, Failure, Input, Context> {
  const flight = useRef<Promise<Data> | null>(null);
  const { mutateAsync: start } = mutation;

  const mutateAsync = useCallback(
    (...call: Call<Data, Failure, Input, Context>) => {
      flight.current ??= start(...call).finally(() => {
        flight.current = null;
      });
      return flight.current;
    },
    [start],
  );
  const mutate = useCallback(
    (...call: Call<Data, Failure, Input, Context>) => {
      // What went wrong is told by `onError` and the state of the mutation.
      mutateAsync(...call).catch(() => undefined);
    },
    [mutateAsync],
  );
  return { ...mutation, mutate, mutateAsync };
}
