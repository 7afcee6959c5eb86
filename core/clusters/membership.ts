import type { IsoDate } from '../dates/isoDate.ts';
import { foldForSearch } from '../text/fold.ts';

/** From when to when a unit belongs; both days included, an open end is unknown or still to come. */
export interface Stay {
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/**
 * Whether a stay touches the year: a member that left in June took part in that year, and one that came in
 * November does too.
 */
export function belongsInYear({ validFrom, validTo }: Stay, year: number): boolean {
  if (validFrom !== null && validFrom > `${year}-12-31`) return false;
  return validTo === null || validTo >= `${year}-01-01`;
}

/** Whether two stays share a day: one unit must not be counted twice in a cluster. */
export function staysOverlap(one: Stay, other: Stay): boolean {
  const endsBefore = (first: Stay, second: Stay) =>
    first.validTo !== null && second.validFrom !== null && first.validTo < second.validFrom;
  return !endsBefore(one, other) && !endsBefore(other, one);
}

/** Somebody's stay in a cluster: a unit's, or that of a body known only by name. */
export interface MemberStay extends Stay {
  unitId: string | null;
  /** Empty where `unitId` says it. */
  name: string;
}

/**
 * The first of the new stays that shares a day with another of the same unit, or of the same name in whatever
 * spelling, be it among those there already or the new ones before it; null where nobody stands there twice at a time.
 */
export function firstTwice<Member extends MemberStay>(
  added: readonly Member[],
  there: readonly MemberStay[],
): Member | null {
  const stays = new Map<string, Stay[]>();
  const staysOf = (member: MemberStay) => {
    const key = member.unitId === null ? `name ${foldForSearch(member.name)}` : `unit ${member.unitId}`;
    const known = stays.get(key) ?? [];
    stays.set(key, known);
    return known;
  };
  for (const member of there) staysOf(member).push(member);
  for (const member of added) {
    const others = staysOf(member);
    if (others.some((other) => staysOverlap(other, member))) return member;
    others.push(member);
  }
  return null;
}

/** The years of a list a stay belongs to before or after a change, but not both. */
export function yearsChanged(before: Stay | null, after: Stay | null, years: readonly number[]): number[] {
  const belongs = (stay: Stay | null, year: number) => stay !== null && belongsInYear(stay, year);
  return years.filter((year) => belongs(before, year) !== belongs(after, year));
}
