import { describe, expect, it } from 'vitest';
import { doubtAboutBases } from '#core/awards/basisDoubt.ts';
import { datedPapers, namesPaperOf, replacementOf } from '#core/awards/basisInForce.ts';
import { BASE_SALARY_CITATIONS } from '#core/awards/statePapers.ts';
import { SHIPPED_BASE_SALARIES } from '#db/catalogue/baseSalaries.ts';

const PAPERS = datedPapers(
  SHIPPED_BASE_SALARIES.map(({ from, to, basis }) => ({ basis, effectiveFrom: from, effectiveTo: to })),
);
const CITED = Object.fromEntries(PAPERS.map(({ name, citation }) => [name, citation]));
const LAW =
  'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 và các Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005, ngày 16 tháng 11 năm 2013';
const LAW_2022 = 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022';
const DECREE = 'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ';
const SALARY = 'Nghị định số 24/2023/NĐ-CP ngày 14/5/2023 của Chính phủ quy định mức lương cơ sở';

const replaced = (on: string, text: string) => replacementOf({ text }, on, PAPERS);
const bases = (...texts: string[]) => texts.map((text) => ({ text, date: null }));
const doubt = (on: string | null, ...texts: string[]) =>
  doubtAboutBases(bases(...texts), { paper: 'quyết định', madeOn: on, day: on ?? '2024-12-31' }, PAPERS);

describe('a basis that does not hold on the day of the decision', () => {
  it.each([
    ['2023-12-31', LAW, null],
    ['2024-01-01', LAW, LAW_2022],
    ['2023-12-31', 'Luật Thi đua khen thưởng số 06/2022/QH15 ngày 15/6/2022', LAW],
    ['2026-10-01', LAW_2022, null],
    ['2023-07-01', SALARY, null],
    ['2023-06-30', SALARY, CITED['Nghị định 38/2019/NĐ-CP']],
    ['2023-12-31', DECREE, null],
    ['2024-06-30', DECREE, CITED['Nghị định 98/2023/NĐ-CP']],
    ['2026-07-01', 'NĐ 73/2024', 'Nghị định số 161/2026/NĐ-CP'],
    ['2025-08-05', 'Thông tư 01/2024/TT-BNV', CITED['Thông tư 15/2025/TT-BNV']],
    // The law of 2022 goes on as changed, and so do its decree and circular.
    ['2026-11-23', 'Luật Thi đua, khen thưởng số 06/2022/QH15', null],
    ['2026-11-23', 'Nghị định 152/2025/NĐ-CP', null],
    ['2025-07-15', 'Thông tư 01/2024/TT-BNV', null],
    ['2017-11-15', 'Nghị định 91/2017/NĐ-CP', null],
    ['2026-10-01', LAW, LAW_2022],
  ])('%s: %s', (on, text, citation) => {
    expect(replaced(on, text)?.citation ?? null).toBe(citation);
  });

  it('is told by its number however it is spelled, and never by its day', () => {
    expect(replaced('2024-12-20', 'NĐ 24/2023')?.instead).toBe('Nghị định 73/2024/NĐ-CP');
    expect(replaced('2024-12-20', 'Biên bản họp ngày 2/24/2023')).toBeNull();
  });

  it.each([
    'Quyết định số 1689/QĐ-TLĐ ngày 12/11/2019',
    'Kế hoạch số 24/2023/KH-LĐLĐ',
    'Luật Công đoàn ngày 20 tháng 6 năm 2012',
    'Luật Thi đua, khen thưởng',
    'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013',
  ])('is not said of a paper the catalogue does not know: %s', (text) => {
    expect(replaced('2024-12-20', text)).toBeNull();
  });

  it('nothing is put in the place of a decree where none is recorded for the day', () => {
    expect(replaced('2015-01-01', DECREE)).toBeNull();
  });

  it('is known to be of the lương cơ sở or not', () => {
    expect(namesPaperOf({ text: SALARY }, 'BASE_SALARY', PAPERS)).toBe(true);
    expect(namesPaperOf({ text: DECREE }, 'BASE_SALARY', PAPERS)).toBe(false);
  });
});

describe('what is told of the bases of a draft', () => {
  it('names the first that does not hold, what holds instead, and offers it', () => {
    expect(doubt('2023-07-20', LAW, DECREE, SALARY)).toBeNull();
    expect(doubt('2023-06-20', LAW, SALARY, 'NĐ 98/2023/NĐ-CP')).toEqual({
      text: 'Căn cứ không áp dụng vào ngày 20/06/2023: “Nghị định số 24/2023/NĐ-CP ngày 14/5/2023 của Chính phủ quy…”',
      swap: { from: SALARY, to: CITED['Nghị định 38/2019/NĐ-CP'], name: 'Nghị định 38/2019/NĐ-CP' },
    });
  });

  it('offers it too where the paper is younger than the decision', () => {
    expect(doubt('2023-12-08', 'Nghị định số 98/2023/NĐ-CP ngày 31/12/2023')).toMatchObject({
      text: expect.stringMatching(/^Căn cứ có ngày 31\/12\/2023, sau ngày quyết định/u) as string,
      swap: { to: CITED['Nghị định 91/2017/NĐ-CP'] },
    });
  });

  it('holds the bases of a draft without a day against the one it is likely to bear', () => {
    expect(doubt(null, LAW)?.swap?.to).toBe(LAW_2022);
  });

  it('offers nothing that stands there already', () => {
    expect(doubt('2024-12-20', DECREE, 'NĐ 98/2023/NĐ-CP')).toEqual({
      text: `Căn cứ không áp dụng vào ngày 20/12/2024: “${DECREE}”. Văn bản áp dụng ngày đó, Nghị định 98/2023/NĐ-CP, đã có trong căn cứ`,
      swap: null,
    });
  });
});

it('cites papers that set the lương cơ sở by the names the catalogue gives them', () => {
  const named = SHIPPED_BASE_SALARIES.map(({ basis }) => basis);
  for (const name of Object.keys(BASE_SALARY_CITATIONS)) expect(named).toContain(name);
});
