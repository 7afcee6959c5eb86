import { formatNumber } from '../money/format.ts';
import {
  baseOf,
  isComplete,
  votesNeeded,
  VOTE_BASE_LABELS,
  type CompleteCount,
  type VoteCount,
  type VoteRule,
} from './voteRule.ts';

/** Votes as a share of their base, two decimals and a comma, rounded half up by integers: 10 of 11 → `90,91%`. */
export function percentText(votes: number, base: number): string {
  if (base === 0) return '0,00%';
  const doubled = votes * 20_000 + base;
  const hundredths = (doubled - (doubled % (2 * base))) / (2 * base);
  return `${formatNumber((hundredths - (hundredths % 100)) / 100)},${String(hundredths % 100).padStart(2, '0')}%`;
}

/** `ít nhất 90%`, `trên 1/2`: a share that is no whole number of percent is told as a fraction. */
export function shareWords({ num, den, comparator }: Pick<VoteRule, 'num' | 'den' | 'comparator'>): string {
  const isPercent = (num * 100) % den === 0 && num * 2 !== den;
  const share = num === den ? 'tất cả' : isPercent ? `${(num * 100) / den}%` : `${num}/${den}`;
  if (num === den) return share;
  return comparator === 'GE' ? `ít nhất ${share}` : `trên ${share}`;
}

/** A rule in one sentence: `Bỏ phiếu kín, ít nhất 90% tổng số thành viên; người vắng mặt gửi ý kiến bằng văn bản`. */
export function ruleWords(rule: VoteRule): string {
  const parts = [
    `${rule.isSecret ? 'Bỏ phiếu kín' : 'Biểu quyết'}, ${shareWords(rule)} ${VOTE_BASE_LABELS[rule.base].toLowerCase()}`,
    rule.absentByWriting ? 'người vắng mặt gửi ý kiến bằng văn bản' : '',
    rule.excludesOwn ? 'không biểu quyết cho mình và đơn vị mình' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** `10/11 = 90,91%`, on the base the rule names. */
export function resultWords(rule: VoteRule, count: CompleteCount): string {
  const base = baseOf(rule, count);
  return `${count.agree}/${base} = ${percentText(count.agree, base)}`;
}

/** What the rule asks of this count: `cần 10`; empty while the base is not known. */
export function neededWords(rule: VoteRule, count: VoteCount): string {
  const base = knownBase(rule, count);
  if (base === null) return '';
  const needed = votesNeeded(rule, base);
  return needed === null ? 'không thể đủ' : `cần ${needed}`;
}

/** The base as soon as the figures it is made of are known, whatever else is still to be counted. */
function knownBase(rule: VoteRule, count: VoteCount): number | null {
  if (isComplete(count)) return baseOf(rule, count);
  const { issued, collected, invalid } = count;
  if (rule.base === 'ISSUED' && issued === null) return null;
  if (rule.base === 'COLLECTED' && collected === null) return null;
  if (rule.base === 'VALID' && (collected === null || invalid === null)) return null;
  return baseOf(rule, {
    ...count,
    ...{ issued: issued ?? 0, collected: collected ?? 0, invalid: invalid ?? 0, agree: 0, disagree: 0, abstain: 0 },
  });
}
