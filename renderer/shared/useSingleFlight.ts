import { useCallback, useRef } from 'react';
import { hashKey, type UseMutateAsyncFunction, type UseMutationResult } from '@tanstack/react-query';

type Call<Data, Failure, Input, Context> = Parameters<UseMutateAsyncFunction<Data, Failure, Input, Context>>;

/**
 * A write that cannot be started twice: until it has settled, the same call again joins the
 * one under way. A double click comes before any button can be drawn as busy, so
 * this is known at once and not from the state. A call with something else waits its turn:
 * it is another choice of the clerk's, not the same one pressed twice. It is sent as it was
 * made: where it builds on what the first one changes, its control rests with `useIsWriting`.
 */
export function useSingleFlight<Data, Failure, Input, Context>(
  mutation: UseMutationResult<Data, Failure, Input, Context>,
): UseMutationResult<Data, Failure, Input, Context> {
  const last = useRef<{ key: string; flight: Promise<Data> } | null>(null);
  const { mutateAsync: start } = mutation;

  const mutateAsync = useCallback(
    (...call: Call<Data, Failure, Input, Context>) => {
      const key = hashKey([call[0]]);
      const before = last.current;
      if (before?.key === key) return before.flight;
      const own = before === null ? start(...call) : settled(before.flight).then(() => start(...call));
      const flight = own.finally(() => {
        if (last.current?.flight === flight) last.current = null;
      });
      last.current = { key, flight };
      return flight;
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

const settled = (flight: Promise<unknown>): Promise<void> =>
  flight.then(
    () => undefined,
    () => undefined,
  );
