import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { exportedSheet } from './exportHelpers.ts';
import {
  badmintonTeams,
  lineOf,
  listOf,
  manyPersons,
  mixedByReason,
  sharedPrize,
  volleyballTeams,
} from './sampleLists.ts';
import { describeSheet, pageBreaks, rawParts } from './sheetDescription.ts';
import type { SampleList } from './sampleLists.ts';

async function description(sample: SampleList): Promise<string> {
  const { sheet, filePath } = await exportedSheet(sample);
  return describeSheet(sheet, filePath);
}

describe('papers as signed', () => {
  it('six collectives on one page with signatures, 8.640.000 đồng', async () => {
    await expect(await description(volleyballTeams())).toMatchFileSnapshot('goldens/volleyball.json');
  });

  it('three collectives with flat amounts, 4.500.000 đồng, without coefficient columns', async () => {
    await expect(await description(badmintonTeams())).toMatchFileSnapshot('goldens/badminton.json');
  });

  it('17 collectives and 25 persons by section and reason on three pages, 55.460.000 đồng', async () => {
    await expect(await description(mixedByReason())).toMatchFileSnapshot('goldens/mixed.json');
  });

  it('a single line', async () => {
    const [line] = volleyballTeams().lines;
    await expect(await description(listOf(line ? [line] : []))).toMatchFileSnapshot('goldens/single.json');
  });

  it('a draft without number and date, with every optional column', async () => {
    const persons = manyPersons(3).map((line, index) => ({
      ...line,
      honorific: index === 1 ? 'Bà' : 'Ông',
      achievement: 'Đạt giải Nhì Hội thi cán bộ công đoàn giỏi',
      awardName: index === 0 ? 'Giấy khen' : 'Bằng khen',
      note: index === 2 ? 'Nghỉ hưu' : '',
    }));
    const draft = listOf(persons, { mark: 'DỰ THẢO', decisionNumber: '', decidedOn: null, signer: null });
    await expect(await description(draft)).toMatchFileSnapshot('goldens/draft.json');
  });
});

describe('what every list keeps', () => {
  it('makes Times New Roman 12 the Normal style', async () => {
    const { filePath } = await exportedSheet(volleyballTeams());
    const { stylesXml } = await rawParts(filePath);
    const [first] = /<font>.*?<\/font>/su.exec(stylesXml) ?? [];
    expect(first).toContain('<sz val="12"/>');
    expect(first).toContain('<name val="Times New Roman"/>');
    expect(stylesXml).not.toContain('Calibri');
  });

  it('prints without fit-to-page, which would make Excel ignore the page breaks', async () => {
    const { filePath } = await exportedSheet(mixedByReason());
    const { sheetXml } = await rawParts(filePath);
    expect(sheetXml).not.toContain('fitToPage');
    expect(sheetXml).toContain('<headerFooter differentFirst="1">');
  });

  it('leaves out what the office does not want on its lists', async () => {
    const sample = volleyballTeams();
    sample.list.style = { ...sample.list.style, showNationalHeader: false, showSignatures: false };
    const { sheet } = await exportedSheet(sample);
    const texts = sheet.getSheetValues().flat().map(String).join('\n');
    expect(sheet.getCell('A1').value).toBe('DANH SÁCH');
    expect(texts).not.toContain('CỘNG HÒA');
    expect(texts).not.toContain('NGƯỜI LẬP');
  });

  it('keeps hostile text as text', async () => {
    const names = [
      '=1+1',
      '+84 912',
      '-cmd',
      '@SUM(A1)',
      '012345678901',
      'Đội 🏐🏐',
      'a'.repeat(300),
      'Tổ _x0041_ \u0007\uffff',
    ];
    const { sheet, filePath } = await exportedSheet(
      listOf(
        names.map((name) => lineOf({ name, achievement: name, coefficient: 80, baseSalary: 1_800_000, amount: 1 })),
      ),
    );
    const head = headRow(sheet.getSheetValues());
    names.forEach((name, index) => {
      const cell = sheet.getCell(head + 1 + index, 2);
      expect(cell.value).toBe(name.replace(/[\u0007\uffff]/gu, ''));
      if (index < 5) expect(cell.style.numFmt).toBe('@');
    });
    const { sheetXml } = await rawParts(filePath);
    expect(sheetXml.match(/<f>/gu)).toHaveLength(1);
    expect(sheet.getRow(head + 7).height).toBeGreaterThan(60);
  });

  it('leaves amounts that cannot be worked out yet empty and fixes no sum', async () => {
    const { sheet } = await exportedSheet(
      listOf([940_000, null].map((amount) => lineOf({ name: 'Đội', achievement: 'Giải', amount }))),
    );
    const head = headRow(sheet.getSheetValues());
    expect([1, 2].map((step) => sheet.getCell(head + step, 4).value)).toEqual([940_000, null]);
    expect(sheet.getCell(head + 3, 4).value).toEqual({ formula: `SUM(D${head + 1}:D${head + 2})`, result: 940_000 });
    expect(sheet.getCell(head + 4, 1).text).toBe(
      'Danh sách ấn định có 02 tập thể; tổng số tiền thưởng: chưa tính đủ./.',
    );
  });

  it('carries its mark once on the first page and in the corner of the others', async () => {
    const sample = volleyballTeams();
    sample.list.mark = 'DỰ THẢO';
    const { sheet } = await exportedSheet(sample);
    const { firstHeader, oddHeader, differentFirst } = sheet.headerFooter;
    expect(differentFirst).toBe(true);
    expect(firstHeader ?? '').not.toContain('DỰ THẢO');
    expect(oddHeader).toContain('DỰ THẢO');
  });

  it('groups amounts from one tỷ on with their own format and makes the column wide enough', async () => {
    const { sheet, filePath } = await exportedSheet(
      listOf([1_500_000_000, 940_000].map((amount) => lineOf({ name: 'Đội', achievement: 'Giải', amount }))),
    );
    const head = headRow(sheet.getSheetValues());
    const [big, small, total] = [1, 2, 3].map((step) => sheet.getCell(head + step, 4));
    // exceljs drops the backslashes when it reads a format.
    const billions = '[>=1000000000]#.###.###.##0;[>=1000000]#.###.##0;#.##0';
    expect(big?.numFmt).toBe(billions);
    expect(small?.numFmt).toBe('[>=1000000]#.###.##0;[>=1000]#.##0;0');
    expect(total?.numFmt).toBe(billions);
    const { stylesXml } = await rawParts(filePath);
    expect(stylesXml).toContain('[&gt;=1000000000]#\\.###\\.###\\.##0;[&gt;=1000000]#\\.###\\.##0;#\\.##0');
    expect(total?.value).toEqual({ formula: `SUM(D${head + 1}:D${head + 2})`, result: 1_500_940_000 });
  });

  it('refuses lines that contradict the counts and sums it prints', async () => {
    const tooFew = volleyballTeams();
    tooFew.lines.pop();
    await expect(exportedSheet(tooFew)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
    const wrongSum = volleyballTeams();
    wrongSum.list.sections = wrongSum.list.sections.map((section) => ({ ...section, amount: section.amount + 1 }));
    await expect(exportedSheet(wrongSum)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
    const wrongOrder = mixedByReason();
    wrongOrder.lines.reverse();
    await expect(exportedSheet(wrongOrder)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
  });
});

describe('money that is not divided, or not printed', () => {
  /** Texts and results of all rows from the head of the table on. */
  const table = (sheet: ExcelJS.Worksheet): ExcelJS.CellValue[][] => {
    const rows = sheet.getSheetValues().slice(headRow(sheet.getSheetValues()));
    return rows.map((row) => (Array.isArray(row) ? row.slice(1) : []));
  };
  const textOf = (value: ExcelJS.CellValue): string => {
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    const runs = value !== null && typeof value === 'object' && 'richText' in value ? value.richText : [];
    return runs.map(({ text }) => text).join('');
  };
  const flatTexts = (sheet: ExcelJS.Worksheet) => table(sheet).flat().map(textOf);

  it('a shared sum stands once under its lines, and the live total counts it', async () => {
    const { sheet } = await exportedSheet(sharedPrize());
    const head = headRow(sheet.getSheetValues());
    const amounts = [1, 2, 3, 4, 5, 6].map((step) => sheet.getCell(head + step, 4).value);
    const total = { formula: `SUM(D${head + 1}:D${head + 5})`, result: 5_000_000 };
    expect(amounts).toEqual([null, null, null, 4_500_000, 500_000, total]);
    expect(sheet.getCell(head + 4, 1).value).toBe('Tiền thưởng chung của 03 tập thể');
    expect(sheet.getCell(head + 5, 1).value).toBe(4);
    expect(flatTexts(sheet).at(-1)).not.toContain('chưa tính đủ');
  });

  it('a streamed list keeps shared sums too', async () => {
    const persons = manyPersons(2_100).map((line, index) =>
      index < 2_050 ? line : { ...line, amount: null, sharedAmountId: 'sum' },
    );
    const { sheet } = await exportedSheet(
      listOf(persons, { sharedAmounts: [{ id: 'sum', amount: 7_000_000, count: 50 }] }),
    );
    expect(flatTexts(sheet)).toContain('Tiền thưởng chung của 50 cá nhân');
  });

  it.each([
    ['NONE', 'Danh sách ấn định có 04 tập thể./.'],
    ['REFERENCE', 'Danh sách ấn định có 04 tập thể. Tiền thưởng thực hiện theo quy định hiện hành./.'],
  ] as const)('%s prints neither coefficients nor sums', async (moneyArticle, closing) => {
    for (const sample of [sharedPrize({ moneyArticle }), { ...volleyballTeams() }]) {
      sample.list = { ...sample.list, moneyArticle };
      const { sheet } = await exportedSheet(sample);
      const texts = flatTexts(sheet);
      expect(texts.some((text) => /Hệ số|Lương|Tiền thưởng\n|cộng|chung của/iu.test(text))).toBe(false);
      expect(texts.some((text) => /^\d{5,}$|\d\.\d{3}/u.test(text))).toBe(false);
    }
    const { sheet } = await exportedSheet(sharedPrize({ moneyArticle }));
    expect(flatTexts(sheet)).toContain(closing);
  });

  it('of a list inside Điều 1 the title says so, and nobody signs it a second time', async () => {
    const { sheet } = await exportedSheet(sharedPrize({ placement: 'INLINE' }));
    const texts = sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(textOf) : []));
    expect(texts.some((text) => text.startsWith('(Điều 1 Quyết định số 356/QĐ-LĐLĐ'))).toBe(true);
    expect(texts).not.toContain('NGƯỜI LẬP DANH SÁCH');
  });

  it('register numbers run on through both sections', async () => {
    const { sheet } = await exportedSheet({ ...mixedByReason(), list: { ...mixedByReason().list, registerFrom: 97 } });
    const rows = table(sheet);
    const column = rows[0]?.indexOf('Số\nvào sổ') ?? -1;
    const numbers = rows.map((row) => row[column]).filter((value) => typeof value === 'number');
    expect(numbers).toEqual(Array.from({ length: 42 }, (_, index) => 97 + index));
  });

  it('refuses shared sums that contradict the lines', async () => {
    const mostSharing = sharedPrize();
    mostSharing.list.sharedAmounts = [{ id: 'sum', amount: 4_500_000, count: 4 }];
    await expect(exportedSheet(mostSharing)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
    const apart = sharedPrize();
    apart.lines = [apart.lines[0], apart.lines[3], apart.lines[1], apart.lines[2]].filter((line) => line !== undefined);
    await expect(exportedSheet(apart)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
    const unknown = sharedPrize();
    unknown.list.sharedAmounts = [];
    await expect(exportedSheet(unknown)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
    const otherTotal = sharedPrize();
    otherTotal.list.totalAmount += 1;
    await expect(exportedSheet(otherTotal)).rejects.toMatchObject({ code: 'LIST_CONTRADICTS_TOTALS' });
  });
});

describe('lists above 2.000 lines are streamed', () => {
  it('with the same heading, rules, breaks, totals and closing as short ones', async () => {
    const collectives = Array.from({ length: 20 }, (_, index) =>
      lineOf({ name: `Công đoàn cơ sở số ${index}`, coefficient: 80, baseSalary: 2_340_000, amount: 1_880_000 }),
    );
    const sample = listOf([...collectives, ...manyPersons(2_001)]);
    const { sheet, filePath } = await exportedSheet(sample);
    const parts = await rawParts(filePath);
    const head = headRow(sheet.getSheetValues());

    expect(sheet.getCell('A1').value).toBe('TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM');
    expect(parts.drawingXml.match(/<xdr:pic>/gu)).toHaveLength(3);
    expect(parts.sheetXml).toMatch(/<drawing r:id="rId1"\/>\s*<\/worksheet>$/u);
    expect(parts.entries).toContain('xl/media/image1.png');
    expect(parts.entries.filter((entry) => entry.endsWith('/'))).toEqual([]);
    expect(parts.contentTypes).toContain('PartName="/xl/drawings/drawing1.xml"');
    expect(parts.sheetXml).toContain('<printOptions horizontalCentered="1"/><pageMargins');
    expect(parts.stylesXml).not.toContain('Calibri');

    const firstLine = head + 2;
    expect(sheet.getCell(firstLine, 2).value).toBe('Công đoàn cơ sở số 0');
    expect(sheet.getCell(firstLine, 4).master.address).toBe(`B${firstLine}`);
    expect(sheet.getCell(firstLine, 4).border.right?.style).toBe('thin');
    const last = sheet.rowCount;
    const totalRow = sheet.getSheetValues().findIndex((row) => Array.isArray(row) && row[1] === 'Tổng cộng (I + II)');
    expect(sheet.getCell(totalRow, 6).value).toEqual({
      formula: `F${firstLine + 20}+F${totalRow - 1}`,
      result: 20 * 1_880_000 + 2_001 * 940_000,
    });
    expect(sheet.getCell(last, 1).value).toBe('Nguyễn Thu Trà');
    expect(sheet.pageSetup.printArea).toBe(`A1:F${last}`);
    expect(pageBreaks(parts).length).toBeGreaterThan(70);
    expect(sheet.getRow(head + 30).height).toBeGreaterThan(17);
  });
});

/** Number of the table's head row. */
function headRow(values: ReturnType<Awaited<ReturnType<typeof exportedSheet>>['sheet']['getSheetValues']>): number {
  return [...values].findIndex((row) => Array.isArray(row) && row[1] === 'STT');
}
