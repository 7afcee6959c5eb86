import { readFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { PledgePaper } from '#core/clusters/pledgePaper.ts';
import { textWidth } from '#service/documents/timesMetrics.ts';
import { writePledgeDocx } from '#service/documents/word/pledgeDocx.ts';
import { present } from '../support/present.ts';
import { scratchFolder } from './exportHelpers.ts';
import { pledge, TARGETS } from './samplePapers.ts';

async function documentXml(paper: PledgePaper): Promise<string> {
  const targetPath = path.join(await scratchFolder(), 'giao-uoc.docx');
  await writePledgeDocx({ paper, targetPath, signal: new AbortController().signal });
  const zip = await JSZip.loadAsync(await readFile(targetPath));
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}

const decoded = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Texts of the paragraphs in order, a line break as " | ", empty ones left out. */
function paragraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/gu)].map(([, text]) => decoded(text ?? ' | ')).join(''),
    )
    .filter((text) => text !== '');
}

/** Texts of a table by row and cell. */
function tableRows(xml: string, table: number): string[][] {
  const [found = ''] = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)][table] ?? [];
  return [...found.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => paragraphs(cell).join(' / ')),
  );
}

const TARGET_TABLE = 1;
const SIGNATURE_TABLE = 2;

describe('bản giao ước in Word', () => {
  it('says everything of the model paper, in its order', async () => {
    const xml = await documentXml(pledge());
    const texts = paragraphs(xml);
    expect(texts.slice(0, 7)).toEqual([
      'LĐLĐ TỈNH BẮC NINH',
      'CỤM THI ĐUA LĐLĐ CÁC | HUYỆN, THỊ XÃ, THÀNH PHỐ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Thuận Thành, ngày 06 tháng 02 năm 2024',
      'BẢN GIAO ƯỚC THI ĐUA',
      'Cụm thi đua LĐLĐ các huyện, thị xã, thành phố năm 2024',
    ]);
    const order = [
      'Điều 1. Nội dung thi đua',
      'Điều 2. Chỉ tiêu thi đua',
      'Điều 3. Tổ chức thực hiện',
      'ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC',
    ].map((text) => texts.indexOf(text));
    expect(order.every((place, index) => place > (order[index - 1] ?? 0))).toBe(true);
    expect(texts.filter((text) => /^[123]\. /u.test(text))).toHaveLength(5);
    expect(texts[(order[3] ?? 0) - 1]).toMatch(/^Giao ước được lập thành 10 bản: .*\.\/\.$/u);
  });

  it('has a row for each group and target, numbers through all groups', async () => {
    const rows = tableRows(await documentXml(pledge()), TARGET_TABLE);
    expect(rows[0]).toEqual(['STT', 'Nội dung chỉ tiêu', 'Đơn vị tính', 'Giao ước năm 2024', 'Ghi chú']);
    expect(rows.filter((row) => row.length === 1).map(([name]) => name)).toEqual([
      'I. Chăm lo, đại diện, bảo vệ đoàn viên, người lao động',
      'II. Xây dựng tổ chức Công đoàn',
      'III. Tài chính, thi đua và sáng kiến',
    ]);
    const targets = rows.slice(1).filter((row) => row.length === 5);
    expect(targets.map(([ordinal]) => ordinal)).toEqual(TARGETS.map((_, index) => String(index + 1)));
    expect(targets[3]).toEqual(['4', 'Đoàn viên công đoàn tăng thêm trong năm', 'Người', '3.500', 'Toàn cụm']);
  });

  it('has room for a whole date in the last column', async () => {
    const [table = ''] = [...(await documentXml(pledge())).matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)][TARGET_TABLE] ?? [];
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width) / 20);
    const margins = [...table.matchAll(/<w:(?:left|right) w:type="dxa" w:w="(\d+)"/gu)].slice(0, 2);
    expect(margins).toHaveLength(2);
    const room = (widths.at(-1) ?? 0) - margins.reduce((sum, [, width]) => sum + Number(width) / 20, 0);
    expect(textWidth('30/11/2026', 'regular', 12)).toBeLessThan(room);
  });

  it('lists all parties in pairs, the lead first, and splits no block over two pages', async () => {
    const xml = await documentXml(pledge());
    const rows = tableRows(xml, SIGNATURE_TABLE);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual([
      'TM. BAN THƯỜNG VỤ | LĐLĐ THỊ XÃ THUẬN THÀNH | CHỦ TỊCH - TRƯỞNG CỤM / Vương Đình Thức',
      'TM. BAN THƯỜNG VỤ | LĐLĐ THÀNH PHỐ BẮC NINH | CHỦ TỊCH / Ngô Thị Minh Châu',
    ]);
    const [signatures = ''] = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)][SIGNATURE_TABLE] ?? [];
    expect(signatures.match(/<w:tr>/gu)).toHaveLength(3);
    expect(signatures.match(/<w:cantSplit\/>/gu)).toHaveLength(3);
  });

  it('keeps the last two pairs in one row, so that no page has a single one', async () => {
    const paper = pledge({ count: 12 });
    paper.parties = paper.parties.map((party, index) => ({ ...party, signer: `Người ký ${index + 1}.` }));
    const rows = tableRows(await documentXml(paper), SIGNATURE_TABLE);
    const signers = rows.map((cells) => cells.map((cell) => cell.match(/Người ký \d+\./gu)?.join(' ')));
    expect(signers).toEqual([
      ['Người ký 1.', 'Người ký 2.'],
      ['Người ký 3.', 'Người ký 4.'],
      ['Người ký 5.', 'Người ký 6.'],
      ['Người ký 7.', 'Người ký 8.'],
      ['Người ký 9. Người ký 11.', 'Người ký 10. Người ký 12.'],
    ]);
  });

  it('rules are as long as the text above them says', async () => {
    const indents = [
      ...(await documentXml(pledge())).matchAll(/w:lineRule="exact"\/><w:ind w:left="(\d+)" w:right="(\d+)"/gu),
    ];
    const lengths = [
      [68, indents[0]],
      [97, indents[1]],
      [165, indents[2]],
    ].map(
      ([mm, match]) => Number(mm) - ((Number((match as string[])[1]) + Number((match as string[])[2])) * 25.4) / 1440,
    );
    // Measured on the model paper: 25, 56 and 43 mm.
    expect(lengths[0]).toBeCloseTo(25.3, 0);
    expect(lengths[1]).toBeCloseTo(56, 0);
    expect(lengths[2]).toBeCloseTo(43.3, 0);
  });

  it.each([
    [1, 1],
    [2, 10],
    [3, 7],
    [40, 200],
  ])('keeps %i parties and %i targets', async (count, targetCount) => {
    const targets = Array.from({ length: targetCount }, (_, index) => ({
      ...present(TARGETS[index % TARGETS.length]),
      content: `Chỉ tiêu thử ${index}`,
    }));
    const xml = await documentXml(pledge({ count, targets }));
    expect(tableRows(xml, TARGET_TABLE).filter((row) => row.length === 5)).toHaveLength(targetCount + 1);
    const blocks = tableRows(xml, SIGNATURE_TABLE);
    expect(blocks).toHaveLength(count <= 2 ? 1 : Math.ceil(count / 2) - 1);
    expect(
      blocks
        .flat()
        .join(' ')
        .match(/TM\. BAN THƯỜNG VỤ/gu),
    ).toHaveLength(count);
    expect(xml).not.toMatch(/\{[#/@-]?[a-z_]+|undefined/u);
  });

  it('has no group rows where targets have no groups, and no empty line for a superior it lacks', async () => {
    const xml = await documentXml({
      ...pledge({ targets: TARGETS.map((target) => ({ ...target, groupName: '' })) }),
      superior: '',
    });
    expect(tableRows(xml, TARGET_TABLE).every((row) => row.length === 5)).toBe(true);
    expect(paragraphs(xml)[0]).toBe('CỤM THI ĐUA LĐLĐ CÁC | HUYỆN, THỊ XÃ, THÀNH PHỐ');
  });

  it('keeps braces, markup and marks of any kind as the text they are, and drops what XML cannot carry', async () => {
    const name = 'LĐLĐ <A & B> "thử" {ten} {#nhom} 🏐 =1+1';
    const paper = pledge({ count: 1 });
    paper.contents = [`${name}\u0007\u0000`];
    paper.parties = paper.parties.map((party) => ({ ...party, signer: name }));
    const texts = paragraphs(await documentXml(paper));
    expect(texts).toContain(`1. ${name}`);
    expect(texts.at(-1)).toBe(name);
  });

  it('gives titles of one row the same number of lines, however long a name is', async () => {
    const paper = pledge({ count: 2 });
    const [first, second] = paper.parties;
    paper.parties = [
      ...(first ? [first] : []),
      ...(second
        ? [{ ...second, name: 'LIÊN ĐOÀN LAO ĐỘNG CÁC KHU CÔNG NGHIỆP, KHU KINH TẾ TỈNH BÀ RỊA - VŨNG TÀU' }]
        : []),
    ];
    const [row = []] = tableRows(await documentXml(paper), SIGNATURE_TABLE);
    const lines = row.map((cell) => cell.split(' / ')[0]?.split(' | ').length);
    expect(lines[0]).toBe(lines[1]);
    expect(lines[0]).toBeGreaterThan(3);
  });

  it('a draft says so and leaves dots for place and day', async () => {
    const texts = paragraphs(await documentXml({ ...pledge(), isSigned: false, signedOn: null, place: '' }));
    expect(texts).toContain('DỰ THẢO');
    expect(texts).toContain('...................., ngày ....... tháng ....... năm ...........');
    expect(paragraphs(await documentXml(pledge()))).not.toContain('DỰ THẢO');
  });
});
