import { describe, expect, it } from 'vitest';
import { basisNotInForce, replacedBasisWords, type BasisTimeline } from '#core/awards/basisInForce.ts';
import { SHIPPED_BASE_SALARIES } from '#db/catalogue/baseSalaries.ts';
import { SHIPPED_RULESETS } from '#db/catalogue/rulesets.ts';

const TIMELINES: BasisTimeline[] = [
  SHIPPED_RULESETS.map(({ from, to, stateBasis }) => ({ effectiveFrom: from, effectiveTo: to, papers: stateBasis })),
  SHIPPED_BASE_SALARIES.map(({ from, to, basis }) => ({ effectiveFrom: from, effectiveTo: to, papers: basis })),
];
const LAW = 'Luật Thi đua, khen thưởng năm 2003, sửa đổi, bổ sung các năm 2005, 2013';
const DECREE = 'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ';
const SALARY = 'Nghị định số 24/2023/NĐ-CP ngày 14/5/2023 của Chính phủ quy định mức lương cơ sở';

const replaced = (on: string, ...texts: string[]) =>
  basisNotInForce(
    texts.map((text) => ({ text, date: null })),
    on,
    TIMELINES,
  );

describe('a basis that does not hold on the day of the decision', () => {
  it.each([
    ['2023-12-08', null, null],
    ['2023-07-01', null, null],
    ['2023-06-30', SALARY, 'Nghị định 38/2019/NĐ-CP'],
    ['2024-06-30', DECREE, 'Luật 06/2022/QH15; Nghị định 98/2023/NĐ-CP; Thông tư 01/2024/TT-BNV'],
  ])('%s', (on, text, instead) => {
    const found = replaced(on, LAW, DECREE, SALARY);
    expect(found && [found.basis.text, found.instead]).toEqual(text && [text, instead]);
  });

  it('is told by its number however it is spelled, and never by its day', () => {
    expect(replaced('2024-12-20', 'NĐ 24/2023')?.instead).toBe('Nghị định 73/2024/NĐ-CP');
    expect(replaced('2024-12-20', 'Biên bản họp ngày 2/24/2023')).toBeNull();
  });

  it('is not said of a paper the catalogue does not know', () => {
    expect(
      replaced('2024-12-20', 'Quyết định số 1689/QĐ-TLĐ ngày 12/11/2019', 'Kế hoạch số 24/2023/KH-LĐLĐ'),
    ).toBeNull();
  });

  it('names what holds instead', () => {
    const found = replaced('2023-06-20', SALARY);
    expect(found && replacedBasisWords(found, '2023-06-20')).toBe(
      'Căn cứ không áp dụng vào ngày 20/06/2023: “Nghị định số 24/2023/NĐ-CP ngày 14/5/2023 của Chính phủ quy…”. Ngày đó là Nghị định 38/2019/NĐ-CP',
    );
  });
});
