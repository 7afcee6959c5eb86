import { Packer } from 'docx';
import { titleBlock } from './titleBlock.ts';
import { body, boxedTable, formalDocument, gap, signatureTable, tagLine } from './wordParts.ts';

/** STT, đơn vị, danh hiệu, hình thức đề nghị, căn cứ: millimetres. */
const WIDTHS_MM = [11, 52, 44, 58];

/** The template of "Danh sách đề nghị khen thưởng" of a summit that comes with the product. */
export function summitProposalTemplate(): Promise<Buffer> {
  const head = ['STT', 'Đơn vị', 'Danh hiệu, hình thức đề nghị', 'Căn cứ'];
  return Packer.toBuffer(
    formalDocument('Danh sách đề nghị khen thưởng', [
      ...titleBlock(),
      gap(10),
      boxedTable(WIDTHS_MM, [
        { kind: 'head', cells: head.map((text) => ({ text, align: 'center', bold: true, size: 12 })) },
        {
          kind: 'line',
          cells: [
            { text: '{#dong}{stt}', align: 'center', size: 12 },
            { text: '{ten}', align: 'left', size: 12 },
            { text: '{de_nghi}', align: 'left', size: 12 },
            { text: '{can_cu}{/dong}', align: 'left', size: 12 },
          ],
        },
      ]),
      tagLine('{#khong_de_nghi}'),
      body('{loi}'),
      tagLine('{/khong_de_nghi}'),
      body('{loi_ket}', { keepNext: true }),
      gap(6),
      signatureTable(),
      // Word puts a paragraph behind a last table by itself, tall enough to begin a page.
      gap(1, false),
    ]),
  );
}
