import type { z } from 'zod';
import type { NomineeFacts, RuleFacts } from './facts.ts';
import { hasRecord } from './nominee.ts';
import type { RuleAbout } from './rule.ts';
import { unknown, type Verdict } from './verdict.ts';

/** How a form asks for one figure of a condition. */
export type LeafField =
  | { type: 'AWARDS'; label: string }
  | { type: 'NUMBER'; label: string; unit: string; min: number; max: number; isHundredths?: true }
  | { type: 'CHOICE'; label: string; options: readonly Option[] }
  | { type: 'CHOICES'; label: string; options: readonly Option[] }
  | { type: 'TEXT'; label: string; maxLength: number }
  | { type: 'FLAG'; label: string };

export interface Option {
  value: string;
  label: string;
}

/** What an award is called in a sentence, by its code. */
export type NameOfAward = (code: string) => string;

/** One kind of condition: how it is written, told, asked for in a form, and checked. */
export interface Leaf<Condition extends { kind: string }> {
  /** In the menu of conditions: `Đạt danh hiệu nhiều năm liên tục`. */
  label: string;
  /** What a rule with it may look at. */
  abouts: readonly RuleAbout[];
  /** What a new one holds before anybody typed. */
  start: Condition;
  fields: Readonly<Record<Exclude<keyof Condition, 'kind'>, LeafField>>;
  inWords(condition: Condition, nameOf: NameOfAward): string;
  check(condition: Condition, facts: RuleFacts): Verdict;
}

interface LeafParts<Schema extends z.ZodType<{ kind: string }>, Facts> extends Omit<Leaf<z.infer<Schema>>, 'check'> {
  schema: Schema;
  /** Asks of the proposal only, so that somebody the office has no record of can be answered too. */
  asksNoRecord?: true;
  check(condition: z.infer<Schema>, facts: Facts): Verdict;
}

type MadeLeaf<Schema extends z.ZodType<{ kind: string }>> = Leaf<z.infer<Schema>> & { schema: Schema };

/** A condition about persons, collectives or both. */
export function nomineeLeaf<Schema extends z.ZodType<{ kind: string }>>(
  parts: LeafParts<Schema, NomineeFacts>,
): MadeLeaf<Schema> {
  return {
    ...parts,
    check: (condition, facts) => {
      if (facts.about !== 'INDIVIDUAL' && facts.about !== 'COLLECTIVE') return notAsked(parts.label);
      // Where there is nothing to look into, neither good nor bad follows from finding nothing.
      return parts.asksNoRecord || hasRecord(facts) ? parts.check(condition, facts) : UNLINKED;
    },
  };
}

const UNLINKED = unknown('chưa gắn với hồ sơ trong hệ thống nên không tra được');

/** A condition about an initiative, a cluster or a decision. */
export function leafAbout<
  About extends 'INITIATIVE' | 'CLUSTER' | 'DECISION',
  Schema extends z.ZodType<{ kind: string }>,
>(about: About, parts: Omit<LeafParts<Schema, Extract<RuleFacts, { about: About }>>, 'abouts'>): MadeLeaf<Schema> {
  return {
    ...parts,
    abouts: [about],
    check: (condition, facts) =>
      facts.about === about
        ? parts.check(condition, facts as Extract<RuleFacts, { about: About }>)
        : notAsked(parts.label),
  };
}

const notAsked = (label: string): Verdict => unknown(`điều kiện “${label}” không áp dụng cho đối tượng này`);
