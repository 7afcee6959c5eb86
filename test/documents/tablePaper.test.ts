import { describe, expect, it } from 'vitest';
import { pledgeTablePaper } from '#core/clusters/pledgeTablePaper.ts';
import { fixedColumn, sumOfRows, textColumn, type PaperRow, type TablePaper } from '#core/papers/tablePaper.ts';
import { SHIPPED_SCORE_TEMPLATES } from '#db/catalogue/scoreTemplates.ts';
import { writeTablePaperXlsx } from '#service/documents/paper/tablePaperXlsx.ts';
import { present } from '../support/present.ts';
import { allTexts, exportedPaper, rowTexts } from './paperHelpers.ts';
import { members, pledge, ranking, registrations, results, scoreSheet, TARGETS, works } from './samplePapers.ts';
import { describeSheet, pageBreaks, rawParts } from './sheetDescription.ts';

const A4_TEXT = { portrait: { width: 165, height: 257 }, landscape: { width: 252, height: 170 } };
const PAPERS: Record<string, () => TablePaper> = {
  members,
  pledge: () => pledgeTablePaper(pledge()),
  results: () => results('YEAR'),
  halfResults: () => results('HALF'),
  ranking,
  scoreSheet: () => scoreSheet(),
  registrations,
  works,
};

describe('papers as signed', () => {
  it.each(Object.entries(PAPERS))('%s', async (name, paper) => {
    const { sheet, filePath } = await exportedPaper(paper());
    await expect(await describeSheet(sheet, filePath)).toMatchFileSnapshot(`goldens/papers/${name}.json`);
  });

  it.each(Object.entries(PAPERS))(
    '%s fills the text less two per cent and breaks pages where they are full',
    async (_, paper) => {
      const { orientation } = paper();
      const { sheet, filePath } = await exportedPaper(paper());
      const pixels = sheet.columns.reduce((sum, { width = 0 }) => sum + width * 8, 0);
      expect((pixels * 25.4) / 96).toBeCloseTo(A4_TEXT[orientation].width * 0.98, -0.3);
      expect(sheet.pageSetup.orientation).toBe(orientation);
      const breaks = pageBreaks(await rawParts(filePath));
      const limit = (A4_TEXT[orientation].height * 72) / 25.4;
      for (const height of pageHeights(sheet, breaks)) expect(height).toBeLessThanOrEqual(limit);
    },
  );
});

describe('the signatures of a pledge', () => {
  const CLOSING = 'Giao ước được lập thành';

  it.each([5, 6, 7, 8, 9, 10, 12, 15, 17, 24, 31])('of %i parties leave no pair alone on a page', async (count) => {
    const { sheet, filePath } = await exportedPaper(pledgeTablePaper(pledge({ count })));
    const last = pageBreaks(await rawParts(filePath)).at(-1) ?? 0;
    const texts = allTexts(sheet).slice(last);
    const pairs = texts.filter((row) => row.includes('TM. BAN THƯỜNG VỤ')).length;
    const hasClosing = texts.flat().some((text) => text.includes(CLOSING));
    expect(hasClosing || pairs >= 2, `${pairs} pairs`).toBe(true);
    // So many stand on one page, under the sentence that closes the pledge.
    if (count <= 8) expect([hasClosing, pairs]).toEqual([true, Math.ceil(count / 2)]);
  });

  it.each([7, 8, 9])(
    'of eight parties stand closer where that saves a page of two paragraphs: %i targets',
    async (targets) => {
      const paper = pledgeTablePaper(pledge({ targets: TARGETS.slice(0, targets) }));
      const { filePath } = await exportedPaper(paper);
      expect(pageBreaks(await rawParts(filePath))).toHaveLength(1);
    },
  );
});

describe('the score sheet of a member', () => {
  it.each([
    ['CUM_KHOI_TINH', 2],
    ['CDCS_HCSN', 1],
    ['PHUONG_HAI_KY', 1],
    ['TO_CONG_DOAN', 1],
    ['BON_TIEU_CHUAN', 1],
  ])('by the shipped template %s takes %i upright pages', async (asked, pages) => {
    const template = present(SHIPPED_SCORE_TEMPLATES.find(({ code }) => code === asked)).body;
    const paper = scoreSheet({ template, parts: { SELF: [], CROSS: [], APPRAISED: [] } });
    expect(paper.orientation).toBe('portrait');
    const { filePath } = await exportedPaper(paper);
    expect(pageBreaks(await rawParts(filePath))).toHaveLength(pages - 1);
  });
});

describe('points that are compared', () => {
  it.each([
    [[98_00, 97_00], '[$-42A]0'],
    [[98_00, 97_50], '[$-42A]0.0'],
    [[98_00, 97_25], '[$-42A]0.00'],
  ])('%j are real numbers with the same decimals: %s', async (points, format) => {
    const paper = bare({
      columns: [fixedColumn('STT', 'count', 12), textColumn('Tên', 100), fixedColumn('Điểm', 'points', 25)],
      rows: points.map((figure, index) => ({ kind: 'line', cells: [index + 1, `Đơn vị ${index + 1}`, figure] })),
    });
    const { sheet } = await exportedPaper(paper);
    const head = allTexts(sheet).findIndex((texts) => texts[0] === 'STT') + 1;
    const cells = points.map((_, index) => sheet.getRow(head + 1 + index).getCell(sheet.columnCount));
    expect(cells.map(({ value }) => value)).toEqual(points.map((figure) => figure / 100));
    expect(cells.map(({ numFmt }) => numFmt)).toEqual([format, format]);
  });
});

/** Points each page takes, repeated head rows left out. */
function pageHeights(sheet: { rowCount: number; getRow: (row: number) => { height: number } }, breaks: number[]) {
  const heights = [0];
  for (let row = 1; row <= sheet.rowCount; row++) {
    heights[heights.length - 1] = (heights.at(-1) ?? 0) + sheet.getRow(row).height;
    if (breaks.includes(row)) heights.push(0);
  }
  return heights;
}

function bare(more: Partial<TablePaper>): TablePaper {
  return {
    orientation: 'portrait',
    issuer: { superiorName: '', name: 'LĐLĐ tỉnh' },
    place: '',
    madeOn: null,
    mark: '',
    titleLines: ['BẢNG'],
    attachedTo: '',
    before: [],
    columns: [fixedColumn('STT', 'count', 12), textColumn('Tên', 100), fixedColumn('Điểm', 'quantity', 25)],
    rows: [],
    after: [],
    closing: '',
    signaturesHead: '',
    signatures: [],
    signaturesPerRow: 2,
    ...more,
  };
}

const lines = (count: number): PaperRow[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'line', cells: [index + 1, `Đơn vị ${index + 1}`, 125] }));

describe('what every paper keeps', () => {
  it('sums stay live, with the value they had, bounds included', async () => {
    const rows = lines(3);
    const sum = sumOfRows(rows, 2, [
      { from: 0, to: 1, sign: 1 },
      { from: 2, to: 2, sign: -1 },
    ]);
    const { sheet } = await exportedPaper(
      bare({
        rows: [
          ...rows,
          { kind: 'subtotal', label: 'Cộng', cells: [null, null, sum] },
          { kind: 'total', label: 'Tổng', cells: [null, null, { ...sum, least: 0, most: 100, result: 100 }] },
        ],
      }),
    );
    const head = allTexts(sheet).findIndex((texts) => texts[0] === 'STT') + 1;
    const letter = sheet
      .getRow(head + 4)
      .getCell(sheet.columnCount)
      .address.replace(/\d/gu, '');
    const cell = (row: number) => sheet.getCell(`${letter}${head + row}`).value;
    const parts = `SUM(${letter}${head + 1}:${letter}${head + 2})-${letter}${head + 3}`;
    expect(cell(4)).toEqual({ formula: parts, result: 1.25 });
    expect(cell(5)).toEqual({ formula: `MAX(0,MIN(1,${parts}))`, result: 1 });
  });

  it('sums still point at their rows where the head is repeated by hand', async () => {
    const rows = lines(120);
    const total = sumOfRows(rows, 2, [{ from: 0, to: 119, sign: 1 }]);
    const { sheet, filePath } = await exportedPaper(
      bare({
        rows: [...rows, { kind: 'total', label: 'Tổng', cells: [null, null, total] }],
        after: [{ text: 'Lời sau bảng', isBold: false }],
      }),
    );
    const texts = allTexts(sheet);
    const first = texts.findIndex(([ordinal]) => ordinal === '1') + 1;
    const last = texts.findIndex(([ordinal]) => ordinal === '120') + 1;
    const breaks = pageBreaks(await rawParts(filePath));
    expect(breaks.length).toBeGreaterThan(1);
    expect(last - first).toBe(119 + breaks.length);
    for (const row of breaks) expect(rowTexts(sheet, row + 1)).toEqual(['STT', 'Tên', 'Điểm']);
    const sums = texts.findIndex(([label]) => label === 'Tổng') + 1;
    const { value } = sheet.getRow(sums).getCell(sheet.columnCount);
    expect(value).toMatchObject({
      result: 150,
      formula: expect.stringMatching(new RegExp(`${first}:[A-Z]${last}\\)`)) as string,
    });
    const { workbookXml } = await rawParts(filePath);
    expect(workbookXml).not.toContain('Print_Titles');
  });

  it('a head of two rows is repeated whole and merged over both where it stands alone', async () => {
    const { sheet, filePath } = await exportedPaper(results('YEAR'));
    const { workbookXml } = await rawParts(filePath);
    const [, upper = '0', lower = '0'] = /Print_Titles"[^>]*>[^<]*\$(\d+):\$(\d+)</u.exec(workbookXml) ?? [];
    expect(Number(lower)).toBe(Number(upper) + 1);
    expect(rowTexts(sheet, Number(upper))).toContain('Thực hiện');
    expect(rowTexts(sheet, Number(lower))).toEqual(['6 tháng', 'Cả năm']);
    expect(sheet.getCell(Number(lower), 1).master.address).toBe(`A${upper}`);
  });

  it('no block of signatures is torn, with one party or forty', async () => {
    for (const count of [1, 2, 3, 8, 39, 40]) {
      const { sheet, filePath } = await exportedPaper(pledgeTablePaper(pledge({ count })));
      const breaks = pageBreaks(await rawParts(filePath));
      const texts = allTexts(sheet);
      const starts = texts.flatMap((row, index) => (row[0] === 'TM. BAN THƯỜNG VỤ' ? [index + 1] : []));
      expect(starts).toHaveLength(Math.ceil(count / 2));
      // Three titles, four rows to sign in, the names.
      for (const start of starts) expect(breaks.filter((row) => row >= start && row < start + 7)).toEqual([]);
      const names = starts.flatMap((start) => texts[start + 6] ?? []);
      expect(names).toHaveLength(count);
    }
  });

  it('text that looks like a formula stays text, characters no file can carry are left out', async () => {
    const { sheet } = await exportedPaper(
      bare({
        rows: ['=1+1', '+84', '@SUM(A1)', 'Tổ \u0007\uffff'].map((name) => ({ kind: 'line', cells: [1, name, name] })),
      }),
    );
    const texts = allTexts(sheet).slice(-5, -1);
    expect(texts).toEqual(['=1+1', '+84', '@SUM(A1)', 'Tổ '].map((name) => ['1', name, name]));
    const guarded = sheet.getRow(sheet.rowCount - 4).getCell(sheet.columnCount);
    expect(guarded.numFmt).toBe('@');
  });

  it('an issuer without a superior, an open date and no signature are left blank, not invented', async () => {
    const { sheet } = await exportedPaper(bare({ place: 'Lai Châu', rows: lines(1) }));
    expect(rowTexts(sheet, 1)).toEqual(['LĐLĐ TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    const all = allTexts(sheet).flat();
    expect(all).toContain('Lai Châu, ngày ....... tháng ....... năm ...........');
    expect(all.filter((text) => text.includes('TM.'))).toEqual([]);
  });

  it('text longer than a row can be goes on in the next row, and none of it is lost', async () => {
    const text = Array.from({ length: 900 }, (_, index) => `chữ${index}`).join(' ');
    const { sheet } = await exportedPaper(bare({ before: [{ text, isBold: false }], rows: lines(1) }));
    const found = allTexts(sheet)
      .flat()
      .filter((one) => one.includes('chữ'));
    expect(found.length).toBeGreaterThan(1);
    expect(found.join(' ').trim().split(/\s+/u)).toEqual(text.split(' '));
    for (let row = 1; row <= sheet.rowCount; row++) expect(sheet.getRow(row).height).toBeLessThanOrEqual(409.5);
  });

  it('thousands of rows are streamed with the same print set-up', async () => {
    const { sheet, filePath } = await exportedPaper(registrations(800));
    const { workbookXml, sheetXml } = await rawParts(filePath);
    expect(sheet.rowCount).toBeGreaterThan(3_200);
    expect(workbookXml).toContain('Print_Titles');
    expect(sheetXml).toContain('horizontalCentered="1"');
    expect(pageBreaks({ sheetXml } as Parameters<typeof pageBreaks>[0]).length).toBeGreaterThan(100);
  });

  it('stops when it is told to', async () => {
    const job = { paper: bare({}), sheetName: 'x', targetPath: '/nowhere/x.xlsx', signal: AbortSignal.abort() };
    await expect(writeTablePaperXlsx(job)).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
  });
});
