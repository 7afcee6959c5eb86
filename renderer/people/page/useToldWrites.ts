import { useWrite } from '../../shared/useWrite.ts';

/** The procedures that write one kind of history: `people.posts`, `people.gradings` … */
export interface ToldProcedures<Row> {
  add: { mutate: (input: { personId: string; row: Row }) => Promise<unknown> };
  change: { mutate: (input: SeenRow<Row> & { row: Row }) => Promise<unknown> };
  remove: { mutate: (input: SeenRow<Row>) => Promise<unknown> };
}

/** A row of a history as the page shows it: what is written over it is refused when it says something else by now. */
export interface SeenRow<Row> {
  personId: string;
  id: string;
  seen: Row;
}

/** Adds, changes and removes rows of one kind of history. */
export function useToldWrites<Row>(procedures: ToldProcedures<Row>) {
  return {
    add: useWrite((input: { personId: string; row: Row }) => procedures.add.mutate(input)),
    change: useWrite((input: SeenRow<Row> & { row: Row }) => procedures.change.mutate(input)),
    remove: useWrite((input: SeenRow<Row>) => procedures.remove.mutate(input)),
  };
}
