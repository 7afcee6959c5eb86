import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonInput, PostInput } from '#core/people/person.ts';
import { useApi } from '../api/ApiContext.ts';
import { PEOPLE_KEY } from '../api/peopleQueries.ts';
import { SAVE_KEY } from '../api/queryClient.ts';
import { useSingleFlight } from '../shared/useSingleFlight.ts';

/** Everything that can be written about people, but for the rows of a history. */
export function usePeopleWrites() {
  const api = useApi();
  const queryClient = useQueryClient();
  const settle = {
    mutationKey: SAVE_KEY,
    onSettled: () => queryClient.invalidateQueries({ queryKey: PEOPLE_KEY }),
  };
  return {
    create: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { person: PersonInput; posts: PostInput[] }) =>
          api.people.create.mutate({ ...input, gradings: [] }),
      }),
    ),
    save: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; version: number; person: PersonInput }) => api.people.save.mutate(input),
      }),
    ),
    remove: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { id: string; version: number }) => api.people.remove.mutate(input),
      }),
    ),
    merge: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { keptId: string; mergedId: string; reason: string }) => api.people.merge.mutate(input),
      }),
    ),
    undoMerge: useSingleFlight(
      useMutation({ ...settle, mutationFn: (mergedId: string) => api.people.undoMerge.mutate({ mergedId }) }),
    ),
    tellApart: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { oneId: string; otherId: string }) => api.people.tellApart.mutate(input),
      }),
    ),
    undoTellApart: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { oneId: string; otherId: string }) => api.people.undoTellApart.mutate(input),
      }),
    ),
    linkAward: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: (input: { lineId: string; seenPersonId: string | null; personId: string | null }) =>
          api.people.linkAward.mutate(input),
      }),
    ),
  };
}
