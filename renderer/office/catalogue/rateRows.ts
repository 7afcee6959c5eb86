import type { IsoDate } from '#core/dates/isoDate.ts';
import {
  inForceOn,
  ratesOf,
  type AwardKind,
  type AwardRate,
  type AwardType,
  type Subject,
} from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';

/** One row of the coefficient table: a rate, or the place where one is missing. */
export interface RateRow {
  award: AwardType;
  subject: Subject;
  rate: AwardRate | null;
  /** Used for decisions of today. */
  isInForce: boolean;
}

export interface RateGroup {
  kind: AwardKind;
  rows: RateRow[];
}

/** The union's own forms first: their coefficients are the office's to enter. */
export const KIND_ORDER: readonly AwardKind[] = ['UNION_FORM', 'PRIZE', 'EMULATION_TITLE', 'STATE_FORM'];

export interface RateFilter {
  search: string;
  today: IsoDate;
  /** Also periods that are over or to come. */
  showsAllPeriods: boolean;
}

/** The table as shown: by kind, award, subject and period, newest period first. */
export function rateGroups(
  { awardTypes, rates }: { awardTypes: readonly AwardType[]; rates: readonly AwardRate[] },
  { search, today, showsAllPeriods }: RateFilter,
): RateGroup[] {
  const wanted = foldForSearch(search);
  const fits = ({ name, code }: AwardType) => foldForSearch(`${name} ${code}`).includes(wanted);
  return KIND_ORDER.map((kind) => ({
    kind,
    rows: awardTypes
      .filter((award) => award.kind === kind && fits(award))
      .flatMap((award) => award.subjects.flatMap((subject) => rowsOf(award, subject))),
  })).filter(({ rows }) => rows.length > 0);

  function rowsOf(award: AwardType, subject: Subject): RateRow[] {
    const all = ratesOf(rates, award.code, subject);
    const current = inForceOn(all, today) ?? null;
    const now: RateRow = { award, subject, rate: current, isInForce: current !== null };
    if (!showsAllPeriods) return [now];
    const periods = all
      .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))
      .map((rate): RateRow => ({ award, subject, rate, isInForce: rate === current }));
    return current === null ? [now, ...periods] : periods;
  }
}

/** Union forms that have no coefficient today: decisions with them cannot be priced. */
export function missingUnionRates(groups: readonly RateGroup[]): number {
  const union = groups.find(({ kind }) => kind === 'UNION_FORM');
  return union?.rows.filter(({ rate }) => rate === null).length ?? 0;
}
