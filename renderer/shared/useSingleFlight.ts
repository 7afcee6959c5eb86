import { useCallback, useRef } from 'react';
import { hashKey, type UseMutateAsyncFunction, type UseMutationResult } from '@tanstack/react-query';

type Call<Data, Failure, Input, Context> = Parameters<UseMutateAsyncFunction<Data, Failure, Input, Context>>;

type SingleFlight<Data, Failure, Input, Context> = UseMutationResult<Data, Failure, Input, Context> & {
  mutateEach: (input: Input) => Promise<Data>;
};

/**
 * A write that cannot be started twice: until it has settled, the same call again joins the
 * one under way. A double click comes before any button can be drawn as busy, so
 * this is known at once and not from the state. A call with something else waits its turn:
 * it is another choice of the clerk's, not the same one pressed twice. It is sent as it was
 * made: where it builds on what the first one changes, its control rests with `useIsWriting`.
 * `mutateEach` is for entries, where two that say the same are two: it waits its turn as well.
 */
export function useSingleFlight<Data, Failure, Input, Context>(
  mutation: UseMutationResult<Data, Failure, Input, Context>,
): SingleFlight<Data, Failure, Input, Context> {
  const last = useRef<{ key: string | null; flight: Promise<Data> } | null>(null);
  const { mutateAsync: start } = mutation;

  /** After whatever is under way; null for a call that nothing may join. */
  const queue = useCallback(
    (key: string | null, ...call: Call<Data, Failure, Input, Context>) => {
      const before = last.current;
      const own = before === null ? start(...call) : settled(before.flight).then(() => start(...call));
      const flight = own.finally(() => {
        if (last.current?.flight === flight) last.current = null;
      });
      last.current = { key, flight };
      return flight;
    },
    [start],
  );
  const mutateAsync = useCallback(
    (...call: Call<Data, Failure, Input, Context>) => {
      const key = hashKey([call[0]]);
      return last.current?.key === key ? last.current.flight : queue(key, ...call);
    },
    [queue],
  );
  const mutateEach = useCallback((input: Input) => queue(null, input), [queue]);
  const mutate = useCallback(
    (...call: Call<Data, Failure, Input, Context>) => {
      // What went wrong is told by `onError` and the state of the mutation.
      mutateAsync(...call).catch(() => undefined);
    },
    [mutateAsync],
  );
  return { ...mutation, mutate, mutateAsync, mutateEach };
}

const settled = (flight: Promise<unknown>): Promise<void> =>
  flight.then(
    () => undefined,
    () => undefined,
  );
