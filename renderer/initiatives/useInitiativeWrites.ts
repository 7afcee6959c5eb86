import type { InitiativeInput } from '#core/initiatives/initiative.ts';
import type { Score } from '#core/initiatives/reviewResult.ts';
import type { ScoreFormInput } from '#core/initiatives/scoreForm.ts';
import type { StatusMove } from '#core/initiatives/statusMoves.ts';
import { useApi } from '../api/ApiContext.ts';
import { useWrite, type Seen } from '../shared/useWrite.ts';

/** Everything that can be written about initiatives themselves. */
export function useInitiativeWrites() {
  const { initiatives } = useApi();
  return {
    add: useWrite((initiative: InitiativeInput) => initiatives.add.mutate(initiative)),
    save: useWrite((input: Seen & { initiative: InitiativeInput }) => initiatives.save.mutate(input)),
    move: useWrite((input: Seen & { move: StatusMove }) => initiatives.move.mutate(input)),
    remove: useWrite((input: Seen) => initiatives.remove.mutate(input)),
  };
}

/** Everything that can be written about the forms a council scores by. */
export function useScoreFormWrites() {
  const { forms } = useApi().initiatives;
  return {
    create: useWrite((form: ScoreFormInput) => forms.create.mutate(form)),
    save: useWrite((input: Seen & { form: ScoreFormInput }) => forms.save.mutate(input)),
    use: useWrite((input: Seen & { inUse: boolean }) => forms.use.mutate(input)),
    remove: useWrite((input: Seen) => forms.remove.mutate(input)),
  };
}

/** Everything that can be written about initiatives before a meeting. */
export function useScoringWrites() {
  const { scoring } = useApi().initiatives;
  return {
    add: useWrite((input: { meetingId: string; formId: string; initiativeIds: string[] }) => scoring.add.mutate(input)),
    save: useWrite((input: Seen & { conclusion: string; scores: Score[] }) => scoring.save.mutate(input)),
    remove: useWrite((input: Seen) => scoring.remove.mutate(input)),
  };
}
