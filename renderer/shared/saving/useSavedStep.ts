import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../api/failure.ts';
import { useSingleFlight } from '../useSingleFlight.ts';

/**
 * A step that builds on what is saved, as issuing does: first everything typed is written. Where that cannot be, the
 * step is not taken and the page says why; where the step itself fails, `failure` says it.
 *
 * @param flush writes what is typed; false when it could not be
 */
export function useSavedStep(flush: () => Promise<boolean>, step: () => Promise<void> | void) {
  const { mutate, error, isPending } = useSingleFlight(
    useMutation({
      mutationFn: async () => {
        if (await flush()) await step();
      },
    }),
  );
  return { take: () => mutate(), isPending, failure: error === null ? null : failureOf(error) };
}
