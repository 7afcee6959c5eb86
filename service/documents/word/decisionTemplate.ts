import { Packer } from 'docx';
import {
  bodyOf,
  centered,
  draftMark,
  foot,
  formalDocument,
  gap,
  headerTable,
  list,
  run,
  tagLine,
} from './wordParts.ts';

/** The template of a decision in articles that comes with the product. */
export function decisionTemplate(): Promise<Buffer> {
  return Packer.toBuffer(
    formalDocument('Quyết định', [
      headerTable('Số: {so}'),
      ...draftMark(),
      centered('QUYẾT ĐỊNH', { size: 14, bold: true, before: 14, keepNext: true }),
      centered('{trich_yeu}', { size: 14, bold: true, keepNext: true }),
      tagLine('{@vach_trich_yeu}'),
      centered('{tham_quyen}', { size: 14, bold: true, before: 10, keepNext: true }),
      ...list('can_cu', '{loi}', { italics: true }),
      centered('QUYẾT ĐỊNH:', { size: 14, bold: true, before: 10, keepNext: true }),
      tagLine('{#dieu}'),
      article(false),
      tagLine('{#nhom}'),
      ...list('tieu_de', '{loi}', { keepNext: true }),
      ...list('dong', '{dau} {loi}'),
      tagLine('{/nhom}'),
      tagLine('{/dieu}'),
      // The last one goes with the signature, which never stands alone on a page.
      tagLine('{#dieu_cuoi}'),
      article(true),
      tagLine('{/dieu_cuoi}'),
      gap(10),
      foot(),
      gap(1, false),
    ]),
  );
}

const article = (keepNext: boolean) => bodyOf([run('Điều {so}. ', { bold: true }), run('{loi}', {})], { keepNext });
