import type { VoteRule } from '#core/councils/voteRule.ts';
import { ND152_FROM, ND91_FROM, ND98_FROM } from '#core/dates/lawDays.ts';
import type { InsertRow } from '../insertInChunks.ts';
import type { ShippedPeriod } from './shipped.ts';

/** A rule of voting as it ships. */
export interface ShippedVoteRule extends VoteRule, ShippedPeriod {
  /** Null for every award. */
  awardCode: string | null;
}

/** Luật Thi đua, khen thưởng 2003: no decision of an office is older. */
const ALWAYS = '2004-05-26';
const BEFORE_ND98 = '2023-12-31';
const BEFORE_ND152 = '2025-06-30';

const COUNCIL: Pick<ShippedVoteRule, 'base' | 'comparator' | 'isSecret' | 'absentByWriting'> = {
  base: 'TOTAL_MEMBERS',
  comparator: 'GE',
  isSecret: true,
  absentByWriting: true,
};
/** Nothing read says what happens at a tie, or that somebody must stand aside: an office writes it into its own row. */
const UNSAID = { excludesOwn: false, tieRule: 'NONE' } as const;
const NINE_TENTHS = { num: 9, den: 10 };
const FOUR_FIFTHS = { num: 4, den: 5 };

const ND91_BASIS = 'Nghị định 91/2017/NĐ-CP, Điều 45 khoản 8; Thông tư 03/2018/TT-BNG, Điều 9, Điều 17';
const ND98_BASIS =
  'Theo mức của Nghị định 91/2017/NĐ-CP, Điều 45; các điều về Hội đồng của Nghị định 98/2023/NĐ-CP chưa đối chiếu';
const ND152_BASIS = 'Nghị định 152/2025/NĐ-CP, Điều 45, chưa đối chiếu với văn bản';

/** Titles a council decides with nine tenths of all its members, in writing where they are absent. */
const NINE_TENTHS_TITLES = ['CSTD_BT', 'CSTD_TQ', 'AHLD'] as const;

/** How councils vote. What was not read in the text itself ships unverified and is there to be corrected. */
export const SHIPPED_VOTE_RULES: readonly ShippedVoteRule[] = [
  ...NINE_TENTHS_TITLES.flatMap((awardCode): ShippedVoteRule[] => {
    const title = { ...COUNCIL, ...UNSAID, ...NINE_TENTHS, awardCode };
    return [
      { ...title, from: ND91_FROM, to: BEFORE_ND98, basis: ND91_BASIS, verified: true },
      { ...title, from: ND98_FROM, to: BEFORE_ND152, basis: ND98_BASIS, verified: false },
      { ...title, from: ND152_FROM, to: null, basis: ND152_BASIS, verified: false },
    ];
  }),
  {
    ...{ ...COUNCIL, ...UNSAID, ...FOUR_FIFTHS, awardCode: 'CO_CP' },
    ...{ from: ND152_FROM, to: null, verified: false },
    basis: 'Nghị định 152/2025/NĐ-CP, Điều 33 khoản 5, chưa đối chiếu với văn bản',
  },
  {
    ...{ ...COUNCIL, ...UNSAID, ...FOUR_FIFTHS, awardCode: 'BK_BT', base: 'COLLECTED' },
    ...{ from: ND91_FROM, to: null, verified: false },
    basis: 'Thủ tục khen thưởng cấp tỉnh: bằng khen từ 80% số phiếu; tính trên phiếu thu về là suy ra',
  },
  {
    ...{ awardCode: null, base: 'PRESENT', num: 1, den: 2, comparator: 'GT' },
    ...{ isSecret: false, absentByWriting: false, excludesOwn: false, tieRule: 'CHAIR' },
    ...{ from: ALWAYS, to: null, verified: false },
    basis:
      'Theo mẫu Thông tư 03/2018/TT-BNG: Hội đồng cơ sở quyết định theo đa số, ngang nhau thì theo phía Chủ tịch; tính trên ' +
      'số có mặt là suy ra, cơ quan ghi theo quy chế của mình',
  },
];

/** The same as rows. Ids are stable words, so that a shipped rule is the same row in every office. */
export function shippedVoteRules(): InsertRow[] {
  return SHIPPED_VOTE_RULES.map((rule) => ({
    id: `vote-rule:${rule.awardCode ?? 'ALL'}:${rule.from}`,
    award_code: rule.awardCode,
    base: rule.base,
    num: rule.num,
    den: rule.den,
    comparator: rule.comparator,
    is_secret: Number(rule.isSecret),
    absent_by_writing: Number(rule.absentByWriting),
    excludes_own: Number(rule.excludesOwn),
    tie_rule: rule.tieRule,
    effective_from: rule.from,
    effective_to: rule.to,
    basis: rule.basis,
    verified: Number(rule.verified),
    origin: 'SHIPPED',
    version: 1,
  }));
}
