import { hashKey } from '@tanstack/react-query';
import type { z } from 'zod';
import { normalizeMultiline } from '#core/text/normalize.ts';

/**
 * A form being typed over what is stored. What is typed is never overwritten by an answer: a newer version from
 * elsewhere becomes a conflict that shows both.
 */
export interface SavingDraft<Form> {
  /** What stands in the fields. */
  typed: Form;
  /** What the database is known to hold, as of `version`. */
  saved: Form;
  version: number;
  /** What someone else saved in the meantime; null in good times. */
  conflict: { form: Form; version: number } | null;
}

/** Whose content stays where two differ. */
export type Kept = 'MINE' | 'THEIRS';

/** A form looked at with the schema that sends it. */
interface Judged<Form> {
  /** As it would be kept: two forms are the same when these are. */
  cleaned: Form;
  hashes: Readonly<Record<string, string>>;
  /** What may be sent; null while a field is not acceptable. */
  sendable: Form | null;
  issues: readonly z.core.$ZodIssue[];
}

/**
 * How drafts of one kind of form come and go. Whether something is unsaved is asked of the form as it would be kept,
 * cleaned by the very schema that sends it: spaces, or letters composed otherwise, are no change.
 *
 * @param schema what the form is sent by; its fields are the fields of the form
 * @param contentOf the form without rows that are only places to type
 */
export function savingDraft<Form extends object>(
  schema: z.ZodObject & z.ZodType<Form>,
  contentOf: (form: Form) => Form = (form) => form,
) {
  const fields = Object.keys(schema.shape) as (keyof Form & string)[];
  // Forms are never changed in place, and the same one is asked about several times for each key.
  const judgements = new WeakMap<Form, Judged<Form>>();

  function judge(form: Form): Judged<Form> {
    const known = judgements.get(form);
    if (known) return known;
    const content = contentOf(form);
    const parsed = schema.safeParse(content);
    const cleaned = parsed.success ? parsed.data : fieldByField(content);
    const hashes = Object.fromEntries(fields.map((field) => [field, hashKey([cleaned[field]])]));
    const judged = {
      cleaned,
      hashes,
      sendable: parsed.success ? parsed.data : null,
      issues: parsed.error?.issues ?? [],
    };
    judgements.set(form, judged);
    return judged;
  }

  /** One field that is not acceptable leaves the others comparable. */
  function fieldByField(form: Form): Form {
    const cleaned = fields.map((field) => {
      const parsed = (schema.shape[field] as z.ZodType).safeParse(form[field]);
      return [field, parsed.success ? parsed.data : normalized(form[field])];
    });
    return Object.fromEntries(cleaned) as Form;
  }

  /** The fields in which two forms would be kept differently. */
  function differing(one: Form, other: Form): (keyof Form & string)[] {
    const [a, b] = [judge(one).hashes, judge(other).hashes];
    return fields.filter((field) => a[field] !== b[field]);
  }

  const isSame = (one: Form, other: Form) => differing(one, other).length === 0;
  const isUnsaved = ({ typed, saved }: SavingDraft<Form>) => !isSame(typed, saved);

  const formOf = (stored: Form) => Object.fromEntries(fields.map((field) => [field, stored[field]])) as Form;

  function open(stored: Form & { version: number }): SavingDraft<Form> {
    const form = formOf(stored);
    return { typed: form, saved: form, version: stored.version, conflict: null };
  }

  /** The database was read again. */
  function meet(draft: SavingDraft<Form>, stored: Form & { version: number }): SavingDraft<Form> {
    const { version } = stored;
    if (version < draft.version) return draft;
    const form = formOf(stored);
    const nobodyElseWrote = isSame(form, draft.saved);
    if (nobodyElseWrote && version === draft.version && draft.conflict === null) return draft;
    if (nobodyElseWrote || isSame(form, draft.typed)) return { ...draft, saved: form, version, conflict: null };
    return isUnsaved(draft) ? { ...draft, conflict: { form, version } } : open(stored);
  }

  function type(draft: SavingDraft<Form>, patch: Partial<Form>): SavingDraft<Form> {
    return { ...draft, typed: { ...draft.typed, ...patch } };
  }

  /** A save of `sent` was accepted: typing may have gone on meanwhile and stays. */
  function accept(draft: SavingDraft<Form>, sent: Form, version: number): SavingDraft<Form> {
    const accepted = { ...draft, saved: sent, version, conflict: null };
    // What was read while the save was under way may be newer than it.
    const { conflict } = draft;
    return conflict === null ? accepted : meet(accepted, { ...conflict.form, version: conflict.version });
  }

  /** Settles a conflict: keep what is typed (it has still to be saved over theirs), or take theirs. */
  function settle(draft: SavingDraft<Form>, keep: Kept): SavingDraft<Form> {
    if (!draft.conflict) return draft;
    const { form, version } = draft.conflict;
    return { typed: keep === 'MINE' ? draft.typed : form, saved: form, version, conflict: null };
  }

  const cleaned = (form: Form): Form => judge(form).cleaned;
  /** What may be sent; null while a field is not acceptable. */
  const sendable = ({ typed }: SavingDraft<Form>): Form | null => judge(typed).sendable;

  /** The reason a field is not acceptable, as a sentence; undefined when it is. */
  const problemOf = ({ typed }: SavingDraft<Form>, field: keyof Form): string | undefined =>
    judge(typed).issues.find(({ path }) => path[0] === field)?.message;

  /** The first field that is not acceptable. */
  const firstProblem = ({ typed }: SavingDraft<Form>): keyof Form | undefined =>
    judge(typed).issues[0]?.path[0] as keyof Form | undefined;

  return { open, meet, type, accept, settle, isUnsaved, differing, cleaned, sendable, problemOf, firstProblem };
}

/** Every text in a value as it would be kept. */
function normalized(value: unknown): unknown {
  if (typeof value === 'string') return normalizeMultiline(value);
  if (Array.isArray(value)) return value.map(normalized);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalized(inner)]));
}
