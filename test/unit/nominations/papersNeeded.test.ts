import { describe, expect, it } from 'vitest';
import { completeness, papersNeeded, type FileFacts } from '#core/nominations/papersNeeded.ts';

const file = (changes: Partial<FileFacts> = {}): FileFacts => ({
  awardCode: 'BK_LDLD',
  subject: 'INDIVIDUAL',
  procedure: 'CHUNG',
  awardKind: 'COMPREHENSIVE',
  ...changes,
});
const papersOf = (changes: Partial<FileFacts>) => papersNeeded(file(changes), '2025-12-01').map(({ paper }) => paper);
const SIGNED = { number: '12/TTr-CĐ', submittedOn: '2024-12-05' };

describe('papers of a file', () => {
  it('of the common procedure: tờ trình, báo cáo, biên bản (Luật 06/2022/QH15 Đ.84)', () => {
    expect(papersOf({})).toEqual(['SUBMISSION', 'REPORT', 'REVIEW_MINUTES']);
  });

  it('of the simplified one: a short report and no review (Đ.85)', () => {
    expect(papersOf({ procedure: 'DON_GIAN', awardKind: 'AD_HOC' })).toEqual(['SUBMISSION', 'SUMMARY']);
  });

  it('of a chiến sĩ thi đua: the certificate of the initiative besides', () => {
    expect(papersOf({ awardCode: 'CSTD_CS' })).toContain('INITIATIVE');
    expect(papersOf({ awardCode: 'LDTT' })).not.toContain('INITIATIVE');
  });

  it('of CSTĐ toàn quốc: the secret vote and the scope of the initiative besides', () => {
    const papers = ['SUBMISSION', 'REPORT', 'REVIEW_MINUTES', 'INITIATIVE', 'SECRET_VOTE', 'SCOPE'];
    expect(papersOf({ awardCode: 'CSTD_TQ' })).toEqual(papers);
  });

  it('of a bằng khen TLĐ: initiatives only for the year as a whole (QĐ 1689 Đ.14)', () => {
    expect(papersOf({ awardCode: 'BK_TLD' })).toContain('INITIATIVE');
    expect(papersOf({ awardCode: 'BK_TLD', awardKind: 'THEMATIC' })).not.toContain('INITIATIVE');
    expect(papersOf({ awardCode: 'BK_TLD', subject: 'COLLECTIVE' })).not.toContain('INITIATIVE');
  });

  it('of a kỷ niệm chương: the declaration stands for the report', () => {
    expect(papersOf({ awardCode: 'KNC_CD' })).toEqual(['SUBMISSION', 'REVIEW_MINUTES', 'DECLARATION']);
  });

  it('name what asks for each', () => {
    for (const { basis } of papersNeeded(file({ awardCode: 'CSTD_TQ' }), '2025-12-01')) expect(basis).not.toBe('');
  });
});

describe('completeness of a file', () => {
  const needed = papersNeeded(file(), '2025-12-01');

  it('counts a tờ trình with number and day by itself', () => {
    expect(completeness(needed, [], SIGNED)).toEqual({ received: 1, needed: 3 });
    expect(completeness(needed, [], { ...SIGNED, number: '' })).toEqual({ received: 0, needed: 3 });
    expect(completeness(needed, [], { ...SIGNED, submittedOn: null })).toEqual({ received: 0, needed: 3 });
  });

  it('counts what is recorded, and not what is not needed', () => {
    const recorded = [
      { paper: 'REPORT' as const, state: 'RECEIVED' as const, note: '' },
      { paper: 'REVIEW_MINUTES' as const, state: 'NOT_NEEDED' as const, note: 'họp chung' },
      // Left over from another award: asked for no more.
      { paper: 'SCOPE' as const, state: 'RECEIVED' as const, note: '' },
    ];
    expect(completeness(needed, recorded, SIGNED)).toEqual({ received: 2, needed: 2 });
  });
});

it('does not found a file of before 2024 on the law of 2024', () => {
  const basisOn = (on: string | null) => papersNeeded(file(), on)[0]?.basis;
  expect(basisOn('2024-01-01')).toBe('Luật 06/2022/QH15, Điều 84, 85');
  expect(basisOn(null)).toBe(basisOn('2024-01-01'));
  expect(basisOn('2023-12-31')).toContain('trước 01/01/2024 chưa đối chiếu');
  expect(papersNeeded(file(), '2023-12-31')[0]?.verified).toBe(false);
  expect(papersNeeded(file(), '2024-01-01')[0]?.verified).toBe(true);
});

it('asks for the form of Nghị định 152/2025 from the day that came into force, and says that nobody read it', () => {
  const scopeOn = (on: string) => papersNeeded(file({ awardCode: 'CSTD_TQ' }), on).find((one) => one.paper === 'SCOPE');
  // Signed on 14/06/2025, in force from 01/07/2025.
  expect(scopeOn('2025-06-30')?.basis).toContain('trước 01/07/2025 chưa đối chiếu');
  expect(scopeOn('2025-07-01')).toEqual({ paper: 'SCOPE', basis: 'NĐ 152/2025/NĐ-CP, Mẫu 13', verified: false });
});
