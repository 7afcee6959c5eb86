import type { RuleFinding } from './rule.ts';

/** How a nominee stands with all rules of an award together. */
export const STANDINGS = ['ELIGIBLE', 'UNCLEAR', 'NEARLY', 'EXCLUDED'] as const;
export type NomineeStanding = (typeof STANDINGS)[number];

export const STANDING_LABELS: Record<NomineeStanding, string> = {
  ELIGIBLE: 'Đủ điều kiện',
  UNCLEAR: 'Thiếu dữ liệu',
  NEARLY: 'Gần đủ, thiếu một',
  EXCLUDED: 'Chưa đủ',
};

/**
 * Nearly: exactly one thing is missing over all rules, such as one year of a row or one initiative. What is not
 * recorded counts as missing: somebody has to look it up. What the whole office never recorded nobody lacks, but
 * nobody is found eligible by it either: unclear.
 */
export function standingOf(findings: readonly (Pick<RuleFinding, 'outcome'> & { lacking: number })[]): NomineeStanding {
  const lacking = findings.reduce((sum, finding) => sum + finding.lacking, 0);
  if (lacking > 0) return lacking === 1 ? 'NEARLY' : 'EXCLUDED';
  return findings.some(({ outcome }) => outcome === 'UNKNOWN') ? 'UNCLEAR' : 'ELIGIBLE';
}
