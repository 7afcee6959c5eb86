import { attendeesOf, type Attendee, type Delegate } from './delegate.ts';
import { hasBallots, type RoundKind } from './round.ts';
import type { SummitInput } from './summit.ts';

/**
 * What the minutes would go without, or print dots for, in words: told before the summit ends, for nothing of it can be
 * written down after.
 */
export function openBlanks(
  summit: Pick<SummitInput, 'place' | 'startsAt' | 'endsAt' | 'countStartsAt' | 'countEndsAt'>,
  rounds: readonly { kind: RoundKind }[],
): string[] {
  const isCounted = rounds.some(({ kind }) => hasBallots(kind));
  const blanks = [
    summit.place === '' ? 'địa điểm' : '',
    summit.startsAt === '' ? 'giờ bắt đầu' : '',
    summit.endsAt === '' ? 'giờ kết thúc' : '',
    isCounted && summit.countStartsAt === '' ? 'giờ bắt đầu kiểm phiếu' : '',
    isCounted && summit.countEndsAt === '' ? 'giờ kiểm phiếu xong' : '',
  ];
  return blanks.filter((blank) => blank !== '');
}

/**
 * Units whose delegate the minutes name by the unit alone, for nobody had written his name when the ballots went out;
 * before the first ballots, whose name nobody has written so far.
 */
export function unnamedUnits(
  delegates: readonly Delegate[],
  rounds: readonly { issued: number | null; attendees: readonly Attendee[] }[],
): string[] {
  const given = rounds.filter(({ issued }) => issued !== null);
  const told = given.length === 0 ? attendeesOf(delegates) : given.flatMap(({ attendees }) => attendees);
  const unnamed = delegates.filter(({ id, unitName }) =>
    told.some(({ delegateId, words }) => delegateId === id && words === unitName),
  );
  return [...new Set(unnamed.map(({ unitName }) => unitName))];
}
