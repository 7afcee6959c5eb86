import { Packer } from 'docx';
import { titleBlock } from './titleBlock.ts';
import { body, boxedTable, centered, formalDocument, gap, list, longSignatureTable } from './wordParts.ts';

/** STT, nội dung, đơn vị tính, giao ước, ghi chú: millimetres. The last takes a whole date on one line. */
const COLUMNS_MM = [12, 82, 22, 23, 26];

/** The template of "Bản giao ước thi đua" that comes with the product. */
export function pledgeTemplate(): Promise<Buffer> {
  return Packer.toBuffer(
    formalDocument('Bản giao ước thi đua', [
      ...titleBlock(),
      ...list('mo_dau', '{loi}'),
      body('Điều 1. Nội dung thi đua', { bold: true, keepNext: true }),
      ...list('noi_dung', '{so}. {loi}'),
      body('Điều 2. Chỉ tiêu thi đua', { bold: true, keepNext: true }),
      gap(4),
      targetTable(),
      body('Điều 3. Tổ chức thực hiện', { bold: true, keepNext: true }),
      ...list('thuc_hien', '{so}. {loi}'),
      body('{loi_ket}', { keepNext: true }),
      centered('{dai_dien}', { size: 14, bold: true, before: 10, keepNext: true }),
      longSignatureTable(),
      // Word puts a paragraph behind a last table by itself, tall enough to begin a page.
      gap(1, false),
    ]),
  );
}

/** A row for the name of each group that has one, and one for each of its targets. */
function targetTable() {
  const center = (text: string, bold = false) => ({ text, align: 'center' as const, bold });
  return boxedTable(COLUMNS_MM, [
    {
      kind: 'head',
      cells: ['STT', 'Nội dung chỉ tiêu', 'Đơn vị tính', '{cot_giao_uoc}', 'Ghi chú'].map((head) => center(head, true)),
    },
    {
      kind: 'group',
      cells: [{ text: '{#nhom}{-w:tr tieu_de}{ten}{/tieu_de}', span: COLUMNS_MM.length, align: 'left', bold: true }],
    },
    {
      kind: 'line',
      cells: [
        center('{#chi_tieu}{stt}'),
        { text: '{noi_dung}', align: 'left' },
        center('{don_vi_tinh}'),
        center('{giao_uoc}'),
        { ...center('{ghi_chu}{/chi_tieu}{/nhom}'), size: 12 },
      ],
    },
  ]);
}
