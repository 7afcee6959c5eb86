import { useState } from 'react';
import { z } from 'zod';
import { inputWords } from '#core/errors/inputWords.ts';
import { focusRefusedDate } from './refusedDate.ts';

// Where a schema has no words of its own, the same stand as behind the contract.
z.config({ localeError: inputWords });

/** First message by dotted path: `signers.0.fullName` → `Cần họ tên người ký`. */
type Problems = Readonly<Record<string, string>>;
const NONE: Problems = {};

/**
 * Checks a form with a schema of core, so that screen and contract refuse the same
 * things in the same words. Quiet until the first try; from then on every
 * message follows the typing. A date that was refused stops it as well.
 *
 * @param name first part of the ids of the form's controls
 */
export function useCheckedForm<Value>(name: string, schema: z.ZodType<Value>, typed: unknown) {
  const [hasTried, setHasTried] = useState(false);
  const problems = hasTried ? problemsIn(schema, typed) : NONE;
  return {
    idOf: (path: string) => controlId(name, path),
    problemOf: (path: string) => problems[path],
    /** The cleaned value; null when something is wrong, with the focus on the first field that is. */
    check: (): Value | null => {
      const outcome = schema.safeParse(typed);
      setHasTried(!outcome.success);
      if (outcome.success) return focusRefusedDate(name) ? null : outcome.data;
      focusFirst(Object.keys(problemsIn(schema, typed)).map((path) => controlId(name, path)));
      return null;
    },
  };
}

/** What a schema has against a value, the first message of each path. */
export function problemsIn(schema: z.ZodType, typed: unknown): Problems {
  const issues = schema.safeParse(typed).error?.issues ?? [];
  const problems: Record<string, string> = {};
  for (const { path, message } of issues) problems[path.map(String).join('.')] ??= message;
  return problems;
}

const controlId = (name: string, path: string) => `${name}-${path.replaceAll('.', '-')}`;

/** Of several controls, the one that stands first on the page. */
function focusFirst(ids: readonly string[]): void {
  const first = document.querySelector<HTMLElement>(ids.map((id) => `[id="${id}"]`).join(','));
  first?.scrollIntoView({ block: 'center' });
  first?.focus();
}
