import { useState } from 'react';
import type { z } from 'zod';
import { useCheckedForm } from './useCheckedForm.ts';
import { useSeenVersion } from './useSeenVersion.ts';

interface RecordForm<Typed, Input> {
  /** First part of the ids of the form's controls. */
  name: string;
  schema: z.ZodType<Input>;
  /** The record as the page shows it now; null for a new one. */
  record: { version: number } | null;
  /** What the fields hold at first. */
  start: () => Typed;
  /** Sends what was checked, over the version the clerk has seen. */
  write: (input: Input, version: number) => void;
}

/**
 * A form over a record, or for a new one: what is typed, what is wrong with it, and saving that never goes over
 * what somebody else wrote meanwhile without the clerk having seen it.
 */
export function useRecordForm<Typed extends object, Input = Typed>({
  name,
  schema,
  record,
  start,
  write,
}: RecordForm<Typed, Input>) {
  const stored = record?.version ?? 1;
  const seen = useSeenVersion(stored);
  const [typed, setTyped] = useState(start);
  const { check, idOf, problemOf } = useCheckedForm(name, schema, typed);
  const submit = (version: number) => {
    const input = check();
    if (input !== null) write(input, version);
  };
  return {
    typed,
    put: (patch: Partial<Typed>) => setTyped((current) => ({ ...current, ...patch })),
    idOf,
    problemOf,
    /** The version the clerk has seen. */
    version: seen.version,
    hasMovedOn: record !== null && seen.hasMovedOn,
    onSave: () => submit(seen.version),
    onKeepMine: () => {
      seen.accept();
      submit(stored);
    },
  };
}
