/** Where the recipients stand: on a list of their own, or inside Điều 1 when they are few. */
export const LIST_PLACEMENTS = ['ANNEX', 'INLINE'] as const;
export type ListPlacement = (typeof LIST_PLACEMENTS)[number];

export const LIST_PLACEMENT_LABELS: Record<ListPlacement, string> = {
  ANNEX: 'Danh sách kèm theo',
  INLINE: 'Ghi ngay trong Điều 1',
};

/** Most recipients Điều 1 names; a longer list goes with the decision. */
export const MOST_INLINE = 200;

/** What a decision says of prize money: the sums, nothing, or that it follows the rules in force. */
export const MONEY_ARTICLES = ['AMOUNTS', 'NONE', 'REFERENCE'] as const;
export type MoneyArticle = (typeof MONEY_ARTICLES)[number];

export const MONEY_ARTICLE_LABELS: Record<MoneyArticle, string> = {
  AMOUNTS: 'Ghi rõ số tiền',
  NONE: 'Không nhắc đến tiền thưởng',
  REFERENCE: 'Theo quy định hiện hành, không ghi số',
};

/** The sentence that stands in place of the sums with `REFERENCE`. */
export const REFERENCE_SENTENCE = 'Tiền thưởng thực hiện theo quy định hiện hành.';
