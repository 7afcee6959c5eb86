import { z } from 'zod';
import { formatDate } from '../../dates/isoDate.ts';
import { formatDong, formatNumber } from '../../money/format.ts';
import { leafAbout } from '../leaf.ts';
import { met, missed, unknown } from '../verdict.ts';

const MOST_NAMED = 3;

/** Every amount is coefficient × base salary of the day, rounded; what differs is shown, and the office's amount kept. */
export const amountsFit = leafAbout('DECISION', {
  label: 'Tiền thưởng đúng hệ số và lương cơ sở ngày quyết định',
  schema: z.strictObject({ kind: z.literal('AMOUNTS_FIT') }),
  start: { kind: 'AMOUNTS_FIT' },
  fields: {},
  inWords: () => 'Mức tiền của từng dòng bằng hệ số nhân lương cơ sở có hiệu lực vào ngày quyết định',
  check(_, { issuedOn, otherAmounts, withoutAmount }) {
    if (issuedOn === null) return unknown('quyết định chưa ghi ngày');
    const differing = otherAmounts
      .map(({ name, amount, byTable }) => `${name}: ${formatDong(amount)}, theo bảng ${formatDong(byTable)}`)
      .sort();
    if (differing.length > 0) return missed(firstOf(differing));
    const gaps = [...withoutAmount].sort();
    if (gaps.length > 0) return missed(`chưa có mức tiền ngày ${formatDate(issuedOn)}: ${firstOf(gaps)}`);
    return met(`mọi dòng đúng mức ngày ${formatDate(issuedOn)}`);
  },
});

function firstOf(told: readonly string[]): string {
  const shown = told.slice(0, MOST_NAMED).join('; ');
  return told.length > MOST_NAMED ? `${shown}; và ${formatNumber(told.length - MOST_NAMED)} dòng khác` : shown;
}
