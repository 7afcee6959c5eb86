import { Packer, Paragraph } from 'docx';
import { dxa, TEXT_MM } from './wordMeasures.ts';
import { body, bodyOf, centered, formalDocument, gap, headerTable, plainTable, run, tagLine } from './wordParts.ts';

/** Nơi nhận on the left, who signs on the right. */
const FOOT_MM = [TEXT_MM / 2, TEXT_MM / 2];
/** Room for a signature and a stamp, points. */
const SIGNING_SPACE = 62;

/** The template of a decision in articles that comes with the product. */
export function decisionTemplate(): Promise<Buffer> {
  return Packer.toBuffer(
    formalDocument('Quyết định', [
      headerTable('Số: {so}'),
      tagLine('{#du_thao}'),
      centered('{chu}', { size: 14, bold: true, before: 6 }),
      tagLine('{/du_thao}'),
      centered('QUYẾT ĐỊNH', { size: 14, bold: true, before: 14, keepNext: true }),
      centered('{trich_yeu}', { size: 14, bold: true, keepNext: true }),
      tagLine('{@vach_trich_yeu}'),
      centered('{tham_quyen}', { size: 14, bold: true, before: 10, keepNext: true }),
      tagLine('{#can_cu}'),
      body('{loi}', { italics: true }),
      tagLine('{/can_cu}'),
      centered('QUYẾT ĐỊNH:', { size: 14, bold: true, before: 10, keepNext: true }),
      tagLine('{#dieu}'),
      article(false),
      tagLine('{#dong}'),
      body('{so}. {loi}'),
      tagLine('{/dong}'),
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

/** Nơi nhận on the left, who signs on the right; both stay on one page. */
export function foot() {
  const recipient = new Paragraph({
    spacing: { before: 0, after: 0 },
    indent: { left: dxa(2), hanging: dxa(2) },
    children: [run('- {noi}', { size: 11 })],
  });
  return plainTable(FOOT_MM, [
    [
      [
        new Paragraph({
          spacing: { before: 0, after: 0 },
          children: [run('{nhan_de}', { size: 12, bold: true, italics: true })],
        }),
        tagLine('{#noi_nhan}'),
        recipient,
        tagLine('{/noi_nhan}'),
      ],
      [
        centered('{chuc_danh}', { size: 14, bold: true }),
        gap(SIGNING_SPACE, false),
        centered('{ten}', { size: 14, bold: true }),
      ],
    ],
  ]);
}
