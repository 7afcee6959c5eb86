import { Packer } from 'docx';
import { body, centered, draftMark, foot, formalDocument, gap, headerTable, list, tagLine } from './wordParts.ts';

/** The template of "Tờ trình đề nghị khen thưởng" that comes with the product. */
export function submissionTemplate(): Promise<Buffer> {
  return Packer.toBuffer(
    formalDocument('Tờ trình đề nghị khen thưởng', [
      headerTable('Số: {so}'),
      ...draftMark(),
      centered('TỜ TRÌNH', { size: 14, bold: true, before: 14, keepNext: true }),
      centered('{trich_yeu}', { size: 14, bold: true, keepNext: true }),
      tagLine('{@vach_trich_yeu}'),
      centered('Kính gửi: {kinh_gui}', { size: 14, before: 12 }),
      gap(4),
      ...list('can_cu', '{loi}', { italics: true }),
      body('{de_nghi}', { keepNext: true }),
      ...list('so_luong', '- {loi}'),
      tagLine('{#co_ngoai_le}'),
      body('Các trường hợp chưa đạt đủ quy tắc, vẫn đề nghị:', { keepNext: true }),
      ...list('ngoai_le', '- {loi}'),
      tagLine('{/co_ngoai_le}'),
      body('{kem_theo}', { italics: true }),
      // The last sentence goes with the signature, which never stands alone on a page.
      body('{loi_ket}', { keepNext: true }),
      gap(10),
      foot(),
      gap(1, false),
    ]),
  );
}
