import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamePart, safeFileName } from '#core/text/fileName.ts';

describe('the name of an exported file', () => {
  it('ends with no sign left hanging by the cut, nor with a dot or space Windows would drop', () => {
    const cut = `Danh sách đề nghị khen thưởng ${'x'.repeat(89)}, giai đoạn`;
    expect(cut[119]).toBe(',');
    expect(fileNamePart(cut)).toBe(`Danh sách đề nghị khen thưởng ${'x'.repeat(89)}`);
    expect(fileNamePart('Biên bản họp ngày 05. ')).toBe('Biên bản họp ngày 05');
    expect(fileNamePart('Tờ trình số 12/TTr-CĐ')).toBe('Tờ trình số 12-TTr-CĐ');
  });

  it('is no device of Windows, whatever stands after a dot', () => {
    expect(['CON', 'nul', 'com1', 'aux.b', 'console', 'con đường'].map(fileNamePart)).toEqual([
      ...['CON_', 'nul_', 'com1_', 'aux_.b', 'console', 'con đường'],
    ]);
  });

  it('can be kept in any folder', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (name) => {
        const part = fileNamePart(name);
        expect(part).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.,;]$/u);
        expect(fileNamePart(part)).toBe(part);
      }),
    );
  });
});

describe('a file name that came from elsewhere', () => {
  it('is folded to NFC and keeps its ending when cut', () => {
    expect(safeFileName('Đề nghị.xlsx'.normalize('NFD'))).toBe('Đề nghị.xlsx'.normalize('NFC'));
    expect(safeFileName(`${'Đ'.repeat(400)}.xlsx`)).toBe(`${'Đ'.repeat(120)}.xlsx`);
  });

  it('is the last part of a path', () => {
    expect(['../../a.pdf', 'C:\\b\\c.docx', 'd.tar.gz', 'e'].map(safeFileName)).toEqual([
      ...['a.pdf', 'c.docx', 'd.tar.gz', 'e'],
    ]);
  });

  it.each(['..', '.', '   ', '///', '\\', '\u0000', '.xlsx', ' . .pdf'])('%j is none', (raw) => {
    expect(safeFileName(raw)).toBe('');
  });
});
