import { describe, expect, it } from 'vitest';
import { cellAt, type ImportedSheet } from '#core/imports/importedSheet.ts';
import { readWorkbook } from '#service/imports/readWorkbook.ts';
import { writeFile } from 'node:fs/promises';
import { inline, pack, rawParts, temporaryFolder, writeRaw, writeWorkbook } from './workbookFixture.ts';

const at = temporaryFolder();

async function first(path: string): Promise<ImportedSheet> {
  const [sheet] = await readWorkbook(path);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const grid = (sheet: ImportedSheet) => sheet.rows.map((row) => row.cells.map(({ text }) => text));

describe('values written by exceljs', () => {
  it('come back as a reader sees them', async () => {
    const path = await writeWorkbook(at('values.xlsx'), (workbook) => {
      const sheet = workbook.addWorksheet('Danh sách');
      sheet.addRow(['Họ và tên', 1440000, 0.8, true, new Date(Date.UTC(2024, 11, 25))]);
      sheet.addRow([
        { richText: [{ text: 'Lò ' }, { font: { bold: true }, text: 'Văn Sơn' }] },
        { formula: 'SUM(B1:B1)', result: 1440000 },
        { formula: 'A1', result: 'chữ' },
        { text: 'liên kết', hyperlink: 'https://vi.du' },
        { error: '#REF!' },
      ]);
      sheet.getCell('A4').value = '012345678901';
      sheet.getCell('B4').value = 123456789012;
      sheet.getCell('C4').value = 0.1 + 0.2;
      sheet.getCell('D4').value = 0.5;
      sheet.getCell('D4').numFmt = '0%';
      sheet.getCell('E4').value = 12345;
      sheet.getCell('E4').numFmt = '000000000000';
      sheet.getCell('A5').value = 'Nguyễn\nVăn\u00a0 An';
      sheet.mergeCells('A6:C6');
      sheet.getCell('A6').value = 'I. TẬP THỂ';
      sheet.getRow(7).getCell(2).value = 'ẩn';
      sheet.getRow(7).hidden = true;
      sheet.getColumn(3).hidden = true;
    });
    const sheet = await first(path);
    expect(grid(sheet)).toEqual([
      ['Họ và tên', '1440000', '0,8', 'TRUE', '25/12/2024'],
      ['Lò Văn Sơn', '1440000', 'chữ', 'liên kết', '#REF!'],
      ['012345678901', '123456789012', '0,3', '50%', '000000012345'],
      ['Nguyễn Văn An'],
      ['I. TẬP THỂ'],
      ['ẩn'],
    ]);
    const [header, second, third] = sheet.rows;
    expect(header && cellAt(header, 5)).toMatchObject({ date: '2024-12-25', number: null });
    expect(second && cellAt(second, 5)).toMatchObject({ problem: 'ERROR_VALUE', number: null });
    expect(third && cellAt(third, 4)).toMatchObject({ number: 0.5 });
    expect(sheet.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, false],
      [2, false],
      [4, false],
      [5, false],
      [6, false],
      [7, true],
    ]);
    expect(sheet.merges).toEqual([{ top: 6, left: 1, bottom: 6, right: 3 }]);
  });

  it('agree with exceljs over a long list, letters at chunk borders included', async () => {
    const rows = Array.from({ length: 6_000 }, (_, i) => [
      i + 1,
      `Nguyễn Thị Hằng ${i}`,
      'Chủ tịch công đoàn cơ sở',
      i * 1.5,
    ]);
    const path = await writeWorkbook(at('long.xlsx'), (workbook) => {
      workbook.addWorksheet('DS').addRows(rows);
    });
    expect(grid(await first(path))).toEqual(rows.map((row) => row.map((value) => String(value).replace('.', ','))));
  });

  it('keep sheet names, order and hidden sheets', async () => {
    const path = await writeWorkbook(at('sheets.xlsx'), (workbook) => {
      workbook.addWorksheet('Bìa').addRow(['x']);
      workbook.addWorksheet('Ẩn', { state: 'veryHidden' }).addRow(['y']);
      workbook.addWorksheet('Trống');
    });
    const sheets = await readWorkbook(path);
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['Bìa', false, 1],
      ['Ẩn', true, 1],
      ['Trống', false, 0],
    ]);
  });
});

describe('dates', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]&quot;đ&quot;#,##0"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs>';
  const sheet =
    '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>60</v></c>' +
    '<c r="D1" s="2"><v>61</v></c><c r="E1" s="2"><v>45651.99</v></c><c r="F1" s="3"><v>45651</v></c><c r="G1" s="4"><v>0.5</v></c>' +
    '<c r="H1" t="d"><v>2024-12-25T00:00:00</v></c><c r="I1" s="1"><v>-5</v></c><c r="J1" s="1"><v>99999999</v></c></row></sheetData>';

  it('count from 1900 as Excel does, leap bug and all', async () => {
    expect(grid(await first(await writeRaw(at('1900.xlsx'), { sheet, styles })))).toEqual([
      ['01/01/1900', '28/02/1900', '60', '01/03/1900', '25/12/2024', '45651', '0,5', '25/12/2024', '-5', '99999999'],
    ]);
  });

  it('count from 1904 when the workbook says so', async () => {
    const path = await writeRaw(at('1904.xlsx'), { sheet, styles, workbook: '<workbookPr date1904="1"/>' });
    expect(grid(await first(path))[0]?.slice(0, 4)).toEqual(['02/01/1904', '29/02/1904', '01/03/1904', '02/03/1904']);
  });

  it('do not move with the time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Ho_Chi_Minh';
    try {
      expect(grid(await first(await writeRaw(at('zone.xlsx'), { sheet, styles })))[0]?.[4]).toBe('25/12/2024');
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('files of other programs', () => {
  it('may prefix names, leave references out and write text in place', async () => {
    const parts = rawParts({ sheet: '' });
    parts.set(
      'xl/worksheets/sheet1.xml',
      '<x:worksheet xmlns:x="a"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Lò </x:t></x:r><x:r><x:t>Văn</x:t></x:r></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row>' +
        '<x:row><x:c t="str"><x:f>A1</x:f><x:v>kết quả</x:v></x:c><x:c><x:f>B1</x:f></x:c></x:row></x:sheetData></x:worksheet>',
    );
    await writeFile(at('prefix.xlsx'), await pack(parts));
    const sheet = await first(at('prefix.xlsx'));
    expect(grid(sheet)).toEqual([
      ['Lò Văn', '5'],
      ['kết quả', ''],
    ]);
    expect(sheet.rows[1]?.cells[1]).toMatchObject({ column: 2, problem: 'NO_RESULT' });
  });

  it('may be UTF-16, use absolute targets and escaped signs', async () => {
    const parts = new Map<string, string | Uint8Array>(
      rawParts({ sheet: `<sheetData><row r="1">${inline('A1', 'Đặng_x000D_Thị &amp; _x0041_')}</row></sheetData>` }),
    );
    const text = String(parts.get('xl/worksheets/sheet1.xml')).replace('UTF-8', 'UTF-16');
    parts.set('xl/worksheets/sheet1.xml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    const relations = String(parts.get('xl/_rels/workbook.xml.rels'));
    parts.set('xl/_rels/workbook.xml.rels', relations.replace('"worksheets/', '"/xl/worksheets/'));
    await writeFile(at('utf16.xlsx'), await pack(parts));
    expect(grid(await first(at('utf16.xlsx')))).toEqual([['Đặng Thị & A']]);
  });

  it('may hold decomposed letters and readings', async () => {
    const path = await writeRaw(at('nfd.xlsx'), {
      sheet: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c></row></sheetData>',
      strings: `<si><t>${'Nguyễn'.normalize('NFD')}</t><rPh sb="0" eb="1"><t>đọc</t></rPh></si>`,
    });
    expect(grid(await first(path))).toEqual([['Nguyễn']]);
  });
});

describe('old Vietnamese encodings', () => {
  it('are converted by what the words are, with or without fonts', async () => {
    const path = await writeWorkbook(at('tcvn3.xlsx'), (workbook) => {
      const sheet = workbook.addWorksheet('DS');
      sheet.addRow(['STT', 'Hä vµ tªn', '§¬n vÞ c«ng t¸c']);
      sheet.addRow([1, 'NguyÔn V¨n Hïng', 'C«ng ®oµn c¬ së Së Y tÕ']);
      sheet.addRow([2, 'Lª Hµ', 'Céng hßa x· héi']);
      sheet.addRow([3, 'Đặng Thị Mai', 'CĐCS Sở Tư pháp']);
      sheet.addRow([4, 'liªn ®oµn']).getCell(2).font = { name: '.VnTimeH' };
    });
    const sheet = await first(path);
    expect(sheet.convertedFrom).toBe('TCVN3');
    expect(grid(sheet)).toEqual([
      ['STT', 'Họ và tên', 'Đơn vị công tác'],
      ['1', 'Nguyễn Văn Hùng', 'Công đoàn cơ sở Sở Y tế'],
      ['2', 'Lê Hà', 'Cộng hòa xã hội'],
      ['3', 'Đặng Thị Mai', 'CĐCS Sở Tư pháp'],
      ['4', 'LIÊN ĐOÀN'],
    ]);
  });

  it('are converted cell by cell: headings typed in Unicode over them stay as they are', async () => {
    const headings = ['STT', 'Họ và tên đệm', 'Tên', 'TÊN TẮT', 'Lý do', 'Ghi chú', 'LÝ DO'];
    const path = await writeWorkbook(at('headed.xlsx'), (workbook) => {
      const sheet = workbook.addWorksheet('DS');
      sheet.addRow(headings);
      sheet.addRow([1, 'NguyÔn ThÞ', '¸nh', 'TA', 'èm dµi ngµy', 'nghØ viÖc']);
      sheet.addRow([2, 'Lß V¨n', 'Hïng', 'LH', 'häc tËp', 'chuyÓn ®Õn']);
    });
    const sheet = await first(path);
    expect(grid(sheet)).toEqual([
      headings,
      ['1', 'Nguyễn Thị', 'Ánh', 'TA', 'Ốm dài ngày', 'nghỉ việc'],
      ['2', 'Lò Văn', 'Hùng', 'LH', 'học tập', 'chuyển đến'],
    ]);
  });

  it('VNI too', async () => {
    const path = await writeWorkbook(at('vni.xlsx'), (workbook) => {
      workbook.addWorksheet('DS').addRows([['Hoï vaø teân'], ['Nguyeãn Thò Thuøy Döông'], ['Coâng ñoaøn cô sôû']]);
    });
    const sheet = await first(path);
    expect([sheet.convertedFrom, ...grid(sheet).flat()]).toEqual([
      'VNI',
      'Họ và tên',
      'Nguyễn Thị Thùy Dương',
      'Công đoàn cơ sở',
    ]);
  });

  it('are not seen in Unicode lists, whatever the font says', async () => {
    const names = ['Lê Hà', 'Hà Bình', 'Lù Cô', 'Lò A Sùng', 'Cà Tôn Sý', 'Hoàng Lâm', 'Müller & Søn', '½ · © µm'];
    const path = await writeWorkbook(at('unicode.xlsx'), (workbook) => {
      const sheet = workbook.addWorksheet('DS');
      for (const name of names) sheet.addRow([name]).getCell(1).font = { name: '.VnTime' };
    });
    const sheet = await first(path);
    expect(sheet.convertedFrom).toBeNull();
    expect(grid(sheet).flat()).toEqual(names);
  });
});
