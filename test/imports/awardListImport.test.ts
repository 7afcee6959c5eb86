import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { decisionLineInputSchema } from '#core/awards/decision.ts';
import type { AppError } from '#core/errors/appError.ts';
import type { ImportOptions } from '#core/imports/importPlan.ts';
import { previewAwardListImport, type AwardListImport } from '#service/imports/awardListImport.ts';
import { AWARD_TYPES, PRICING } from '../unit/imports/sheetFixture.ts';
import { temporaryFolder, writeWorkbook } from './workbookFixture.ts';

const at = temporaryFolder();
const BK = 'Bằng khen LĐLĐ tỉnh';

function preview(path: string, options: Partial<ImportOptions> = {}, more: Partial<AwardListImport> = {}) {
  const request = { path, options: { skipErrors: false, ...options }, awardTypes: AWARD_TYPES, existing: [] };
  return previewAwardListImport({ ...request, ...PRICING, ...more });
}

const refused = (path: string, options: Partial<ImportOptions> = {}) =>
  preview(path, options).catch((error: unknown) => (error as AppError).code);

/** The list of the volleyball teams as an office would send it, with all that surrounds a list. */
function fillPaper(workbook: ExcelJS.Workbook): void {
  workbook.addWorksheet('Hướng dẫn').addRow(['Điền vào trang Danh sách, xóa dòng ví dụ']);
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(['LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  sheet.mergeCells('A1:C1');
  sheet.addRow(['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG']);
  sheet.mergeCells('A2:G2');
  sheet.addRow([]);
  sheet.addRow(['TT', 'Họ và tên/ Tên tập thể', 'Chức vụ', 'Đơn vị công tác', 'Hình thức', 'Mức thưởng']);
  sheet.addRow([null, null, null, null, null, 'Hệ số', 'Số tiền (đồng)']);
  for (const range of ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:G4']) sheet.mergeCells(range);
  sheet.addRow(['I. TẬP THỂ']);
  sheet.mergeCells('A6:G6');
  sheet.addRow(['1. Có thành tích xuất sắc tại Giải Bóng chuyền Công - Nông - Binh lần thứ XIX (02 tập thể)']);
  sheet.mergeCells('A7:G7');
  sheet.addRow([1, 'Đội bóng chuyền Sở Y tế', null, null, BK, 0.8, { formula: 'F8*1800000', result: 1440000 }]);
  sheet.addRow([2, 'Đội bóng chuyền Công an tỉnh', null, null, BK, 0.8, 1440000]);
  sheet.addRow(['II. CÁ NHÂN']);
  sheet.mergeCells('A10:G10');
  sheet.addRow([1, 'Lò Văn Sơn', 'Chủ tịch', 'CĐCS Sở Y tế', BK, 0.4, 720000]);
  sheet.addRow([2, 'Vàng Thị Mỷ', 'Ủy viên', null, 'CSTĐCS', 1, 1800000]);
  sheet.mergeCells('D11:D12');
  sheet.addRow([3, 'Mùa A Páo', null, { formula: 'VLOOKUP(1,X,1)', result: { error: '#N/A' } }, 'Huy hiệu', 'x', 5]);
  sheet.addRow([4, 'Lò Văn Sơn', null, 'CĐCS Sở Y tế', BK, 0.4, 600000]);
  sheet.addRow([5, 'Người bị ẩn', null, null, BK]).hidden = true;
  sheet.addRow([null, 'Tổng cộng', null, null, null, null, { formula: 'SUM(G8:G12)', result: 5400000 }]);
  sheet.addRow([null, 'NGƯỜI LẬP', null, null, null, 'TM. BAN THƯỜNG VỤ']);
  sheet.addRow([null, 'Nguyễn Thị Hạnh', null, null, null, 'Lương Xuân Trường']);
}

describe('a list with everything around it', () => {
  const written = writeWorkbookOnce();

  it('is found on the second sheet, under two header rows', async () => {
    const found = await preview(await written());
    expect(found).toMatchObject({
      sheetNames: ['Hướng dẫn', 'Danh sách'],
      sheetIndex: 1,
      headerRow: 4,
      convertedFrom: null,
    });
    expect(found.columns.map(({ letter, field }) => [letter, field])).toEqual([
      ['A', 'ordinal'],
      ['B', 'name'],
      ['C', 'position'],
      ['D', 'unitName'],
      ['E', 'award'],
      ['F', 'coefficient'],
      ['G', 'amount'],
    ]);
  });

  it('gives lines with their issues, cell by cell', async () => {
    const { lines, counts } = await preview(await written());
    expect(lines.map(({ row, line, include }) => [row, line.name, line.unitName, line.awardCode, include])).toEqual([
      [8, 'Đội bóng chuyền Sở Y tế', '', 'BK_LDLD', true],
      [9, 'Đội bóng chuyền Công an tỉnh', '', 'BK_LDLD', true],
      [11, 'Lò Văn Sơn', 'CĐCS Sở Y tế', 'BK_LDLD', true],
      [12, 'Vàng Thị Mỷ', 'CĐCS Sở Y tế', 'CSTD_CS', true],
      [13, 'Mùa A Páo', '', '', false],
      [14, 'Lò Văn Sơn', 'CĐCS Sở Y tế', 'BK_LDLD', true],
      [15, 'Người bị ẩn', '', 'BK_LDLD', false],
    ]);
    expect(lines[4]?.issues.map(({ column, severity }) => `${column} ${severity}`)).toEqual([
      'E ERROR',
      'F ERROR',
      'G WARNING',
      'D WARNING',
    ]);
    expect(lines[5]?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('Giữ nguyên số tiền trong tệp'),
      'Trùng tên và đơn vị với dòng 11 của tệp.',
    ]);
    expect(counts).toEqual({
      ok: 4,
      warnings: 2,
      errors: 1,
      duplicates: 1,
      skipped: 6,
      hidden: 1,
      included: 5,
      collectives: 2,
      individuals: 3,
      amount: 1_440_000 * 2 + 720_000 + 1_800_000 + 600_000,
    });
  });

  it('gives only lines a decision accepts, drafts without any status', async () => {
    const { lines } = await preview(await written());
    for (const { line, include } of lines) {
      if (include) expect(decisionLineInputSchema.parse(line)).toEqual(line);
      expect(Object.keys(line)).not.toContain('status');
    }
  });

  it('follows the choices of the user', async () => {
    const path = await written();
    const chosen = await preview(path, {
      sheetIndex: 1,
      headerRow: 4,
      mapping: [
        { index: 1, field: 'ordinal' },
        { index: 2, field: 'name' },
      ],
      defaultAwardCode: 'GK_CDCS',
    });
    expect(new Set(chosen.lines.map(({ line }) => line.awardCode))).toEqual(new Set(['GK_CDCS']));
    expect(chosen.counts.errors).toBe(0);
    expect(await refused(path, { sheetIndex: 0 })).toBe('IMPORT_NO_HEADER');
    expect(await refused(path, { sheetIndex: 9 })).toBe('NOT_FOUND');
    expect(await refused(path, { mapping: [{ index: 1, field: 'ordinal' }] })).toBe('IMPORT_NO_HEADER');
  });

  it('can be stopped', async () => {
    const stopped = preview(await written(), {}, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
  });

  function writeWorkbookOnce(): () => Promise<string> {
    let path: Promise<string> | undefined;
    return () => (path ??= writeWorkbook(at('paper.xlsx'), fillPaper));
  }
});

it('reads a whole list in TCVN3 and says so', async () => {
  const path = await writeWorkbook(at('tcvn3.xlsx'), (workbook) => {
    workbook
      .addWorksheet('DS')
      .addRows([
        ['STT', 'Hä vµ tªn', 'Chøc vô', '§¬n vÞ c«ng t¸c', 'H×nh thøc khen th\u00adëng'],
        ['I. TËp thÓ'],
        [1, 'C«ng ®oµn c¬ së Së Y tÕ', null, null, 'B»ng khen L§L§ tØnh'],
        ['II. C¸ nh©n'],
        [1, 'NguyÔn ThÞ H»ng', 'Chñ tÞch', 'C§CS Së Y tÕ', 'Lao ®éng tiªn tiÕn'],
      ]);
  });
  const { lines, convertedFrom, notices } = await preview(path);
  expect(convertedFrom).toBe('TCVN3');
  expect(notices[0]).toContain('TCVN3');
  expect(lines.map(({ line }) => [line.subject, line.name, line.unitName, line.awardCode])).toEqual([
    ['COLLECTIVE', 'Công đoàn cơ sở Sở Y tế', '', 'BK_LDLD'],
    ['INDIVIDUAL', 'Nguyễn Thị Hằng', 'CĐCS Sở Y tế', 'LDTT'],
  ]);
});

it('survives columns of hostile merges', async () => {
  const path = await writeWorkbook(at('merges.xlsx'), (workbook) => {
    const sheet = workbook.addWorksheet('DS');
    sheet.addRow(['STT', 'Họ và tên', 'Đơn vị', 'Hình thức']);
    for (let i = 0; i < 2_000; i++) sheet.addRow([i + 1, `Lò Văn ${i}`, i % 2 ? null : 'CĐCS Sở Y tế', BK]);
    for (let i = 0; i < 1_000; i++) sheet.mergeCells(2 + 2 * i, 3, 3 + 2 * i, 3);
  });
  const { lines } = await preview(path);
  expect(lines.every(({ line }) => line.unitName === 'CĐCS Sở Y tế')).toBe(true);
});

it('says in a sentence that a list has nothing under its header', async () => {
  const path = await writeWorkbook(at('header.xlsx'), (workbook) => {
    workbook.addWorksheet('DS').addRow(['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức']);
  });
  const { lines, notices } = await preview(path);
  expect(lines).toEqual([]);
  expect(notices).toEqual(['Danh sách trống: dưới dòng tiêu đề không có cá nhân hay tập thể nào.']);
});

it('takes the form most lines of the draft have, and says so', async () => {
  const path = await writeWorkbook(at('no-award.xlsx'), (workbook) => {
    workbook.addWorksheet('DS').addRows([
      ['STT', 'Họ và tên', 'Đơn vị'],
      [1, 'Lò Văn Sơn', 'CĐCS Sở Y tế'],
    ]);
  });
  const existing = ['BK_LDLD', 'GK_CDCS', 'GK_CDCS'].map((awardCode, index) => {
    return { name: `Đội ${index}`, unitName: '', awardCode, ordinal: index + 1 };
  });
  const found = await preview(path, {}, { existing });
  expect(found.lines.map(({ line }) => line.awardCode)).toEqual(['GK_CDCS']);
  expect(found.awardCodeFromDraft).toBe('GK_CDCS');
  expect(found.notices).toEqual([
    'Dòng không ghi hình thức: hình thức lấy theo các dòng đã có, Giấy khen công đoàn cơ sở.',
  ]);
  expect((await preview(path, { defaultAwardCode: 'BK_LDLD' }, { existing })).notices).toEqual([]);
});
