import { useRef, useState } from 'react';
import { failureOf } from '../../api/failure.ts';

/** An entry that could not be added, as it was typed. */
export interface RefusedEntry<Entry> {
  key: number;
  entry: Entry;
  /** The sentence of the refusal. */
  why: string;
}

/**
 * Entries made one after the other. The fields do not wait for an answer, so that what is typed meanwhile belongs to the
 * next one; an entry refused by then is kept until it is taken back into the fields or given up.
 *
 * @param send takes every entry as one of its own, also one that says the same as the one before (`mutateEach`)
 */
export function useEntries<Entry>(send: (entry: Entry) => Promise<unknown>) {
  const [refused, setRefused] = useState<readonly RefusedEntry<Entry>[]>([]);
  const [underWay, setUnderWay] = useState(0);
  const lastKey = useRef(0);
  const flights = useRef(new Set<Promise<boolean>>());

  async function fly(entry: Entry): Promise<boolean> {
    setUnderWay((count) => count + 1);
    try {
      await send(entry);
      return true;
    } catch (error) {
      lastKey.current += 1;
      const told = { key: lastKey.current, entry, why: failureOf(error).message };
      setRefused((others) => [...others, told]);
      return false;
    } finally {
      setUnderWay((count) => count - 1);
    }
  }

  return {
    refused,
    underWay,
    /** Nothing typed here may go with the page yet. */
    isOpen: underWay > 0 || refused.length > 0,
    add: async (entry: Entry) => {
      const flight = fly(entry);
      flights.current.add(flight);
      await flight;
      flights.current.delete(flight);
    },
    /** Waits for the entries under way, and for those made meanwhile; false when one of them was refused. */
    settle: async () => {
      let areTaken = true;
      while (flights.current.size > 0) {
        const answers = await Promise.all(flights.current);
        areTaken &&= answers.every((isTaken) => isTaken);
      }
      return areTaken;
    },
    drop: ({ key }: RefusedEntry<Entry>) => setRefused((others) => others.filter((other) => other.key !== key)),
  };
}
