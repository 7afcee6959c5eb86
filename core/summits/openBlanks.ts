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
