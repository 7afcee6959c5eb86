import { useApi } from '../api/ApiContext.ts';
import type { Api } from '../api/client.ts';
import { useWrite } from '../shared/useWrite.ts';

type Summits = Api['summits'];
type InputOf<Verb extends keyof Summits> = Summits[Verb] extends { mutate: (input: infer Input) => unknown }
  ? Input
  : never;

/** What is written about a summit itself, and about what came of it. */
export function useSummitWrites() {
  const { summits } = useApi();
  return {
    create: useWrite((input: InputOf<'create'>) => summits.create.mutate(input)),
    save: useWrite((input: InputOf<'save'>) => summits.save.mutate(input)),
    remove: useWrite((input: InputOf<'remove'>) => summits.remove.mutate(input)),
    close: useWrite((input: InputOf<'close'>) => summits.close.mutate(input)),
    setNextLeads: useWrite((input: InputOf<'setNextLeads'>) => summits.setNextLeads.mutate(input)),
    nominate: useWrite((input: InputOf<'nominate'>) => summits.nominate.mutate(input)),
    saveFlags: useWrite((input: InputOf<'saveFlags'>) => summits.saveFlags.mutate(input)),
    saveOutcomes: useWrite((input: InputOf<'saveOutcomes'>) => summits.saveOutcomes.mutate(input)),
  };
}

/** What is written about who came. */
export function useDelegateWrites() {
  const { summits } = useApi();
  return {
    add: useWrite((input: InputOf<'addDelegate'>) => summits.addDelegate.mutate(input)),
    save: useWrite((input: InputOf<'saveDelegate'>) => summits.saveDelegate.mutate(input)),
    remove: useWrite((input: InputOf<'removeDelegate'>) => summits.removeDelegate.mutate(input)),
  };
}

/** What is written about a round, the ballots apart. */
export function useRoundWrites() {
  const { summits } = useApi();
  return {
    add: useWrite((input: InputOf<'addRound'>) => summits.addRound.mutate(input)),
    save: useWrite((input: InputOf<'saveRound'>) => summits.saveRound.mutate(input)),
    remove: useWrite((input: InputOf<'removeRound'>) => summits.removeRound.mutate(input)),
    setCasting: useWrite((input: InputOf<'setCasting'>) => summits.setCasting.mutate(input)),
    restartCasting: useWrite((input: InputOf<'restartCasting'>) => summits.restartCasting.mutate(input)),
    endCasting: useWrite((input: InputOf<'endCasting'>) => summits.endCasting.mutate(input)),
    nameTeller: useWrite((input: InputOf<'nameTeller'>) => summits.nameTeller.mutate(input)),
    issue: useWrite((input: InputOf<'issueBallots'>) => summits.issueBallots.mutate(input)),
    rule: useWrite((input: InputOf<'rule'>) => summits.rule.mutate(input)),
    revote: useWrite((input: InputOf<'addRevote'>) => summits.addRevote.mutate(input)),
    correct: useWrite((input: InputOf<'correctRound'>) => summits.correctRound.mutate(input)),
    lock: useWrite((input: InputOf<'lockRound'>) => summits.lockRound.mutate(input)),
    saveTally: useWrite((input: InputOf<'saveTally'>) => summits.saveTally.mutate(input)),
    finish: useWrite((input: InputOf<'finishEntry'>) => summits.finishEntry.mutate(input)),
    clear: useWrite((input: InputOf<'clearEntry'>) => summits.clearEntry.mutate(input)),
  };
}
