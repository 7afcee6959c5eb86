import { shareWords } from '../votes/fractionWords.ts';
import { percentText } from '../votes/percent.ts';
import {
  baseOf,
  isComplete,
  votesNeeded,
  VOTE_BASE_LABELS,
  type CompleteCount,
  type VoteCount,
} from '../votes/voteCount.ts';
import type { VoteRule } from './voteRule.ts';

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
