import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { paymentList } from '#core/awards/paymentList.ts';
import { exportedSheet } from './exportHelpers.ts';
import { badmintonTeams, listOf, manyPersons, sharedPrize, volleyballTeams, type SampleList } from './sampleLists.ts';
import { describeSheet, pageBreaks, rawParts } from './sheetDescription.ts';

const toBeSigned = ({ list, lines }: SampleList): SampleList => {
  return { list: paymentList(list, { place: 'Lai Châu' }), lines };
};
const rowsOf = (sheet: ExcelJS.Worksheet) =>
  Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1));
const rowSaying = (sheet: ExcelJS.Worksheet, text: string) =>
  rowsOf(sheet).findIndex((row) => row.getCell(1).value === text) + 1;
/** 9 mm, points. */
const SIGNED_ROW = 25.5;

describe('danh sách ký nhận tiền thưởng', () => {
  it('of three collectives on one page, with who prepared it, who keeps the accounts and who heads the office', async () => {
    const { sheet, filePath } = await exportedSheet(toBeSigned(badmintonTeams()));
    await expect(await describeSheet(sheet, filePath)).toMatchFileSnapshot('goldens/payment.json');
  });

  it('of six collectives is still one page', async () => {
    const { filePath } = await exportedSheet(toBeSigned(volleyballTeams()));
    expect(pageBreaks(await rawParts(filePath))).toEqual([]);
  });

  it('leaves a tall row to sign in for each recipient, and one for a sum several get together', async () => {
    const { sheet } = await exportedSheet(toBeSigned(sharedPrize()));
    const head = sheet.getRow(rowSaying(sheet, 'STT'));
    expect((head.values as unknown[]).slice(1)).toEqual([
      'STT',
      'Tên tập thể',
      'Hình thức\nkhen thưởng',
      'Số tiền\n(đồng)',
      'Ký nhận',
    ]);
    const signed = rowsOf(sheet).slice(head.number, head.number + 5);
    expect(signed.map((row) => [row.getCell(4).value, row.getCell(5).value, row.height])).toEqual([
      [null, null, SIGNED_ROW],
      [null, null, SIGNED_ROW],
      [null, null, SIGNED_ROW],
      [4_500_000, null, SIGNED_ROW],
      [500_000, null, SIGNED_ROW],
    ]);
    const total = sheet.getRow(head.number + 6);
    expect(total.getCell(4).value).toEqual({
      formula: `SUM(D${head.number + 1}:D${head.number + 5})`,
      result: 5_000_000,
    });
  });

  it('prints sums whatever the decision says of them, and no coefficient, remark or register number', async () => {
    const persons = manyPersons(3).map((line) => ({ ...line, note: 'Nghỉ hưu', coefficient: 80, amount: 1_440_000 }));
    const { sheet } = await exportedSheet(
      toBeSigned(listOf(persons, { moneyArticle: 'NONE', placement: 'INLINE', registerFrom: 7 })),
    );
    const said = JSON.stringify(sheet.getSheetValues());
    expect(said).toContain('4.320.000 đồng');
    expect(said).toContain('(Kèm theo Quyết định số 356/QĐ-LĐLĐ');
    for (const unsaid of ['Hệ số', 'Ghi chú', 'vào sổ', 'Chức vụ']) expect(said).not.toContain(unsaid);
  });

  it.each([9, 10, 11, 12, 23, 24, 25, 26, 60])('%i persons: no page begins with the sum', async (count) => {
    const lines = manyPersons(count).map((line) => ({ ...line, amount: 720_000 }));
    const { sheet, filePath } = await exportedSheet(toBeSigned(listOf(lines)));
    const total = rowSaying(sheet, 'Tổng cộng');
    const [first = 0] = pageBreaks(await rawParts(filePath)).slice(-1);
    expect(total - first).toBeGreaterThan(1);
    expect(sheet.pageSetup.printTitlesRow).toBe(`${rowSaying(sheet, 'STT')}:${rowSaying(sheet, 'STT')}`);
  });
});
