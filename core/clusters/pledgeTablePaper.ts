import type { PaperCell, PaperParagraph, PaperRow, TablePaper } from '../papers/tablePaper.ts';
import { fixedColumn, textColumn } from '../papers/tablePaper.ts';
import { romanNumeral } from '../text/roman.ts';
import type { PledgePaper, PledgePaperTarget } from './pledgePaper.ts';

/** Bản giao ước as one sheet: the articles around the table of targets, and all parties in pairs below. */
export function pledgeTablePaper(paper: PledgePaper): TablePaper {
  return {
    orientation: 'portrait',
    issuer: { superiorName: paper.superior, name: paper.issuer },
    place: paper.place,
    madeOn: paper.signedOn,
    mark: paper.isSigned ? '' : 'DỰ THẢO',
    titleLines: [paper.title, paper.subtitle],
    attachedTo: '',
    before: [
      ...paper.preamble.map(plain),
      heading('Điều 1. Nội dung thi đua'),
      ...numbered(paper.contents),
      heading('Điều 2. Chỉ tiêu thi đua'),
    ],
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn('Nội dung chỉ tiêu', 86),
      fixedColumn('Đơn vị tính', 'word', 22),
      fixedColumn(paper.figureHead, 'quantity', 22),
      fixedColumn('Ghi chú', 'word', 20),
    ],
    rows: paper.groups.flatMap(({ name, targets }, index): PaperRow[] => [
      ...(name === '' ? [] : [{ kind: 'section' as const, label: `${romanNumeral(index + 1)}. ${name}`, cells: [] }]),
      ...targets.map((target) => ({ kind: 'line' as const, cells: targetCells(target) })),
    ]),
    after: [heading('Điều 3. Tổ chức thực hiện'), ...numbered(paper.commitments)],
    closing: paper.closing,
    signaturesHead: paper.partiesHead,
    signatures: paper.parties.map(({ authority, name, position, signer }) => ({
      titles: [authority, name, position].filter((line) => line !== ''),
      remark: '',
      name: signer,
    })),
    signaturesPerRow: 2,
  };
}

/** A figure stays a number in the sheet; what has words in it stays a text. */
function targetCells({ ordinal, content, measure, planned, figure, note }: PledgePaperTarget): PaperCell[] {
  return [ordinal, content, measure, figure ?? planned, note];
}

const plain = (text: string): PaperParagraph => ({ text, isBold: false });
const heading = (text: string): PaperParagraph => ({ text, isBold: true });
const numbered = (lines: readonly string[]) => lines.map((line, index) => plain(`${index + 1}. ${line}`));
