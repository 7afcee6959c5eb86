import { type Condition, isGroup } from './condition.ts';
import type { RuleFacts } from './facts.ts';
import { leafOf } from './leaves.ts';
import type { Outcome } from './rule.ts';
import type { Verdict } from './verdict.ts';

/**
 * What a condition says about the facts: met, missed, or unknown where what it asks for is not recorded. UNKNOWN
 * spreads as in three-valued logic: a missed part makes ALL missed whatever else is unknown, a met one makes ANY met.
 * The answer depends on what the facts are, never on the order in which they were read.
 */
export function evaluate(condition: Condition, facts: RuleFacts): Verdict {
  if (!isGroup(condition)) return leafOf(condition).check(condition, facts);
  if (condition.kind === 'NOT') return negated(evaluate(condition.of, facts));
  const parts = condition.of.map((part) => evaluate(part, facts));
  return condition.kind === 'ALL' ? allOf(parts) : anyOf(parts);
}

const OPPOSITE = { MET: 'MISSED', MISSED: 'MET' } as const;

function negated({ outcome, lookedAt, lacking }: Verdict): Verdict {
  if (outcome === 'UNKNOWN') return { outcome, lookedAt, lacking };
  const opposite = OPPOSITE[outcome];
  return { outcome: opposite, lookedAt, lacking: opposite === 'MET' ? 0 : 1 };
}

/** Everything that is missing is missing together. */
function allOf(parts: readonly Verdict[]): Verdict {
  return {
    outcome: worst(parts),
    lookedAt: joined(parts, '; '),
    lacking: parts.reduce((sum, { lacking }) => sum + lacking, 0),
  };
}

/** One way is enough: told is the way that was met, else all of them; missing is what the nearest way misses. */
function anyOf(parts: readonly Verdict[]): Verdict {
  const way = parts.find(({ outcome }) => outcome === 'MET');
  if (way) return way;
  return {
    outcome: parts.some(({ outcome }) => outcome === 'UNKNOWN') ? 'UNKNOWN' : 'MISSED',
    lookedAt: joined(parts, ' · hoặc '),
    lacking: Math.min(...parts.map(({ lacking }) => lacking)),
  };
}

function worst(parts: readonly Verdict[]): Outcome {
  if (parts.some(({ outcome }) => outcome === 'MISSED')) return 'MISSED';
  return parts.some(({ outcome }) => outcome === 'UNKNOWN') ? 'UNKNOWN' : 'MET';
}

const joined = (parts: readonly Verdict[], joint: string): string =>
  [...new Set(parts.map(({ lookedAt }) => lookedAt).filter((text) => text !== ''))].join(joint);
