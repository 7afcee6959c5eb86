import type { EffectivePeriod } from '../dates/effectivePeriod.ts';
import type { RowOrigin } from '../office/catalogue.ts';

/** What a rule looks at. Those about persons and collectives answer who can be nominated. */
export const RULE_ABOUTS = ['INDIVIDUAL', 'COLLECTIVE', 'INITIATIVE', 'CLUSTER', 'DECISION'] as const;
export type RuleAbout = (typeof RULE_ABOUTS)[number];

/** WARN lets a line go on; BLOCK does so only with a reason why it is set aside. */
export const SEVERITIES = ['WARN', 'BLOCK'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_LABELS: Record<Severity, string> = { WARN: 'Nhắc', BLOCK: 'Chặn' };

/** UNKNOWN: what the rule asks for is not recorded, so nobody can say. */
export const OUTCOMES = ['MET', 'MISSED', 'UNKNOWN'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS: Record<Outcome, string> = {
  MET: 'Đạt',
  MISSED: 'Chưa đạt',
  UNKNOWN: 'Chưa đủ dữ liệu',
};

/** What one rule said about one nominee, kept with the nomination as it was said. */
export interface RuleFinding {
  ruleId: string;
  /** `C05`; an office's own rules have their own. */
  code: string;
  name: string;
  severity: Severity;
  outcome: Outcome;
  /** What was looked at, in words: `CSTĐCS 2021, 2022, thiếu 2023`. */
  lookedAt: string;
  /** What is missing, a sentence; empty where the rule is met. */
  message: string;
  basis: string;
  verified: boolean;
}

/** A rule as dated data without its condition, which `condition.ts` knows. */
export interface RuleHead extends EffectivePeriod {
  id: string;
  code: string;
  name: string;
  about: RuleAbout;
  /** Awards it is asked for; empty for all. */
  awardCodes: string[];
  severity: Severity;
  /** Told when it is missed. */
  message: string;
  isEnabled: boolean;
  basis: string;
  verified: boolean;
  origin: RowOrigin;
  sortOrder: number;
  version: number;
}

/** Findings that keep a line from going on until a reason is given. */
export function blocking(findings: readonly RuleFinding[]): RuleFinding[] {
  return findings.filter(({ severity, outcome }) => severity === 'BLOCK' && outcome === 'MISSED');
}
