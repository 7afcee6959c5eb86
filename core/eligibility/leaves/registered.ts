import { z } from 'zod';
import { shortNames } from '../awardWords.ts';
import { nomineeLeaf } from '../leaf.ts';
import { metIf, unrecorded } from '../verdict.ts';

/** Registered for emulation in the year, where asked for this very award. */
export const registered = nomineeLeaf({
  label: 'Có đăng ký thi đua trong năm',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('REGISTERED'), sameAward: z.boolean() }),
  start: { kind: 'REGISTERED', sameAward: false },
  fields: { sameAward: { type: 'FLAG', label: 'Đăng ký đúng danh hiệu được đề nghị' } },
  inWords: ({ sameAward }) =>
    sameAward ? 'Đã đăng ký đúng danh hiệu này trong năm xét' : 'Đã đăng ký thi đua trong năm xét',
  check({ sameAward }, { registrations, recordsRegistrations, year, awardCode, awardNames }) {
    if (!recordsRegistrations) return unrecorded(`cơ quan chưa ghi đăng ký nào của năm ${year}`);
    const nameOf = shortNames(awardNames);
    const ofYear = registrations.filter((row) => row.year === year);
    const wanted = ofYear.filter((row) => !sameAward || row.awardCode === awardCode);
    const told = [...new Set(ofYear.map((row) => (row.awardCode === null ? 'nội dung khác' : nameOf(row.awardCode))))]
      .sort()
      .join(', ');
    const lookedAt = told === '' ? `chưa có đăng ký thi đua ${year}` : `đăng ký thi đua ${year}: ${told}`;
    return metIf(wanted.length > 0, lookedAt);
  },
});
