import { describe, expect, it } from 'vitest';
import { isAttachableName, isWhatItSays, mayBeOpened } from '#core/attachments/attachmentKinds.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const PROGRAM = bytes('MZ\x90\0\x03');

describe('a file that is to be attached', () => {
  it.each(['Giao ước 2025.pdf', 'ảnh.JPG', 'biên bản.docx', 'a.b.xlsx', 'ho-so.zip'])('may be called %s', (name) => {
    expect(isAttachableName(name)).toBe(true);
  });

  it.each([
    'chay.exe',
    'a.pdf.exe',
    'mau.docm',
    'bang.xlsm',
    'a.lnk',
    'a.html',
    'a.svg',
    'pdf',
    '',
    'a.pdf ',
    'a.toString',
  ])('may not be called %j', (name) => {
    expect(isAttachableName(name)).toBe(false);
    expect(mayBeOpened(name)).toBe(false);
  });

  it('is opened when it is a document or a picture, and only saved when it is an archive or may carry macros', () => {
    expect(mayBeOpened('a.pdf')).toBe(true);
    expect(mayBeOpened('a.zip')).toBe(false);
    expect(mayBeOpened('mau cu.doc')).toBe(false);
  });

  it('must begin as its ending says', () => {
    expect(isWhatItSays('a.pdf', bytes('%PDF-1.7'))).toBe(true);
    expect(isWhatItSays('a.pdf', PROGRAM)).toBe(false);
    expect(isWhatItSays('a.docx', bytes('PK\x03\x04'))).toBe(true);
    expect(isWhatItSays('a.docx', bytes('%PDF-1.7'))).toBe(false);
    expect(isWhatItSays('a.png', bytes('\x89P'))).toBe(false);
    expect(isWhatItSays('a.txt', bytes('Thanh tich'))).toBe(true);
    expect(isWhatItSays('a.txt', PROGRAM)).toBe(false);
    expect(isWhatItSays('a.exe', PROGRAM)).toBe(false);
  });
});
