/** Named where the state awards: which unit proposed is known from the papers, not from the list. */
export const PROPOSING_UNIT = 'Đơn vị đề nghị khen thưởng';

/**
 * Who pays the prizes when the decision names nobody: the body that decides, from its
 * own fund; for awards of the state the body that proposed (Luật 06/2022/QH15 Đ.11.4).
 *
 * @param decidingUnit name of the office
 * @param hasStateAward some recipient gets an award of level NN
 */
export function defaultPayer(decidingUnit: string, hasStateAward: boolean): string {
  return hasStateAward ? PROPOSING_UNIT : decidingUnit;
}
