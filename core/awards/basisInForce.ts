import { isEffectiveOn, type EffectivePeriod } from '../dates/effectivePeriod.ts';
import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { quotedBasis } from './basisDay.ts';
import type { DecisionBasis } from './decision.ts';

/** Papers that hold over a period, as the catalogue names them: `Luật 2003; Nghị định 91/2017/NĐ-CP`. */
export interface PapersInForce extends EffectivePeriod {
  papers: string;
}

/** What follows itself in time: lương cơ sở by lương cơ sở, one set of rules by the next. */
export type BasisTimeline = readonly PapersInForce[];

/** `91/2017` of `Nghị định số 91/2017/NĐ-CP`, often written without its end; `24/2023/KH-LĐLĐ` is no paper of the State. */
const NUMBER = /(?<![\d/])\d{1,4}\/(?:19|20)\d{2}(?!\d|\/(?!NĐ-|QH|TT-))/gu;
/** Before a year a day and a month may stand: `ngày 14/5/2023`. */
const DAY = /\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}/gu;

/** A basis that does not hold on the day, and what does instead. */
interface ReplacedBasis {
  basis: DecisionBasis;
  instead: string;
}

/**
 * The first basis that names a paper the catalogue knows, of which none holds on the day; of others nothing is known.
 *
 * @param timelines the catalogue's rows, by what follows what
 */
export function basisNotInForce(
  bases: readonly DecisionBasis[],
  issuedOn: IsoDate,
  timelines: readonly BasisTimeline[],
): ReplacedBasis | null {
  for (const basis of bases) {
    for (const number of numbersIn(basis.text)) {
      const naming = timelines.filter((rows) => rows.some(({ papers }) => numbersIn(papers).has(number)));
      const inForce = naming.flatMap((rows) => rows.filter((row) => isEffectiveOn(row, issuedOn)));
      if (inForce.length === 0 || inForce.some(({ papers }) => numbersIn(papers).has(number))) continue;
      return { basis, instead: inForce[0]?.papers ?? '' };
    }
  }
  return null;
}

/** One line of a checklist: the basis that does not hold, and what does. */
export function replacedBasisWords({ basis, instead }: ReplacedBasis, issuedOn: IsoDate): string {
  return `Căn cứ không áp dụng vào ngày ${formatDate(issuedOn)}: ${quotedBasis(basis)}. Ngày đó là ${instead}`;
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.replace(DAY, '').match(NUMBER));
}
