import type { OfficeProfile } from '../office/office.ts';
import type { AwardList, AwardListLine } from './awardList.ts';

/**
 * "Danh sách ký nhận tiền thưởng": the list of an issued decision as those sign it who take the money. Its sums are
 * printed whatever the decision itself says of them; what else it tells of the awards and of a recipient is left to it.
 *
 * @param list of the decision, with the sections of {@link isPaid} lines only
 */
export function paymentList(list: AwardList, { place }: Pick<OfficeProfile, 'place'>): AwardList {
  return {
    ...list,
    titleLines: [],
    placement: 'ANNEX',
    payment: { place },
    moneyArticle: 'AMOUNTS',
    registerFrom: null,
    uses: { ...list.uses, position: false, achievement: false, awardName: true, coefficient: false, note: false },
  };
}

/** Whether somebody signs for the line: its own sum, or a part in one. */
export function isPaid({ amount }: Pick<AwardListLine, 'amount'>): boolean {
  return amount !== 0;
}

/** What is taken: the award as the paper names it, of a contest the place won. */
export function paidFor(
  { achievement }: Pick<AwardListLine, 'achievement'>,
  award: { name: string; isPrize: boolean },
) {
  return award.isPrize && achievement !== '' ? achievement : award.name;
}
