import { createHash, randomBytes } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AppError } from '#core/errors/appError.ts';
import { IMPORT_LIMITS } from '#service/imports/importLimits.ts';
import { readWorkbook } from '#service/imports/readWorkbook.ts';
import { inline, pack, rawParts, temporaryFolder, writeRaw, writeWorkbook } from './workbookFixture.ts';

const at = temporaryFolder();
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

async function refusalOf(path: string, name?: string): Promise<AppError> {
  const error: unknown = await readWorkbook(path, name === undefined ? {} : { name }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`no refusal: ${String(error)}`);
  // Every sentence says what was kept and what to do.
  expect(error.message).toMatch(/(?:Chưa nhập gì|chưa nhập).*\.$/u);
  return error;
}

async function file(name: string, content: Buffer | string): Promise<string> {
  await writeFile(at(name), content);
  return at(name);
}

describe('files that are no workbook', () => {
  it.each([
    ['renamed.xlsx', Buffer.concat([Buffer.from('MZ'), randomBytes(2_000)]), 'FILE_NOT_XLSX'],
    ['empty.xlsx', Buffer.alloc(0), 'FILE_EMPTY'],
    ['text.xlsx', Buffer.from('STT,Họ và tên\n1,An'), 'FILE_NOT_XLSX'],
    ['old.xls', Buffer.concat([OLE, Buffer.alloc(4_096), Buffer.from('Workbook', 'utf16le')]), 'FILE_NOT_XLSX'],
    [
      'locked.xlsx',
      Buffer.concat([OLE, Buffer.alloc(4_096), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_HAS_PASSWORD',
    ],
    ['stub.xlsx', Buffer.from('PK\u0003\u0004'), 'FILE_UNREADABLE'],
  ])('%s', async (name, content, code) => expect((await refusalOf(await file(name, content))).code).toBe(code));

  it('tells what to do with an .xls', async () => {
    const { message } = await refusalOf(await file('old2.xls', OLE));
    expect(message).toContain('.xls cũ, hãy mở bằng Excel và lưu lại dạng .xlsx');
  });

  it('goes by the name the user chose', async () => {
    const path = await writeRaw(at('upload.tmp'), { sheet: '<sheetData/>' });
    expect((await refusalOf(path)).code).toBe('FILE_NOT_XLSX');
    expect(await readWorkbook(path, { name: 'Danh sách.XLSX' })).toHaveLength(1);
  });

  it('refuses folders and missing files', async () => {
    expect((await refusalOf(at('.'))).code).toMatch(/^FILE_/u);
    expect((await refusalOf(at('missing.xlsx'))).message).toContain('không còn ở chỗ cũ');
  });

  it('refuses a zip that holds something else', async () => {
    const path = await file('zip.xlsx', await pack(new Map([['word/document.xml', '<a/>']])));
    expect((await refusalOf(path)).code).toBe('FILE_UNREADABLE');
  });

  it('refuses more than 30 MB unread', async () => {
    const path = await file('large.xlsx', 'PK\u0003\u0004');
    await truncate(path, IMPORT_LIMITS.fileBytes + 1);
    expect((await refusalOf(path)).code).toBe('FILE_TOO_LARGE');
  });
});

describe('archives that bite', () => {
  it('refuses a bomb by what its directory promises', async () => {
    const parts = new Map<string, string | Uint8Array>(rawParts({ sheet: '<sheetData/>' }));
    parts.set('xl/media/bomb.bin', Buffer.alloc(60 * 1024 * 1024));
    expect((await refusalOf(await file('bomb.xlsx', await pack(parts)))).code).toBe('FILE_SUSPICIOUS');
  });

  it('refuses a bomb whose directory lies', async () => {
    const parts = rawParts({ sheet: `<sheetData>${' '.repeat(30 * 1024 * 1024)}</sheetData>` });
    const bytes = await pack(parts);
    lieAboutSizes(bytes);
    expect((await refusalOf(await file('liar.xlsx', bytes))).code).toMatch(/^FILE_(?:UNREADABLE|SUSPICIOUS)$/u);
  });

  it('refuses an archive of countless entries', async () => {
    const parts = rawParts({ sheet: '<sheetData/>' });
    for (let i = 0; i <= IMPORT_LIMITS.archiveEntries; i++) parts.set(`x/${i}`, '');
    expect((await refusalOf(await file('countless.xlsx', await pack(parts, false)))).code).toBe('FILE_SUSPICIOUS');
  });

  it.each([0.1, 0.5, 0.9, 0.99])('refuses one cut at %d', async (share) => {
    const bytes = await pack(rawParts({ sheet: `<sheetData><row r="1">${inline('A1', 'An')}</row></sheetData>` }));
    const path = await file(`cut-${share}.xlsx`, bytes.subarray(0, Math.floor(bytes.length * share)));
    expect((await refusalOf(path)).code).toBe('FILE_UNREADABLE');
  });

  it('refuses entries that leave the archive', async () => {
    const bytes = await pack(new Map([...rawParts({ sheet: '<sheetData/>' }), ['xx/evil.xml', 'a']]));
    for (let at = bytes.indexOf('xx/evil'); at !== -1; at = bytes.indexOf('xx/evil', at)) bytes.write('../evil', at);
    expect((await refusalOf(await file('slip.xlsx', bytes))).code).toBe('FILE_UNREADABLE');
  });

  it('refuses entries with a password', async () => {
    const bytes = await pack(rawParts({ sheet: '<sheetData/>' }));
    for (const header of directoryHeaders(bytes)) {
      const isFolder = bytes.readUInt16LE(header + 10) === 0;
      if (!isFolder) bytes.writeUInt16LE(bytes.readUInt16LE(header + 8) | 1, header + 8);
    }
    expect((await refusalOf(await file('password.xlsx', bytes))).code).toBe('FILE_HAS_PASSWORD');
  });
});

describe('sheets that bite', () => {
  it('refuses XML that is broken, and entities', async () => {
    expect((await refusalOf(await writeRaw(at('open.xlsx'), { sheet: '<sheetData><row>' }))).code).toBe(
      'FILE_UNREADABLE',
    );
    const parts = rawParts({ sheet: '<sheetData/>' });
    parts.set(
      'xl/worksheets/sheet1.xml',
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>' +
        '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;&x;</v></c></row></sheetData></worksheet>',
    );
    expect((await refusalOf(await file('entities.xlsx', await pack(parts)))).code).toBe('FILE_UNREADABLE');
  });

  it('refuses 200.000 rows', async () => {
    const row = (i: number) => `<row r="${i}"><c r="A${i}"><v>${i}</v></c></row>`;
    const rows = Array.from({ length: 200_000 }, (_, i) => row(i + 1)).join('');
    const { code, message } = await refusalOf(
      await writeRaw(at('rows.xlsx'), { sheet: `<sheetData>${rows}</sheetData>` }),
    );
    expect([code, message]).toEqual(['IMPORT_TOO_MANY_ROWS', expect.stringContaining('100.000 dòng')]);
  });

  it('does not count rows that carry only formatting', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/></row>`).join('');
    const [sheet] = await readWorkbook(await writeRaw(at('styled.xlsx'), { sheet: `<sheetData>${rows}</sheetData>` }));
    expect(sheet?.rows).toEqual([]);
  });

  it('survives ranges over the whole sheet, wild references and odd values', async () => {
    const sheet =
      '<cols><col min="1" max="16384" hidden="1"/></cols><sheetData>' +
      `<row r="1">${inline('XFD1', 'xa')}${inline('A1', 'An')}<c r="__proto__" t="str"><v>p</v></c></row>` +
      '<row r="99999999999"><c r="A1" t="s"><v>-1</v></c><c t="s"><v>1e9</v></c><c t="constructor"><v>5</v></c></row>' +
      '<row r="-3"><c><v>NaN</v></c><c><v>1e999</v></c><c><v>0x10</v></c><c t="b"><v>1</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="tệ"/><mergeCell/></mergeCells>' +
      '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>';
    const [read] = await readWorkbook(await writeRaw(at('wild.xlsx'), { sheet }));
    expect(read?.columnsDropped).toBe(true);
    expect(read?.rows.map(({ number, cells }) => [number, cells.map(({ text }) => text)])).toEqual([
      [2, ['5']],
      [3, ['NaN', '1e999', '16', 'TRUE']],
    ]);
    expect(({} as Record<string, unknown>).p).toBeUndefined();
  });

  it.each([
    ['nested', '<sheetData>' + '<a>'.repeat(500_000)],
    ['attributes', `<sheetData ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
  ])('refuses XML made to fill memory: %s', async (name, sheet) => {
    expect((await refusalOf(await writeRaw(at(`${name}.xlsx`), { sheet }))).code).toBe('FILE_SUSPICIOUS');
  });

  it('refuses one long text named again and again', async () => {
    const cells = Array.from({ length: 10_000 }, (_, i) => `<row r="${i + 1}"><c t="s"><v>0</v></c></row>`).join('');
    const parts = { sheet: `<sheetData>${cells}</sheetData>`, strings: `<si><t>${'µa '.repeat(10_000)}</t></si>` };
    expect((await refusalOf(await writeRaw(at('echo.xlsx'), parts))).code).toBe('FILE_SUSPICIOUS');
  });

  it('caps huge texts', async () => {
    const text = 'dài '.repeat(1_000_000);
    const [sheet] = await readWorkbook(
      await writeRaw(at('huge.xlsx'), { sheet: `<sheetData><row r="1">${inline('A1', text)}</row></sheetData>` }),
    );
    expect(sheet?.rows[0]?.cells[0]?.text.length).toBeLessThanOrEqual(IMPORT_LIMITS.cellText);
  });

  it('reads a sheet with only pictures as empty', async () => {
    const path = await writeWorkbook(at('pictures.xlsx'), (workbook) => {
      const image = workbook.addImage({ buffer: randomBytes(500) as never, extension: 'png' });
      workbook.addWorksheet('Ảnh').addImage(image, 'A1:C5');
    });
    expect((await readWorkbook(path))[0]?.rows).toEqual([]);
  });

  it('stops when asked', async () => {
    const path = await writeRaw(at('stop.xlsx'), {
      sheet: `<sheetData><row r="1">${inline('A1', 'An')}</row></sheetData>`,
    });
    await expect(readWorkbook(path, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
  });
});

it('leaves the file as it was', async () => {
  const path = await writeRaw(at('kept.xlsx'), { sheet: '<sheetData/>' });
  const digest = async () =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  const before = await digest();
  await readWorkbook(path);
  expect(await digest()).toBe(before);
});

/** Offsets of the central directory's headers. */
function directoryHeaders(bytes: Buffer): number[] {
  const headers: number[] = [];
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = bytes.indexOf(signature); at !== -1; at = bytes.indexOf(signature, at + 4)) headers.push(at);
  return headers;
}

/** Makes every entry claim to hold 1.000 bytes. */
function lieAboutSizes(bytes: Buffer): void {
  for (const header of directoryHeaders(bytes)) bytes.writeUInt32LE(1_000, header + 24);
}
