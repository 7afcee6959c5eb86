import type { PersonInput, PostInput } from '#core/people/person.ts';
import { useApi } from '../api/ApiContext.ts';
import { useWrite, type Seen } from '../shared/useWrite.ts';

/** Everything that can be written about people, but for the rows of a history. */
export function usePeopleWrites() {
  const api = useApi();
  return {
    create: useWrite((input: { person: PersonInput; posts: PostInput[]; sharesId: boolean }) =>
      api.people.create.mutate({ ...input, gradings: [] }),
    ),
    save: useWrite((input: Seen & { person: PersonInput; sharesId: boolean }) => api.people.save.mutate(input)),
    remove: useWrite((input: Seen) => api.people.remove.mutate(input)),
    merge: useWrite((input: { keptId: string; mergedId: string; reason: string }) => api.people.merge.mutate(input)),
    undoMerge: useWrite((mergedId: string) => api.people.undoMerge.mutate({ mergedId })),
    tellApart: useWrite((input: { oneId: string; otherId: string }) => api.people.tellApart.mutate(input)),
    undoTellApart: useWrite((input: { oneId: string; otherId: string }) => api.people.undoTellApart.mutate(input)),
    linkAward: useWrite((input: { lineId: string; seenPersonId: string | null; personId: string | null }) =>
      api.people.linkAward.mutate(input),
    ),
  };
}
