import type { IsoDate } from '../dates/isoDate.ts';
import { formatCoefficient } from '../money/format.ts';
import { inForceOn, ratesOf, SUBJECTS, type AwardRate, type AwardType, type Subject } from './catalogue.ts';

/** `[lower, higher, mayBeEqual]`: an award of a higher level never has a lower amount (NĐ 98/2023 Đ.53.3–4). */
const ORDER: readonly [lower: string, higher: string, mayBeEqual: boolean][] = [
  ['GK_CDCS', 'GK_CTTCS', true],
  ['GK_CTTCS', 'BK_LDLD', true],
  ['BK_LDLD', 'BK_TLD', false],
  ['CO_LDLD', 'CO_TLD', true],
];
/** Ceilings in hundredths: a union flag is at most a ministry flag, a medal at most 0,6. */
const CEILINGS: readonly [code: string, coefficient: number][] = [
  ['CO_TLD', 800],
  ['KNC_CD', 60],
];

/**
 * What looks wrong in a coefficient table the office typed in, as sentences. Warnings
 * only: the office's own regulation may say otherwise.
 */
export function rateWarnings(
  { rates, awardTypes }: { rates: readonly AwardRate[]; awardTypes: readonly AwardType[] },
  on: IsoDate,
): string[] {
  const coefficient = (code: string, subject: Subject) => inForceOn(ratesOf(rates, code, subject), on)?.coefficient;
  const nameOf = (code: string) => awardTypes.find((type) => type.code === code)?.name ?? code;

  const outOfOrder = SUBJECTS.flatMap((subject) =>
    ORDER.flatMap(([lower, higher, mayBeEqual]) => {
      const [low, high] = [coefficient(lower, subject), coefficient(higher, subject)];
      if (low === undefined || high === undefined) return [];
      if (low < high || (mayBeEqual && low === high)) return [];
      return [
        `${nameOf(lower)} (${formatCoefficient(low)}) phải thấp hơn ${nameOf(higher)} (${formatCoefficient(high)}), ${subject === 'COLLECTIVE' ? 'tập thể' : 'cá nhân'}.`,
      ];
    }),
  );
  const notHigher = awardTypes.flatMap(({ code, name }) => {
    const [collective, individual] = [coefficient(code, 'COLLECTIVE'), coefficient(code, 'INDIVIDUAL')];
    if (collective === undefined || individual === undefined || collective > individual) return [];
    return [
      `${name}: tập thể (${formatCoefficient(collective)}) phải cao hơn cá nhân (${formatCoefficient(individual)}).`,
    ];
  });
  const tooHigh = CEILINGS.flatMap(([code, ceiling]) =>
    SUBJECTS.flatMap((subject) => {
      const value = coefficient(code, subject);
      return value === undefined || value <= ceiling
        ? []
        : [`${nameOf(code)} (${formatCoefficient(value)}) cao hơn mức trần ${formatCoefficient(ceiling)}.`];
    }),
  );
  return [...outOfOrder, ...notHigher, ...tooHigh];
}
