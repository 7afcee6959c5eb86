import type { VoteRule } from './voteRule.ts';
import { reaches } from '../votes/fraction.ts';
import { baseOf, isComplete, type VoteCount } from '../votes/voteCount.ts';

/** What a vote came to; INCOMPLETE while a figure is missing or the figures contradict each other. */
export const VOTE_OUTCOMES = ['INCOMPLETE', 'PASS', 'FAIL', 'TIE'] as const;
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number];

export const VOTE_OUTCOME_LABELS: Record<VoteOutcome, string> = {
  INCOMPLETE: 'Chưa đủ',
  PASS: 'Đạt',
  FAIL: 'Không đạt',
  TIE: 'Ngang nhau',
};

/** What the chair decided at a tie. */
export const CHAIR_DECISIONS = ['PASS', 'FAIL'] as const;
export type ChairDecision = (typeof CHAIR_DECISIONS)[number];

/**
 * Whether the votes carry. A tie is an exact half under a rule that asks for more than half; what it comes to says the
 * tie rule, and until the chair has spoken or a second round is held it stays a tie.
 */
export function outcomeOf(rule: VoteRule, count: VoteCount, chairDecision: ChairDecision | null): VoteOutcome {
  if (!isComplete(count) || voteProblems(count).length > 0) return 'INCOMPLETE';
  const base = baseOf(rule, count);
  if (reaches(rule, count.agree, base)) return 'PASS';
  const isTie = canTie(rule) && count.agree * 2 === base && base > 0;
  if (!isTie || rule.tieRule === 'NONE') return 'FAIL';
  return (rule.tieRule === 'CHAIR' ? chairDecision : null) ?? 'TIE';
}

/** Whether the chair's word made the outcome. Figures may be corrected after it: where they are even no more, it says nothing. */
export function wasDecidedByChair(rule: VoteRule, count: VoteCount, chairDecision: ChairDecision | null): boolean {
  return chairDecision !== null && rule.tieRule === 'CHAIR' && outcomeOf(rule, count, null) === 'TIE';
}

/** Only a rule that asks for more than half knows an even vote: at any other share half the votes have plainly failed. */
export function canTie({ num, den, comparator }: Pick<VoteRule, 'num' | 'den' | 'comparator'>): boolean {
  return comparator === 'GT' && num * 2 === den;
}

/**
 * What contradicts itself in a count, as sentences that name the figures: no more ballots out than people, none back
 * that were not out, and yes, no and silence together the valid ones. Figures not known yet contradict nothing.
 */
export function voteProblems(count: VoteCount): string[] {
  const { present, written, issued, collected, invalid, agree, disagree, abstain } = count;
  const problems: string[] = [];
  if (issued !== null && issued > present + written) {
    const writers = written === 0 ? '' : ` và ${written} người gửi ý kiến bằng văn bản`;
    problems.push(`Phát ra ${issued} phiếu, nhiều hơn ${present} người có mặt được biểu quyết${writers}.`);
  }
  if (issued !== null && collected !== null && collected > issued)
    problems.push(`Thu về ${collected} phiếu, nhiều hơn ${issued} phiếu phát ra.`);
  if (collected !== null && invalid !== null && invalid > collected)
    problems.push(`Không hợp lệ ${invalid} phiếu, nhiều hơn ${collected} phiếu thu về.`);
  else if (collected !== null && invalid !== null) {
    const said = (agree ?? 0) + (disagree ?? 0) + (abstain ?? 0);
    const valid = collected - invalid;
    const isAllSaid = agree !== null && disagree !== null && abstain !== null;
    if (isAllSaid ? said !== valid : said > valid)
      problems.push(
        `Đồng ý ${agree ?? 0} + không đồng ý ${disagree ?? 0} + không ý kiến ${abstain ?? 0} = ${said}, ` +
          `${said > valid ? 'nhiều hơn' : 'ít hơn'} ${valid} phiếu hợp lệ.`,
      );
  }
  return problems;
}
