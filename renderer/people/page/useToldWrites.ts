import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PEOPLE_KEY } from '../../api/peopleQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useSingleFlight } from '../../shared/useSingleFlight.ts';

/** The procedures that write one kind of history: `people.posts`, `people.gradings` … */
interface ToldProcedures<Row> {
  add: { mutate: (input: { personId: string; row: Row }) => Promise<unknown> };
  change: { mutate: (input: { personId: string; id: string; row: Row }) => Promise<unknown> };
  remove: { mutate: (input: { personId: string; id: string }) => Promise<unknown> };
}

/** A row of a history as it is known on the page; null for one to add. */
export interface ToldKey {
  personId: string;
  id: string | null;
}

/** Saves and removes rows of one kind of history. */
export function useToldWrites<Row>(procedures: ToldProcedures<Row>) {
  const queryClient = useQueryClient();
  const settle = {
    mutationKey: SAVE_KEY,
    onSettled: () => queryClient.invalidateQueries({ queryKey: PEOPLE_KEY }),
  };
  return {
    save: useSingleFlight(
      useMutation({
        ...settle,
        mutationFn: ({ personId, id, row }: ToldKey & { row: Row }) =>
          id === null ? procedures.add.mutate({ personId, row }) : procedures.change.mutate({ personId, id, row }),
      }),
    ),
    remove: useSingleFlight(
      useMutation({ ...settle, mutationFn: (key: { personId: string; id: string }) => procedures.remove.mutate(key) }),
    ),
  };
}
