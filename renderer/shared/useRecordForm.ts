import { useState } from 'react';
import { hashKey } from '@tanstack/react-query';
import type { z } from 'zod';
import { failureOf } from '../api/failure.ts';
import { useCheckedForm } from './useCheckedForm.ts';
import { useSeenVersion } from './useSeenVersion.ts';

interface RecordForm<Typed, Input, Version> {
  /** First part of the ids of the form's controls. */
  name: string;
  schema: z.ZodType<Input>;
  /** The record as the page shows it now; null for a new one. */
  record: { version: Version } | null;
  /** What the fields hold at first. */
  start: () => Typed;
  /** What of it is checked and sent; left out where that is all as it is typed. */
  entered?: (typed: Typed) => unknown;
  /** Sends what was checked, over the version the clerk has seen; that of a new record says nothing. */
  write: (input: Input, version: Version) => void;
  /** Every write of this form, as far as each has got. */
  writes: readonly { isPending: boolean; error: Error | null }[];
}

/**
 * A form over a record, or for a new one: what is typed, what is wrong with it, and saving that never goes over
 * what somebody else wrote meanwhile without the clerk having seen it.
 */
export function useRecordForm<Typed extends object, Input = Typed, Version = number>({
  name,
  schema,
  record,
  start,
  entered = (typed) => typed,
  write,
  writes,
}: RecordForm<Typed, Input, Version>) {
  const stored = record === null ? (1 as Version) : record.version;
  const seen = useSeenVersion(stored);
  const [begun, setBegun] = useState(start);
  const [typed, setTyped] = useState(begun);
  const { check, idOf, problemOf } = useCheckedForm(name, schema, entered(typed));
  const isSaving = writes.some(({ isPending }) => isPending);
  const error = writes.find((one) => one.error !== null)?.error ?? null;
  const begin = (next: Typed) => {
    setBegun(next);
    setTyped(next);
  };
  const submit = (version: Version) => {
    const input = check();
    if (input !== null) write(input, version);
  };
  return {
    typed,
    set: setTyped,
    put: (patch: Partial<Typed>) => setTyped((current) => ({ ...current, ...patch })),
    /** Begins anew: what the fields hold now was not typed. */
    begin,
    idOf,
    problemOf,
    /** Gives up what is typed for what the record says now. */
    takeTheirs: () => {
      seen.accept();
      begin(start());
    },
    /** The version the clerk has seen. */
    version: seen.version,
    /** By somebody else: while it is being saved the record moves on by this very form. */
    hasMovedOn: record !== null && seen.hasMovedOn && !isSaving,
    /** What a `RowForm` asks of its form. */
    rowForm: {
      isSaving,
      isTouched: hashKey([typed]) !== hashKey([begun]),
      failure: error === null ? null : failureOf(error),
      onSave: () => submit(seen.version),
      onKeepMine: () => {
        seen.accept();
        submit(stored);
      },
    },
  };
}
