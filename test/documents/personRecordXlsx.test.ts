import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Worksheet } from 'exceljs';
import type { AwardRecord } from '#core/people/awardRecord.ts';
import { writePersonRecordXlsx } from '#service/documents/personRecordXlsx.ts';
import { openSheet, scratchFolder } from './exportHelpers.ts';
import { describeSheet, pageBreaks, rawParts } from './sheetDescription.ts';

const RECORD: AwardRecord = {
  issuer: {
    superiorName: 'Tổng Liên đoàn Lao động Việt Nam',
    name: 'Liên đoàn Lao động tỉnh Lai Châu',
    place: 'Lai Châu',
  },
  madeOn: '2024-02-01',
  fullName: 'Đỗ Thị Thúy',
  facts: [
    { label: 'Ngày sinh', value: '12/03/1985' },
    { label: 'Giới tính', value: 'Nữ' },
    { label: 'Đơn vị công tác', value: 'Công đoàn cơ sở xã Bum Nưa' },
  ],
  posts: [{ period: 'Từ 01/09/2010 đến nay', post: 'Chủ tịch, Công đoàn cơ sở xã Bum Nưa' }],
  gradings: [{ year: 2023, grade: 'Hoàn thành xuất sắc nhiệm vụ', note: '=1+1' }],
  titles: [
    {
      year: 2023,
      name: 'Chiến sĩ thi đua cơ sở',
      decision: 'Quyết định số 30/QĐ-LĐLĐ ngày 08 tháng 12 năm 2023 của Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu',
    },
  ],
  forms: [],
  disciplines: [],
  preparedBy: 'Nguyễn Thu Trà',
  signer: { authority: 'TM. BAN THƯỜNG VỤ', position: 'Phó Chủ tịch', fullName: 'Lò Thị Minh Phương' },
};

async function written(record: AwardRecord): Promise<{ sheet: Worksheet; filePath: string }> {
  const targetPath = path.join(await scratchFolder(), 'ly-lich.xlsx');
  await writePersonRecordXlsx({ record, targetPath, signal: new AbortController().signal });
  return { sheet: await openSheet(targetPath), filePath: targetPath };
}

const texts = (sheet: Worksheet) => {
  const found: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.master === cell && cell.value !== null) found.push(cell.text);
    }),
  );
  return found;
};

describe('lý lịch khen thưởng', () => {
  let sheet: Worksheet;
  let filePath: string;
  beforeEach(async () => {
    ({ sheet, filePath } = await written(RECORD));
  });

  it('is laid out as the golden page', async () => {
    await expect(await describeSheet(sheet, filePath)).toMatchFileSnapshot('goldens/personRecord.json');
  });

  it('stands upright inside the margins, with columns that fill the text less two per cent', () => {
    expect(sheet.pageSetup.orientation).toBe('portrait');
    const pixels = sheet.columns.reduce((sum, { width = 0 }) => sum + width * 8, 0);
    expect((pixels * 25.4) / 96).toBeCloseTo(165 * 0.98, 0);
  });

  it('says that nothing of a kind was received, and leaves out what is not known', () => {
    const all = texts(sheet);
    expect(all).toContain('Chưa có');
    expect(all.some((text) => text.includes('KỶ LUẬT'))).toBe(false);
    expect(all).toContain('IV. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG');
  });

  it('keeps text that looks like a formula as text', () => {
    expect(texts(sheet)).toContain('=1+1');
  });

  it('breaks a long record into pages, never between a heading and its first row', async () => {
    const titles = Array.from({ length: 60 }, (_, index) => ({
      ...RECORD.titles[0],
      year: 1964 + index,
    })) as AwardRecord['titles'];
    const long = await written({ ...RECORD, titles });
    const breaks = pageBreaks(await rawParts(long.filePath));
    expect(breaks.length).toBeGreaterThan(2);
    for (const last of breaks) {
      const text = long.sheet.getRow(last).getCell(1).text;
      expect(text).not.toMatch(/^(?:[IV]+\.|\d\.|Năm$)/u);
    }
    const heights: number[] = [0];
    long.sheet.eachRow({ includeEmpty: true }, (row, number) => {
      heights[heights.length - 1] = (heights.at(-1) ?? 0) + row.height;
      if (breaks.includes(number)) heights.push(0);
    });
    for (const height of heights) expect(height).toBeLessThanOrEqual((257 * 72) / 25.4);
  });

  it('repeats the head of whichever table goes on overleaf, and of no other', async () => {
    const posts = Array.from({ length: 70 }, (_, index) => ({
      period: `Từ 01/01/${1950 + index}`,
      post: `Chức vụ thứ ${index + 1}`,
    }));
    const titles = Array.from({ length: 40 }, (_, index) => ({
      ...RECORD.titles[0],
      year: 1984 + index,
    })) as AwardRecord['titles'];
    const { sheet: long, filePath: file } = await written({ ...RECORD, posts, titles });
    const breaks = pageBreaks(await rawParts(file));
    const first = (row: number) => long.getRow(row).getCell(1).text;
    const heads = { post: 'Thời gian', award: 'Năm' };
    const repeated = breaks.map((last) => first(last + 1));
    expect(repeated).toContain(heads.post);
    expect(repeated).toContain(heads.award);
    for (const last of breaks) {
      // A page begins with a heading or with a head, never in the middle of a table without one.
      expect(first(last + 1)).toMatch(/^(?:[IV]+\.|\d\. |Thời gian$|Năm$|Hình thức$|$)/u);
      expect(first(last + 2)).not.toMatch(/^(?:Thời gian|Năm)$/u);
    }
    const all = texts(long);
    expect(all.filter((text) => text === heads.post)).toHaveLength(
      1 + repeated.filter((text) => text === heads.post).length,
    );
    expect(all.filter((text) => text.startsWith('Từ 01/01/'))).toHaveLength(posts.length);
  });
});
