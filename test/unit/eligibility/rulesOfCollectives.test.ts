import { describe, expect, it } from 'vitest';
import { evaluate } from '#core/eligibility/evaluate.ts';
import type { CampaignFact } from '#core/eligibility/facts.ts';
import { collective, graded, held, holders, person, unit } from './nomineeFacts.ts';
import { RULES, say } from './shippedRules.ts';

const ON_2017 = '2017-12-20';

describe('C07: Tập thể lao động xuất sắc', () => {
  const of = (workers: number, ldtt: number, changes: Parameters<typeof unit>[0] = {}) =>
    say(
      'C07',
      collective({
        unit: unit({
          workers,
          people: workers,
          peopleByGrade: new Map([['HTTNV', workers]]),
          holders: holders({ LDTT: ldtt, CSTD_CS: 1 }),
          ...changes,
        }),
      }),
    );

  it('warns with 7 LĐTT of 11, and takes 8', () => {
    expect(of(11, 7)).toMatchObject({ outcome: 'MISSED', lacking: 1 });
    expect(of(11, 7).lookedAt).toContain('7 LĐTT hoặc CSTĐCS trên 11 lao động của đơn vị năm 2024 (63,64%), cần 8');
    expect(of(11, 8).outcome).toBe('MET');
  });

  it('needs one CSTĐCS and everybody to complete', () => {
    expect(of(10, 7).outcome).toBe('MET');
    expect(of(10, 7, { holders: holders({ LDTT: 7 }) })).toMatchObject({ outcome: 'MISSED', lacking: 1 });
    const failing = new Map([
      ['HTTNV', 9],
      ['KHTNV', 1],
    ] as const);
    expect(of(10, 7, { peopleByGrade: failing }).lookedAt).toContain('1 người không hoàn thành nhiệm vụ 2024');
  });

  it('cannot say while somebody is not graded or nobody was counted', () => {
    expect(of(10, 7, { peopleByGrade: new Map([['HTTNV', 9]]) }).outcome).toBe('UNKNOWN');
    expect(of(10, 7, { workers: null }).outcome).toBe('UNKNOWN');
  });

  it('to 2023 nobody may be disciplined from cảnh cáo up', () => {
    const then = collective({
      year: 2017,
      onDate: ON_2017,
      unit: unit({
        workers: 10,
        people: 10,
        peopleByGrade: new Map([['HTTNV', 10]]),
        holders: holders({ LDTT: 8, CSTD_CS: 1 }),
      }),
    });
    expect(say('C07', then, ON_2017).outcome).toBe('MET');
    const warned = { ...then, disciplines: [{ form: 'WARNING' as const, decidedOn: '2017-05-02' }] };
    expect(say('C07', warned, ON_2017).lookedAt).toContain('cảnh cáo ngày 02/05/2017');
  });
});

describe('C08: Tập thể lao động tiên tiến', () => {
  const of = (ldtt: number, year: number, disciplines: { form: 'REPRIMAND' | 'WARNING'; decidedOn: string }[] = []) =>
    say(
      'C08',
      collective({
        awardCode: 'TTLDTT',
        year,
        onDate: `${year}-12-20`,
        disciplines,
        unit: unit({ workers: 10, holders: holders({ LDTT: ldtt }) }),
      }),
      `${year}-12-20`,
    ).outcome;

  it('takes 7 of 10 under both laws', () => {
    expect(of(7, 2024)).toBe('MET');
    expect(of(7, 2017)).toBe('MET');
  });

  it('misses 5 of 10 under both: not from 70 %, and not above 50 %', () => {
    expect(of(5, 2024)).toBe('MISSED');
    expect(of(5, 2017)).toBe('MISSED');
    expect(of(6, 2017)).toBe('MET');
    expect(of(6, 2024)).toBe('MISSED');
  });

  it('takes 5 of 10 where an office writes “từ 50%”', () => {
    const half = { kind: 'TITLE_SHARE' as const, awards: ['LDTT'], percent: 5000, of: 'WORKERS' as const };
    const facts = collective({ unit: unit({ workers: 10, holders: holders({ LDTT: 5 }) }) });
    expect(evaluate({ ...half, comparator: 'GE' }, facts).outcome).toBe('MET');
    expect(evaluate({ ...half, comparator: 'GT' }, facts)).toMatchObject({ outcome: 'MISSED', lacking: 1 });
  });

  it('is missed by a cảnh cáo of the year, not by a khiển trách', () => {
    expect(of(8, 2024, [{ form: 'WARNING', decidedOn: '2024-12-31' }])).toBe('MISSED');
    expect(of(8, 2024, [{ form: 'REPRIMAND', decidedOn: '2024-06-01' }])).toBe('MET');
    expect(of(8, 2024, [{ form: 'WARNING', decidedOn: '2023-12-31' }])).toBe('MET');
  });
});

describe('C10: toàn diện and chuyên đề exclude each other at one level', () => {
  const flag = held('CO_TLD_CD', 2024, { level: 'BT', isForm: true, kind: 'THEMATIC', decision: 'Quyết định số 9/QĐ' });
  const asked = { awardCode: 'CO_TLD', awardLevel: 'BT' as const, isForm: true };

  it('is missed by the other kind of the same year and level', () => {
    expect(say('C10', collective({ ...asked, awards: [flag] }))).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'đã có Cờ chuyên đề Tổng LĐLĐ 2024 (Quyết định số 9/QĐ)',
    });
  });

  it('is met at another level, in another year, of an unknown kind, and by campaign or suddenly', () => {
    expect(say('C10', collective({ ...asked, awards: [{ ...flag, level: 'TINH_CD' }] })).outcome).toBe('MET');
    expect(say('C10', collective({ ...asked, awards: [{ ...flag, year: 2023 }] })).outcome).toBe('MET');
    expect(say('C10', collective({ ...asked, awards: [{ ...flag, kind: null }] })).outcome).toBe('MET');
    expect(say('C10', collective({ ...asked, awardKind: 'AD_HOC', awards: [flag] })).outcome).toBe('MET');
    expect(say('C10', person({ ...asked, awardKind: 'THEMATIC', awards: [flag] })).outcome).toBe('MET');
  });
});

describe('C11: one achievement, one form', () => {
  const rewarded = held('BK_LDLD', 2023, {
    isForm: true,
    achievementKey: 'giai nhat hoi thao',
    decision: 'Quyết định số 3/QĐ',
  });
  const asked = { awardCode: 'BK_TLD', isForm: true, achievement: 'Giải Nhất Hội thao' };

  it('is missed by the same achievement under another form, whatever its dấu', () => {
    expect(say('C11', person({ ...asked, awards: [rewarded] }))).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'đã có Bằng khen LĐLĐ tỉnh (Quyết định số 3/QĐ)',
    });
  });

  it('is met by another achievement, by a title, and without a named one', () => {
    expect(say('C11', person({ ...asked, achievement: 'Giải Nhì', awards: [rewarded] })).outcome).toBe('MET');
    expect(say('C11', person({ ...asked, awards: [{ ...rewarded, isForm: false }] })).outcome).toBe('MET');
    expect(say('C11', person({ ...asked, achievement: '', awards: [rewarded] })).outcome).toBe('MET');
    expect(say('C11', person({ ...asked, isForm: false, awards: [rewarded] })).outcome).toBe('MET');
  });

  it('does not take its own proposal for another', () => {
    const own = { ...rewarded, code: 'BK_TLD', isProposed: true };
    expect(say('C11', person({ ...asked, awards: [own] })).outcome).toBe('MET');
  });
});

describe('C12: registered in the year', () => {
  it('is missed without a registration, or with that of the year before', () => {
    expect(say('C12', collective()).lookedAt).toBe('chưa có đăng ký thi đua 2024');
    expect(say('C12', person({ registrations: [{ year: 2023, awardCode: 'LDTT' }] })).outcome).toBe('MISSED');
  });

  it('blames nobody in an office that recorded no registration of the year at all', () => {
    expect(say('C12', person({ recordsRegistrations: false }))).toMatchObject({
      outcome: 'UNKNOWN',
      lookedAt: 'cơ quan chưa ghi đăng ký nào của năm 2024',
      lacking: 0,
    });
  });

  it('is met by any registration of the year, of a title or a content', () => {
    expect(say('C12', person({ registrations: [{ year: 2024, awardCode: 'LDTT' }] })).lookedAt).toBe(
      'đăng ký thi đua 2024: LĐTT',
    );
    expect(say('C12', collective({ registrations: [{ year: 2024, awardCode: null }] })).outcome).toBe('MET');
  });
});

describe('C13: four proposals for a theme', () => {
  const of = (othersOfTheme: number) =>
    say('C13', person({ awardCode: 'BK_TLD_CD', awardKind: 'THEMATIC', theme: 'Văn hóa, thể thao', othersOfTheme }));

  it('takes the fourth and not the fifth', () => {
    expect(of(3).outcome).toBe('MET');
    expect(of(4)).toMatchObject({
      outcome: 'MISSED',
      lookedAt: '5 đề nghị chuyên đề “Văn hóa, thể thao” năm 2024, nhiều nhất 4',
    });
    expect(of(0).outcome).toBe('MET');
  });
});

describe('C14: thematic flag Xanh – Sạch – Đẹp', () => {
  const of = (score: number | null, fatalAccidents: number | null, theme = 'Phong trào “Xanh, sạch, đẹp”') =>
    say('C14', collective({ awardCode: 'CO_TLD_CD', theme, unit: unit({ score, fatalAccidents }) }));

  it('takes 96 points and no fatal accident, not 95,99 or one accident', () => {
    expect(of(9600, 0).outcome).toBe('MET');
    expect(of(9599, 0)).toMatchObject({ outcome: 'MISSED', lacking: 1 });
    expect(of(9900, 1)).toMatchObject({ outcome: 'MISSED', lacking: 1 });
  });

  it('cannot say while the score or the accidents are not recorded', () => {
    expect(of(null, 0).outcome).toBe('UNKNOWN');
    expect(of(9700, null).outcome).toBe('UNKNOWN');
    expect(of(9500, null).outcome).toBe('MISSED');
  });

  it('asks nothing of another theme, and says that it cannot tell where none is written', () => {
    expect(of(9500, 1, 'Văn hóa, thể thao')).toMatchObject({ outcome: 'MET', lacking: 0 });
    expect(of(9500, 1, 'Xanh hóa cơ quan').outcome).toBe('MET');
    expect(of(9500, 1, '').outcome).toBe('UNKNOWN');
  });
});

describe('C20: the unit has not ended', () => {
  const of = (endedOn: string | null, successors: string[] = []) =>
    say('C20', collective({ onDate: '2025-07-15', unit: unit({ endedOn, successors }) }));

  it('is missed after its end, and offers who took it on', () => {
    expect(of('2025-06-30', ['Công đoàn phường B', 'Công đoàn phường A'])).toMatchObject({
      outcome: 'MISSED',
      lookedAt:
        'CĐCS Trường THCS số 1 kết thúc ngày 30/06/2025, đơn vị kế thừa: Công đoàn phường A, Công đoàn phường B',
    });
  });

  it('is met on its last day and while it lives', () => {
    expect(of('2025-07-15').outcome).toBe('MET');
    expect(of(null).outcome).toBe('MET');
    expect(say('C20', person({ onDate: '2025-07-15', unit: unit({ endedOn: '2025-07-14' }) })).outcome).toBe('MISSED');
  });
});

describe('C21: a lower form is not asked for', () => {
  it('says why there is no warning', () => {
    expect(say('C21', person({ awardCode: 'BK_TTG' }), '2025-08-01')).toMatchObject({
      outcome: 'MET',
      lookedAt: 'không nhất thiết có hình thức thấp mới được khen cao hơn',
      lacking: 0,
    });
    expect(say('C21', collective(), '2025-08-01').outcome).toBe('MET');
  });

  it('does so only since Nghị định 152/2025', () => {
    expect(() => say('C21', person(), '2025-06-30')).toThrow();
    expect(() => say('C21', person(), '2025-07-01')).not.toThrow();
  });
});

describe('C22: a thematic flag needs a campaign of three years, summed up', () => {
  const campaign = (changes: Partial<CampaignFact> = {}): CampaignFact => ({
    name: 'Xanh – Sạch – Đẹp',
    duration: 'UNDER_5',
    startsOn: '2022-01-01',
    endsOn: '2024-12-31',
    closedOn: '2024-12-10',
    ...changes,
  });
  const of = (campaigns: CampaignFact[], awardKind: 'THEMATIC' | 'COMPREHENSIVE' = 'THEMATIC') =>
    say('C22', collective({ awardCode: 'CO_TLD', awardKind, theme: 'Xanh – Sạch – Đẹp', campaigns }));

  it('takes exactly three years at the summing-up; a day less is too short', () => {
    expect(of([campaign()]).outcome).toBe('MET');
    expect(of([campaign({ endsOn: '2024-12-30' })]).lookedAt).toContain('“Xanh – Sạch – Đẹp”: dưới 3 năm, đã tổng kết');
  });

  it('is missed before the summing-up', () => {
    expect(of([campaign({ closedOn: null })]).outcome).toBe('MISSED');
    expect(of([campaign({ closedOn: '2025-01-05' })]).outcome).toBe('MISSED');
  });

  it('goes by the row of the form where the days are not known', () => {
    expect(of([campaign({ startsOn: null })]).outcome).toBe('MET');
    expect(of([campaign({ startsOn: null, duration: 'UNDER_3' })]).outcome).toBe('MISSED');
  });

  it('does not ask where the flag is for the year as a whole, and cannot say without the campaign', () => {
    expect(of([], 'COMPREHENSIVE').outcome).toBe('MET');
    expect(of([]).outcome).toBe('UNKNOWN');
  });
});

describe('C25: a barred unit', () => {
  it('is missed with a reason, and met without', () => {
    const barred = collective({ unit: unit({ barredReason: 'Chủ tịch bị cảnh cáo' }) });
    expect(say('C25', barred)).toMatchObject({ outcome: 'MISSED', lookedAt: 'không xét 2024: Chủ tịch bị cảnh cáo' });
    expect(say('C25', collective()).outcome).toBe('MET');
    expect(say('C25', collective({ unit: null })).outcome).toBe('UNKNOWN');
  });
});

describe('Bằng khen bộ, tỉnh and Cờ LĐLĐ tỉnh for a collective', () => {
  it('takes two years of HTXSNV or TTLĐXS in a row', () => {
    const mixed = collective({
      awardCode: 'BK_BT',
      gradings: graded('HTXSNV', 2022),
      awards: [held('TTLDXS', 2023)],
    });
    expect(say('L74', mixed).lookedAt).toBe('TTLĐXS hoặc HTXSNV 2022, 2023');
    expect(say('L74', { ...mixed, awards: [] })).toMatchObject({ outcome: 'MISSED', lacking: 1 });
  });

  it('asks for HTXSNV of the year', () => {
    expect(say('D01', collective({ awardCode: 'CO_LDLD', gradings: graded('HTXSNV', 2024) })).outcome).toBe('MET');
    expect(say('D01', collective({ awardCode: 'CO_LDLD', gradings: graded('HTTNV', 2024) })).outcome).toBe('MISSED');
  });
});

describe('C26: who proposes', () => {
  const under = { name: 'CĐCS Trường Pa Ủ', isUnder: true };
  const outside = { name: 'CĐCS Trường Mù Cả', isUnder: false };
  const proposal = { on: '2024-11-20', proposer: 'LĐLĐ huyện Mường Tè', units: [under] };

  it('is asked of whoever stands outside the unit that proposes, by any of his units', () => {
    expect(say('C26', collective({ proposal })).outcome).toBe('MET');
    expect(say('C26', collective({ proposal: { ...proposal, units: [under, outside] } }))).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'CĐCS Trường Mù Cả không thuộc LĐLĐ huyện Mường Tè, cây đơn vị ngày 20/11/2024',
    });
  });

  it('says nothing against one who cannot be looked up, and nothing at all before a tờ trình', () => {
    expect(say('C26', collective({ proposal: { ...proposal, proposer: null, units: [outside] } })).outcome).toBe('MET');
    expect(say('C26', collective({ proposal: { ...proposal, units: [] } })).outcome).toBe('MET');
    expect(say('C26', collective({ proposal: null })).outcome).toBe('UNKNOWN');
  });

  it('rests on the law of 2022 from the day that came into force only', () => {
    const basisOn = (on: string) =>
      RULES.find(
        ({ code, effectiveFrom, effectiveTo }) =>
          code === 'C26' && effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo),
      );
    expect(basisOn('2024-01-01')).toMatchObject({ basis: 'Luật 06/2022/QH15, Điều 83', verified: true });
    expect(basisOn('2023-12-31')).toMatchObject({ verified: false });
    expect(basisOn('2023-12-31')?.basis).not.toContain('06/2022');
  });
});
