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
    const known = stays.get(whoOf(member)) ?? [];
    stays.set(whoOf(member), known);
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

/**
 * The members of one cluster in a year, in the order given, each of them once: of a unit that left and came back
 * within the year only the stay that lasts longest into it stands. Roles, representative, pledge and scores of the
 * year are that stay's; what was recorded under the earlier one stays there.
 */
export function membersInYear<Member extends MemberStay>(stays: readonly Member[], year: number): Member[] {
  const inYear = stays.filter((stay) => belongsInYear(stay, year));
  const last = new Map<string, Member>();
  for (const stay of inYear) {
    const known = last.get(whoOf(stay));
    if (!known || endOf(known) < endOf(stay)) last.set(whoOf(stay), stay);
  }
  return inYear.filter((stay) => last.get(whoOf(stay)) === stay);
}

/** The years of a list in which a change alters the days of a stay: from none or to none, or other days. */
export function yearsChanged(before: Stay | null, after: Stay | null, years: readonly number[]): number[] {
  return years.filter((year) => daysWithin(before, year) !== daysWithin(after, year));
}

/** The part of a stay that lies in the year; empty where there is none. */
function daysWithin(stay: Stay | null, year: number): string {
  if (stay === null || !belongsInYear(stay, year)) return '';
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const from = stay.validFrom === null || stay.validFrom < first ? first : stay.validFrom;
  return `${from} ${endOf(stay) > last ? last : endOf(stay)}`;
}

const endOf = ({ validTo }: Stay): IsoDate => validTo ?? '9999-12-31';

/** The same for every stay of one unit, and of one name in whatever spelling. */
const whoOf = ({ unitId, name }: MemberStay) => (unitId === null ? `name ${foldForSearch(name)}` : `unit ${unitId}`);
