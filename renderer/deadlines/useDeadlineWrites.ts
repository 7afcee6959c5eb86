import type { IsoDate } from '#core/dates/isoDate.ts';
import type { DeadlineInput, StepInput } from '#core/deadlines/deadline.ts';
import { useApi } from '../api/ApiContext.ts';
import { useWrite, type Seen } from '../shared/useWrite.ts';

/** Everything that can be written about deadlines; a cluster's step shows on its year too. */
export function useDeadlineWrites() {
  const api = useApi();
  return {
    add: useWrite((deadline: DeadlineInput) => api.deadlines.add.mutate(deadline)),
    takeProposals: useWrite((input: { year: number; keys: string[] }) => api.deadlines.takeProposals.mutate(input)),
    save: useWrite((input: Seen & { deadline: DeadlineInput }) => api.deadlines.save.mutate(input)),
    saveStep: useWrite((input: Seen & { step: StepInput }) => api.deadlines.saveStep.mutate(input)),
    setDone: useWrite((input: Seen & { doneOn: IsoDate | null }) => api.deadlines.setDone.mutate(input)),
    remove: useWrite((input: Seen) => api.deadlines.remove.mutate(input)),
  };
}
