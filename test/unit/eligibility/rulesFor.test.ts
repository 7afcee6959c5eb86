import { describe, expect, it } from 'vitest';
import { type EligibilityRule, ruleInputSchema, rulesFor } from '#core/eligibility/eligibilityRule.ts';
import { dayOfRun } from '#core/eligibility/run.ts';
import { standingOf } from '#core/eligibility/standingOf.ts';
import { titleYear } from '#core/eligibility/titleYear.ts';
import { RULES } from './shippedRules.ts';

const codes = (rules: readonly EligibilityRule[], awardCode: string, onDate: string) =>
  rulesFor(rules, { about: 'INDIVIDUAL', awardCode, onDate }).map(({ id }) => id.replace('rule:', ''));
const own = (changes: Partial<EligibilityRule>): EligibilityRule => {
  const c05 = RULES.find(({ code }) => code === 'C05');
  if (!c05) throw new Error('C05 ships');
  return { ...c05, id: 'own', origin: 'OFFICE', ...changes };
};

describe('the rules to be asked', () => {
  it('are those of the law of the day', () => {
    expect(codes(RULES, 'CSTD_CS', '2023-12-31').filter((id) => /^C0[1-4]/u.test(id))).toEqual([
      'C01:INDIVIDUAL:2004-05-26',
      'C02:INDIVIDUAL:2014-12-24',
      'C04:INDIVIDUAL:2014-12-24',
    ]);
    expect(codes(RULES, 'CSTD_CS', '2024-01-01').filter((id) => /^C0[1-4]/u.test(id))).toEqual([
      'C01:INDIVIDUAL:2004-05-26',
      'C03:INDIVIDUAL:2024-01-01',
    ]);
  });

  it('are every one of C01 to C26, most of them only reminding', () => {
    const shipped = new Set(RULES.map(({ code }) => code));
    for (let number = 1; number <= 26; number += 1) expect(shipped).toContain(`C${String(number).padStart(2, '0')}`);
    expect(RULES.every(({ severity }) => severity === 'WARN')).toBe(true);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it('take the own row of an office before the shipped one while it holds', () => {
    const changed = own({ effectiveFrom: '2024-01-01', effectiveTo: '2024-12-31', severity: 'BLOCK' });
    expect(codes([...RULES, changed], 'CSTD_BT', '2024-06-01')).toContain('own');
    expect(codes([...RULES, changed], 'CSTD_BT', '2024-06-01')).not.toContain('C05:INDIVIDUAL:2004-05-26');
    expect(codes([...RULES, changed], 'CSTD_BT', '2025-01-01')).toContain('C05:INDIVIDUAL:2004-05-26');
  });

  it('leave out what an office switched off, the shipped rule behind it included', () => {
    const off = own({ isEnabled: false });
    expect(
      codes([...RULES, off], 'CSTD_BT', '2024-06-01').filter((id) => id.startsWith('C05') || id === 'own'),
    ).toEqual([]);
  });

  it('of an award are its own and those of all awards', () => {
    const ofNone = codes(RULES, 'GK', '2024-06-01').map((id) => id.split(':')[0]);
    expect(ofNone).toEqual(['C10', 'C11', 'C12', 'C20', 'C26']);
  });
});

describe('a rule an office writes', () => {
  const input = {
    code: 'Q01',
    name: 'Không bị khiển trách',
    about: 'INDIVIDUAL',
    awardCodes: [],
    condition: { kind: 'NO_DISCIPLINE', from: 'REPRIMAND', yearsAgo: 0 },
    severity: 'BLOCK',
    message: 'Bị khiển trách thì không xét.',
    isEnabled: true,
    effectiveFrom: '2024-01-01',
    effectiveTo: null,
    basis: '',
    verified: false,
  };

  it('is taken, and refused where a condition is not about its subject', () => {
    expect(ruleInputSchema.safeParse(input).success).toBe(true);
    const misplaced = ruleInputSchema.safeParse({ ...input, condition: { kind: 'SHARES_WHOLE' } });
    expect(misplaced.error?.issues[0]?.message).toBe('Có điều kiện không dùng được cho đối tượng này');
  });

  it('is refused with a code in small letters or an end before its beginning', () => {
    expect(ruleInputSchema.safeParse({ ...input, code: 'q 1' }).success).toBe(false);
    expect(ruleInputSchema.safeParse({ ...input, effectiveTo: '2023-12-31' }).success).toBe(false);
  });
});

describe('standing', () => {
  const of = (...lacking: number[]) => standingOf(lacking.map((each) => ({ outcome: 'MISSED', lacking: each })));

  it('is nearly with exactly one thing missing over all rules', () => {
    expect(of(0, 0)).toBe('ELIGIBLE');
    expect(of(0, 1)).toBe('NEARLY');
    expect(of(1, 1)).toBe('EXCLUDED');
    expect(of(2)).toBe('EXCLUDED');
    expect(of()).toBe('ELIGIBLE');
  });

  it('is unclear where nothing is missing but nobody can say, and lacking where something is', () => {
    const unrecorded = { outcome: 'UNKNOWN', lacking: 0 } as const;
    expect(standingOf([{ outcome: 'MET', lacking: 0 }, unrecorded])).toBe('UNCLEAR');
    expect(standingOf([{ outcome: 'MISSED', lacking: 1 }, unrecorded])).toBe('NEARLY');
    expect(standingOf([{ outcome: 'MISSED', lacking: 2 }, unrecorded])).toBe('EXCLUDED');
  });
});

describe('the year a title rewards', () => {
  it('is the one its papers name, of the decision or the year before', () => {
    expect(titleYear(['', 'Tặng danh hiệu Lao động tiên tiến năm 2023'], 2024)).toBe(2023);
    expect(titleYear(['thành tích năm học 2022 - 2023'], 2023)).toBe(2023);
    expect(titleYear(['Đã có thành tích năm học 2022 – 2023'], 2024)).toBe(2023);
    expect(titleYear(['Khen thưởng năm 2024'], 2024)).toBe(2024);
  });

  it('is the year of the decision where nothing nearer is named', () => {
    expect(titleYear(['', 'Kỷ niệm 50 năm 1974'], 2024)).toBe(2024);
    expect(titleYear(['nhiệm kỳ 2018 – 2023'], 2024)).toBe(2024);
  });

  it('takes the nearest text first', () => {
    expect(titleYear(['thành tích năm 2024', 'tổng kết năm 2023'], 2024)).toBe(2024);
  });
});

describe('the day a year is looked at', () => {
  it('is today while it runs, else its last day', () => {
    expect(dayOfRun(2024, '2024-06-15')).toBe('2024-06-15');
    expect(dayOfRun(2023, '2024-06-15')).toBe('2023-12-31');
  });
});
