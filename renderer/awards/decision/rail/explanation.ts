import { AMOUNT_GAP_LABELS, type IssuedAmount, type LineAmount } from '#core/awards/lineAmount.ts';
import type { DecisionLine } from '#core/awards/decision.ts';
import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import type { EffectivePeriod } from '#core/dates/effectivePeriod.ts';
import { formatCoefficient, formatDong, formatNumber } from '#core/money/format.ts';
import type { PrizeMoney } from '#core/money/prizeMoney.ts';
import { ROUNDING_LABELS } from '#core/money/rounding.ts';
import { SUBJECT_LABELS } from '#core/office/catalogue.ts';

/** `từ 01/07/2023`, `đến 30/06/2023`: the end of a period that tells it from its neighbours. */
export function periodWords({ effectiveFrom, effectiveTo }: EffectivePeriod, decidedOn: IsoDate): string {
  if (effectiveFrom > decidedOn) return `từ ${formatDate(effectiveFrom)}`;
  return effectiveTo === null ? `từ ${formatDate(effectiveFrom)}` : `đến ${formatDate(effectiveTo)}`;
}

/** What rounding did: `không đổi`, or the sum before it. */
export function roundingEffect({ rawHundredths, amount }: PrizeMoney): string {
  const before = rawHundredths / 100;
  return before === amount ? 'không đổi' : `từ ${formatDong(Math.round(before))}`;
}

/** `Tổng chung 4.500.000 đ cho 3 tập thể, chưa chia từng dòng`. */
export function sharedWords({ amount, count, subject }: SharedAmountGroup): string {
  const who = `${formatNumber(count)} ${SUBJECT_LABELS[subject].toLowerCase()}`;
  return `Tổng chung ${formatDong(amount)} cho ${who}, chưa chia từng dòng`;
}

/** The whole reckoning as plain text, to be sent to someone who asked. */
export function explanationText(
  line: DecisionLine,
  amount: LineAmount | IssuedAmount,
  shared: SharedAmountGroup | null,
  decidedOn: IsoDate | null,
): string {
  const name = `${line.honorific} ${line.name}`.trim();
  switch (amount.kind) {
    case 'GAP':
      return `${name}, ${line.awardName}: ${AMOUNT_GAP_LABELS[amount.gap]}.`;
    case 'SHARED':
      return `${name}, ${line.awardName}: ${shared ? sharedWords(shared) : 'có phần trong một tổng chung'}.`;
    case 'FLAT':
      return `${name}, ${line.awardName}: ${formatDong(amount.amount)}, mức tiền do cơ quan đặt riêng.`;
    case 'ISSUED': {
      const { money, rateBasis, baseSalaryBasis } = amount;
      return [
        `${name}, ${line.awardName}: ${formatDong(amount.amount)}, như đã ban hành.`,
        `Hệ số ${formatCoefficient(money.coefficient)} (${rateBasis})`,
        `× lương cơ sở ${formatDong(money.baseSalary)} (${baseSalaryBasis})`,
        `${ROUNDING_LABELS[money.rounding]}: ${roundingEffect(money)}.`,
      ].join('\n');
    }
    case 'COEF': {
      const { money, rate, baseSalary, roundingBasis } = amount;
      const own = amount.remarks.includes('COEFFICIENT_SET_ON_LINE');
      return [
        `${name}, ${line.awardName}: ${formatDong(amount.amount)}.`,
        `Hệ số ${formatCoefficient(money.coefficient)} (${own ? 'đặt riêng cho dòng này' : (rate?.basis ?? 'bảng hệ số của cơ quan')})`,
        `× lương cơ sở ${formatDong(money.baseSalary)} (${baseSalary.basis}${decidedOn === null ? '' : `, tính theo ngày ban hành ${formatDate(decidedOn)}`})`,
        `${ROUNDING_LABELS[money.rounding]}: ${roundingEffect(money)}${roundingBasis ? ` (${roundingBasis.basis})` : ''}.`,
      ].join('\n');
    }
  }
}
