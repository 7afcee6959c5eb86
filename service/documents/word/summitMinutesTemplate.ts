import { Packer } from 'docx';
import { roundTables } from './summitCountTemplate.ts';
import { titleBlock } from './titleBlock.ts';
import { body, formalDocument, gap, list, signatureTable } from './wordParts.ts';

/** The template of "Biên bản hội nghị tổng kết" that comes with the product. */
export function summitMinutesTemplate(): Promise<Buffer> {
  return Packer.toBuffer(
    formalDocument('Biên bản hội nghị', [
      ...titleBlock(),
      body('{mo_dau}'),
      body('I. THÀNH PHẦN', { bold: true, keepNext: true }),
      ...list('thanh_phan', '{so}. {loi}'),
      body('II. NỘI DUNG', { bold: true, keepNext: true }),
      ...list('noi_dung', '{loi}'),
      body('III. KẾT QUẢ BÌNH BẦU', { bold: true, keepNext: true }),
      ...roundTables(),
      body('IV. KẾT LUẬN', { bold: true, keepNext: true }),
      ...list('ket_luan', '{so}. {loi}'),
      body('{loi_ket}', { keepNext: true }),
      gap(6),
      signatureTable(),
      // Word puts a paragraph behind a last table by itself, tall enough to begin a page.
      gap(1, false),
    ]),
  );
}
