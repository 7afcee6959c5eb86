import { describe, expect, it } from 'vitest';
import { fileFilterFor, nameToSave, nextFileName } from '../../electron/fileName.ts';

describe('a suggested name', () => {
  it.each([
    ['Danh sách khen thưởng 2026.xlsx', 'Danh sách khen thưởng 2026.xlsx'],
    ['Quyết định 12/QĐ-LĐLĐ.docx', 'QĐ-LĐLĐ.docx'],
    ['../../../etc/passwd', 'passwd.xlsx'],
    ['C:\\Windows\\System32\\calc.exe', 'calc.exe.xlsx'],
    ['danh sách.bat', 'danh sách.bat.xlsx'],
    ['a:b*c?"d<e>f|g.xlsx', 'a-bcdef-g.xlsx'],
    ['dòng\nmới\u0000.xlsx', 'dòng mới.xlsx'],
    ['ảnh\u202excod.xlsx', 'ảnhxcod.xlsx'],
    ['  . .xlsx', 'Cờ Đầu.xlsx'],
    ['', 'Cờ Đầu.xlsx'],
    ['?.pdf', 'Cờ Đầu.pdf'],
    ['CON.xlsx', 'CON_.xlsx'],
    ['lpt1.pdf', 'lpt1_.pdf'],
    ['.xlsx', 'Cờ Đầu.xlsx'],
    ['BÁO CÁO.XLSX', 'BÁO CÁO.XLSX'],
    [`${'a'.repeat(500)}.xlsx`, `${'a'.repeat(120)}.xlsx`],
  ])('%j becomes %j', (suggested, safe) => {
    expect(nameToSave(suggested)).toBe(safe);
  });

  it('is composed, so that it sorts and finds like one typed on the computer', () => {
    expect(nameToSave('Đề nghị'.normalize('NFD'))).toBe('Đề nghị.xlsx'.normalize('NFC'));
  });
});

describe('the next name', () => {
  it.each([
    ['Danh sách.xlsx', 'Danh sách (2).xlsx'],
    ['Danh sách (2).xlsx', 'Danh sách (3).xlsx'],
    ['Danh sách (9).xlsx', 'Danh sách (10).xlsx'],
    ['Danh sách (2026) cũ.xlsx', 'Danh sách (2026) cũ (2).xlsx'],
  ])('after %s is %s', (name, next) => {
    expect(nextFileName(name)).toBe(next);
  });
});

it('offers the kind of file that is being saved', () => {
  expect(fileFilterFor('a.docx')).toEqual({ name: 'Tệp Word', extensions: ['docx'] });
  expect(fileFilterFor('a')).toEqual({ name: 'Tệp Excel', extensions: ['xlsx'] });
});
