import { describe, expect, it } from 'vitest';
import { graded, held, holders, initiative, person, unit } from './nomineeFacts.ts';
import { say } from './shippedRules.ts';

const BEFORE_2024 = '2023-12-20';
const in2023 = { year: 2023, onDate: BEFORE_2024 };

describe('C01: CSTĐCS is LĐTT of the same year', () => {
  it('is missed without LĐTT, or with that of another year', () => {
    expect(say('C01', person())).toEqual({
      outcome: 'MISSED',
      lookedAt: 'thiếu LĐTT 2024',
      lacking: 1,
      message: 'Chiến sĩ thi đua cơ sở phải đạt Lao động tiên tiến cùng năm.',
    });
    expect(say('C01', person({ awards: [held('LDTT', 2023)] })).outcome).toBe('MISSED');
  });

  it('is met by the title of the year, or one proposed with it', () => {
    expect(say('C01', person({ awards: [held('LDTT', 2024)] }))).toMatchObject({
      outcome: 'MET',
      lookedAt: 'LĐTT 2024',
      message: '',
    });
    const proposed = held('LDTT', 2024, { isProposed: true });
    expect(say('C01', person({ awards: [proposed] })).lookedAt).toBe('LĐTT 2024 (đang đề nghị)');
  });
});

describe('C02: to 2023 CSTĐCS needs an initiative', () => {
  const first = [initiative('a', 2023)];

  it('is missed without one, and by one an earlier CSTĐCS rests on', () => {
    expect(say('C02', person(in2023), BEFORE_2024).lookedAt).toBe('0 sáng kiến cấp cơ sở trở lên (2022–2023), cần 1');
    const used = person({ ...in2023, initiatives: [initiative('a', 2022)], awards: [held('CSTD_CS', 2022)] });
    expect(say('C02', used, BEFORE_2024)).toMatchObject({
      outcome: 'MISSED',
      lookedAt: '0 sáng kiến cấp cơ sở trở lên (2022–2023), 1 sáng kiến đã dùng đến năm 2022, cần 1',
    });
  });

  it('is met by one, also of the year before as long as it is unused; not by an older one', () => {
    expect(say('C02', person({ ...in2023, initiatives: first }), BEFORE_2024).outcome).toBe('MET');
    expect(say('C02', person({ ...in2023, initiatives: [initiative('a', 2022)] }), BEFORE_2024).outcome).toBe('MET');
    expect(say('C02', person({ ...in2023, initiatives: [initiative('a', 2021)] }), BEFORE_2024).outcome).toBe('MISSED');
  });
});

describe('C03: from 2024 HTXSNV or an initiative', () => {
  it('is missed with HTTNV and no initiative, telling both ways', () => {
    expect(say('C03', person({ gradings: graded('HTTNV', 2024) }))).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'xếp loại HTTNV 2024 · hoặc 0 sáng kiến cấp cơ sở trở lên (2023–2024), cần 1',
      lacking: 1,
    });
  });

  it('is met by either; without a grading it cannot be said', () => {
    expect(say('C03', person({ gradings: graded('HTXSNV', 2024) })).lookedAt).toBe('xếp loại HTXSNV 2024');
    expect(say('C03', person({ initiatives: [initiative('a', 2024)] })).outcome).toBe('MET');
    expect(say('C03', person({ gradings: graded('HTXSNV', 2023) }))).toMatchObject({ outcome: 'UNKNOWN', lacking: 1 });
  });
});

describe('C04: to 2023 CSTĐCS are at most 15 % of LĐTT', () => {
  const of = (told: ReturnType<typeof holders>, holderKey = 'p1') =>
    say('C04', person({ ...in2023, holderKey, unit: unit({ holders: told }) }), BEFORE_2024);

  it('warns at 26 of 166, where the 26 are among the 166', () => {
    expect(of(holders({ LDTT: 166, CSTD_CS: 26 }))).toMatchObject({
      outcome: 'MISSED',
      lookedAt: '26 CSTĐCS trên 166 LĐTT hoặc CSTĐCS năm 2023 (15,66%, nhiều nhất 24)',
    });
  });

  it('is met at 26 beside the 166: CSTĐCS are LĐTT too, so the base is 192', () => {
    expect(of(holders({ LDTT: 166, CSTD_CS: { apartFrom: 166, count: 26 } }), 'p166')).toMatchObject({
      outcome: 'MET',
      lookedAt: '26 CSTĐCS trên 192 LĐTT hoặc CSTĐCS năm 2023 (13,54%, nhiều nhất 28)',
    });
  });

  it('counts who is only looked at with those who hold it', () => {
    const full = holders({ LDTT: 20, CSTD_CS: 3 });
    expect(of(full, 'p19')).toMatchObject({
      outcome: 'MISSED',
      lookedAt:
        '4 CSTĐCS trên 20 LĐTT hoặc CSTĐCS năm 2023 (20%, nhiều nhất 3), trong đó 1 mới đề nghị, kể cả người đang xét',
    });
    expect(of(full, 'nobody').lookedAt).toContain('4 CSTĐCS trên 21');
  });

  it('has its boundary at exactly 15 %, and says so where nobody is LĐTT', () => {
    expect(of(holders({ LDTT: 20, CSTD_CS: 3 })).outcome).toBe('MET');
    expect(of(holders({ LDTT: 19, CSTD_CS: 3 })).outcome).toBe('MISSED');
    expect(of(holders({})).outcome).toBe('UNKNOWN');
  });
});

describe('C05: CSTĐ cấp bộ, tỉnh needs three years of CSTĐCS in a row', () => {
  const of = (years: readonly number[], year = 2024) =>
    say('C05', person({ awardCode: 'CSTD_BT', year, awards: years.map((one) => held('CSTD_CS', one)) }));

  it('names the missing year of a broken chain: 2021, 2022, 2024 for 2025', () => {
    expect(of([2021, 2022, 2024], 2025)).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'CSTĐCS 2022, 2024, thiếu 2023',
      lacking: 1,
    });
  });

  it('is met by three years up to the year before, or including the year', () => {
    expect(of([2021, 2022, 2023]).lookedAt).toBe('CSTĐCS 2021, 2022, 2023');
    expect(of([2022, 2023, 2024]).outcome).toBe('MET');
  });

  it('counts two of three as one missing, and a row that ended two years ago as broken', () => {
    expect(of([2021, 2022])).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'CSTĐCS 2021, 2022, thiếu 2023',
      lacking: 1,
    });
    expect(of([2019, 2020, 2021]).lacking).toBe(2);
    expect(of([]).lacking).toBe(3);
  });
});

describe('C06: CSTĐ toàn quốc needs two CSTĐ cấp bộ, tỉnh', () => {
  const BT = (...years: number[]) => years.map((year) => held('CSTD_BT', year, { level: 'BT' }));
  const CS = (...years: number[]) => years.map((year) => held('CSTD_CS', year));

  it('is missed with one from 2024 on, met with two three years apart', () => {
    expect(say('C06', person({ awards: BT(2023) }))).toMatchObject({ outcome: 'MISSED', lacking: 1 });
    expect(say('C06', person({ awards: BT(2020, 2023) })).outcome).toBe('MET');
  });

  it('has its boundary where the first lies six years back', () => {
    expect(say('C06', person({ awards: BT(2019, 2024) })).outcome).toBe('MET');
    expect(say('C06', person({ awards: BT(2017, 2024) })).outcome).toBe('MISSED');
  });

  it('asks for six years of CSTĐCS besides to 2023', () => {
    const two = BT(2019, 2022);
    const asked = (awards: ReturnType<typeof BT>) => say('C06', person({ ...in2023, awards }), BEFORE_2024);
    expect(asked([...two, ...CS(2017, 2018, 2019, 2020, 2021, 2022)]).outcome).toBe('MET');
    expect(asked([...two, ...CS(2018, 2019, 2020, 2021, 2022)])).toMatchObject({
      outcome: 'MISSED',
      lookedAt:
        'CSTĐ cấp bộ, tỉnh 2 năm (2019, 2022) trong 2017–2022, cần 2; CSTĐCS 2018, 2019, 2020, 2021, 2022, thiếu 2017',
      lacking: 1,
    });
  });
});

describe('C09: Bằng khen Tổng LĐLĐ', () => {
  const whole = {
    awardCode: 'BK_TLD',
    gradings: graded('HTXSNV', 2023, 2024),
    initiatives: [initiative('a', 2023), initiative('b', 2024)],
    awards: [held('BK_LDLD', 2023, { isForm: true, level: 'TINH_CD' })],
  };

  it('is met by two years, two initiatives and the certificate of the year before', () => {
    expect(say('C09', person(whole))).toMatchObject({
      outcome: 'MET',
      lookedAt: 'HTXSNV 2023, 2024; 2 sáng kiến cấp cơ sở trở lên (2023, 2024), cần 2; Bằng khen LĐLĐ tỉnh 2023',
    });
  });

  it('is missed as soon as one of the three is', () => {
    expect(say('C09', person({ ...whole, gradings: graded('HTXSNV', 2022, 2023) })).lacking).toBe(1);
    expect(say('C09', person({ ...whole, initiatives: [initiative('a', 2024)] })).lacking).toBe(1);
    expect(say('C09', person({ ...whole, awards: [held('BK_LDLD', 2024)] })).lacking).toBe(1);
    expect(say('C09', person({ awardCode: 'BK_TLD' })).lacking).toBe(5);
  });

  it('counts one initiative recognised at two levels once', () => {
    const twice = [initiative('a', 2023), initiative('a', 2024, 'BT')];
    expect(say('C09', person({ ...whole, initiatives: twice })).outcome).toBe('MISSED');
  });
});

describe('C24: given once in a life', () => {
  it('is missed by whoever holds it, however long ago, and met by others', () => {
    const again = person({ awardCode: 'GT_NDC', awards: [held('GT_NDC', 2013)] });
    expect(say('C24', again)).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'đã nhận Giải thưởng Nguyễn Đức Cảnh 2013',
    });
    expect(say('C24', person({ awardCode: 'GT_NDC', awards: [held('GT_NVL', 2013)] })).outcome).toBe('MET');
  });

  it('is not stopped by its own proposal', () => {
    const own = person({ awardCode: 'KNC_CD', awards: [held('KNC_CD', 2024, { isProposed: true })] });
    expect(say('C24', own).outcome).toBe('MET');
  });
});

describe('Bằng khen bộ, tỉnh for a person', () => {
  it('is met by HTXSNV of one year and CSTĐCS of the next with an initiative each', () => {
    const answered = person({
      awardCode: 'BK_BT',
      year: 2024,
      gradings: graded('HTXSNV', 2023, 2024),
      awards: [held('CSTD_CS', 2024)],
      initiatives: [initiative('a', 2023), initiative('b', 2024)],
    });
    expect(say('L74', answered).outcome).toBe('MET');
    expect(say('L74', { ...answered, initiatives: [initiative('a', 2023)] }).lacking).toBe(1);
    expect(say('L74', { ...answered, gradings: graded('HTXSNV', 2023) }).lookedAt).toContain(
      'CSTĐCS hoặc HTXSNV 2023, 2024',
    );
  });
});

describe('what local rules look at', () => {
  const absent = (workingDays: number, reason: 'SICKNESS' | 'MATERNITY' = 'SICKNESS') =>
    person({ absences: [{ fromDate: '2024-03-01', toDate: '2024-06-01', workingDays, reason }] });

  it('excludes from 40 days of absence, without maternity', () => {
    expect(say('D02', absent(39)).outcome).toBe('MET');
    expect(say('D02', absent(40)).outcome).toBe('MISSED');
    expect(say('D02', absent(120, 'MATERNITY')).outcome).toBe('MET');
  });

  it('asks for ten months of service at the end of the year', () => {
    expect(say('D03', person({ servingSince: '2024-03-01' }))).toMatchObject({ outcome: 'MET' });
    expect(say('D03', person({ servingSince: '2024-03-02' })).lookedAt).toBe(
      'công tác từ 02/03/2024, 9 tháng đến hết năm 2024',
    );
    expect(say('D03', person()).outcome).toBe('UNKNOWN');
  });

  it('excludes from a reprimand of the year on', () => {
    const disciplined = (decidedOn: string) => person({ disciplines: [{ form: 'REPRIMAND', decidedOn }] });
    expect(say('D04', disciplined('2024-01-01')).lookedAt).toBe('khiển trách ngày 01/01/2024');
    expect(say('D04', disciplined('2023-12-31')).outcome).toBe('MET');
  });
});
