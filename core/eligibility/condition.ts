import { z } from 'zod';
import { lowerFirst } from '../text/lowerFirst.ts';
import { LEAVES, leafOf, type LeafCondition } from './leaves.ts';
import type { NameOfAward } from './leaf.ts';
import type { RuleAbout } from './rule.ts';

/** A rule's condition: a tree that is data, so that offices write their own. */
export type Condition =
  LeafCondition | { kind: 'ALL'; of: Condition[] } | { kind: 'ANY'; of: Condition[] } | { kind: 'NOT'; of: Condition };

/** How the parts of a group are joined. */
export const GROUP_KINDS = ['ALL', 'ANY', 'NOT'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export const GROUP_LABELS: Record<GroupKind, string> = {
  ALL: 'Tất cả các điều kiện',
  ANY: 'Một trong các điều kiện',
  NOT: 'Không thuộc trường hợp',
};

/** Groups within groups, deeper than any rule that can still be read. */
const DEEPEST = 4;
const MOST_PARTS = 20;

const leafSchemas = [
  LEAVES.HOLDS_TITLE.schema,
  LEAVES.CONSECUTIVE_YEARS.schema,
  LEAVES.YEARS_WITHIN.schema,
  LEAVES.GRADING.schema,
  LEAVES.INITIATIVES.schema,
  LEAVES.REGISTERED.schema,
  LEAVES.NO_DISCIPLINE.schema,
  LEAVES.ABSENCE_UNDER.schema,
  LEAVES.MONTHS_OF_SERVICE.schema,
  LEAVES.QUOTA.schema,
  LEAVES.TITLE_SHARE.schema,
  LEAVES.HOLDERS_AT_LEAST.schema,
  LEAVES.EVERYONE_COMPLETES.schema,
  LEAVES.SAME_LEVEL_KIND.schema,
  LEAVES.SAME_ACHIEVEMENT.schema,
  LEAVES.PER_THEME_CAP.schema,
  LEAVES.SCORE_AT_LEAST.schema,
  LEAVES.NO_FATAL_ACCIDENT.schema,
  LEAVES.UNIT_ALIVE.schema,
  LEAVES.NOT_BARRED.schema,
  LEAVES.UNDER_PROPOSER.schema,
  LEAVES.ONCE_ONLY.schema,
  LEAVES.CAMPAIGN_LASTS.schema,
  LEAVES.KIND_IS.schema,
  LEAVES.THEME_IS.schema,
  LEAVES.SHARES_WHOLE.schema,
  LEAVES.SUBMITTED_WITHIN.schema,
  LEAVES.LEAD_AMONG_FLAGS.schema,
  LEAVES.NEXT_LEAD_CONSIDERED.schema,
  LEAVES.AMOUNTS_FIT.schema,
  LEAVES.LIST_FITS_TOTALS.schema,
  LEAVES.NOTHING_REQUIRED.schema,
] as const;

/** A tree of at most so many groups within groups: the schema ends, so no input can make the reader go round. */
function conditionWithin(depth: number): z.ZodType<Condition> {
  if (depth === 0) return z.discriminatedUnion('kind', leafSchemas);
  const part = conditionWithin(depth - 1);
  const parts = z.array(part).min(1, 'Nhóm cần ít nhất một điều kiện').max(MOST_PARTS);
  return z.discriminatedUnion('kind', [
    ...leafSchemas,
    z.strictObject({ kind: z.literal('ALL'), of: parts }),
    z.strictObject({ kind: z.literal('ANY'), of: parts }),
    z.strictObject({ kind: z.literal('NOT'), of: part }),
  ]);
}

export const conditionSchema = conditionWithin(DEEPEST);

export function isGroup(condition: Condition): condition is Exclude<Condition, LeafCondition> {
  return condition.kind === 'ALL' || condition.kind === 'ANY' || condition.kind === 'NOT';
}

/** Every condition in the tree that is not made of others. */
export function leavesIn(condition: Condition): LeafCondition[] {
  if (!isGroup(condition)) return [condition];
  return condition.kind === 'NOT' ? leavesIn(condition.of) : condition.of.flatMap(leavesIn);
}

/** Whether the tree looks at the tờ trình: of somebody nobody proposes yet it has nothing to ask. */
export function asksProposal(condition: Condition): boolean {
  return leavesIn(condition).some(({ kind }) => kind === 'UNDER_PROPOSER');
}

/** Whether every part of the tree can be asked of what the rule is about. */
export function fitsAbout(condition: Condition, about: RuleAbout): boolean {
  return leavesIn(condition).every((leaf) => leafOf(leaf).abouts.includes(about));
}

/** The tree as one sentence: `CSTĐCS 3 năm liên tục, tính đến năm trước; và xếp loại HTXSNV năm xét`. */
export function conditionInWords(condition: Condition, nameOf: NameOfAward): string {
  if (!isGroup(condition)) return leafOf(condition).inWords(condition, nameOf);
  if (condition.kind === 'NOT') return `Không phải: ${lowerFirst(conditionInWords(condition.of, nameOf))}`;
  const joint = condition.kind === 'ALL' ? '; và ' : '; hoặc ';
  return condition.of
    .map((part, index) => {
      const words = conditionInWords(part, nameOf);
      const told = index === 0 ? words : lowerFirst(words);
      return isGroup(part) && part.kind !== 'NOT' && part.of.length > 1 ? `(${told})` : told;
    })
    .join(joint);
}
