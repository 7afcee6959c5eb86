import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useRecordForm } from '../useRecordForm.ts';
import { useEntries } from './useEntries.ts';

interface EntryForm<Typed, Input> {
  name: string;
  schema: z.ZodType<Input>;
  /** The record as the page shows it now; null where new ones are entered. */
  record: { version: number } | null;
  start: () => Typed;
  entered?: (typed: Typed) => unknown;
  /** Writes over the record, at the version the clerk has seen. */
  save: (input: Input, version: number) => void;
  saving: { isPending: boolean; error: Error | null };
  /** Sends a new one, as one of its own (`mutateEach`). */
  add: (input: Input) => Promise<unknown>;
  /** What the fields hold for the one after it. */
  next: (entered: Typed) => Typed;
  /** What a new one is called where it was refused. */
  nameOf: (input: Input) => string;
}

/** A form over a record, or for new ones entered one after the other: the fields are free for the next one at once. */
export function useEntryForm<Typed extends object, Input = Typed>({
  save,
  saving,
  add,
  next,
  nameOf,
  ...given
}: EntryForm<Typed, Input>) {
  const [lastAdded, setLastAdded] = useState<Input | null>(null);
  const [turn, setTurn] = useState(0);
  const entries = useEntries<{ typed: Typed; input: Input }>(async ({ input }) => {
    await add(input);
    setLastAdded(input);
  });
  const form = useRecordForm<Typed, Input>({
    ...given,
    write: (input, version) => {
      if (given.record !== null) {
        save(input, version);
        return;
      }
      void entries.add({ typed: form.typed, input });
      form.begin(next(form.typed));
      setTurn(turn + 1);
    },
    writes: [saving],
  });
  const { isTouched, onSave } = form.rowForm;
  const isUnderWay = entries.underWay > 0;
  const isOpen = isTouched || entries.refused.length > 0;
  const isOpenNow = useRef(isOpen);
  useEffect(() => {
    isOpenNow.current = isOpen;
  }, [isOpen]);
  return {
    ...form,
    lastAdded,
    /** Counts what was begun: a key for fields that begin afresh. */
    turn,
    /** What `RefusedEntries` asks. */
    refusedEntries: {
      refused: entries.refused,
      nameOf: ({ input }: { input: Input }) => nameOf(input),
      isWaiting: isTouched,
      onTakeBack: (one: (typeof entries.refused)[number]) => {
        entries.drop(one);
        // Not as what was begun: it is kept nowhere yet.
        form.set(one.entry.typed);
        setTurn(turn + 1);
      },
      onDrop: entries.drop,
    },
    rowForm: {
      ...form.rowForm,
      isUnderWay,
      isTouched: isOpen,
      settle: given.record === null ? async () => (await entries.settle()) && !isOpenNow.current : undefined,
      onSave: () => {
        // The second half of a double click finds the fields of the next one, in which nothing is typed.
        if (!isUnderWay || isTouched) onSave();
      },
    },
  };
}
