import {
  BorderStyle,
  HeightRule,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { BallotPaper } from '#core/summits/ballotPaper.ts';
import { upperLines } from '../paper/nationalHeader.ts';
import { POINTS_PER_MM } from '../sheet/paper.ts';
import { printableText } from '../sheet/sheetText.ts';
import { dxa } from './wordMeasures.ts';
import { boxedTable, centered, gap, run } from './wordParts.ts';
import { writeSections, type WordJob } from './writeWord.ts';

/** A5 upright; a long list of candidates takes A4. */
const SMALL = { width: 148, height: 210, edge: 12 };
const LARGE = { width: 210, height: 297, edge: 15 };
const MOST_ON_SMALL = 14;
/** Where the stamp of the tellers goes, millimetres. */
const STAMP_MM = 40;
const STAMP_TALL_MM = 32;

/**
 * Writes the ballots of a round, each beginning a page, as a Word document: numbered, with a box for the stamp. The file appears
 * whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeSummitBallotsDocx({ paper, ...job }: WordJob<BallotPaper>): Promise<void> {
  return writeSections({ ...job, paper: paper.serials }, printableText(paper.heading), (serial) =>
    sectionOf(paper, serial),
  );
}

/** A section begins a page: no two ballots share one. Some thirty candidates fit it; more run on to a second. */
function sectionOf(paper: BallotPaper, serial: string): ISectionOptions {
  const { width, height, edge } = paper.candidates.length > MOST_ON_SMALL ? LARGE : SMALL;
  const margin = dxa(edge);
  return {
    properties: {
      page: {
        size: { width: dxa(width), height: dxa(height), orientation: PageOrientation.PORTRAIT },
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: 0, footer: 0 },
      },
    },
    children: ballotParts(paper, serial, width - 2 * edge),
  };
}

function ballotParts(paper: BallotPaper, serial: string, textMm: number): FileChild[] {
  const { columns, candidates } = paper;
  const headMm = textMm - STAMP_MM;
  const upper = (text: string, face: 'regular' | 'bold') =>
    upperLines(printableText(text), face, 11, headMm * POINTS_PER_MM * 0.94).map(({ text: line }) => line);
  const markMm = columns.length === 1 ? 20 : 19;
  const nameMm = textMm - 11 - columns.length * markMm;
  return [
    headTable(
      [
        ...upper(paper.issuer.superiorName, 'regular').map((line) => centered(line, { size: 11 })),
        ...upper(paper.issuer.name, 'bold').map((line) => centered(line, { size: 11, bold: true })),
        centered(printableText(serial), { size: 11, before: 4 }),
      ],
      headMm,
    ),
    centered(paper.heading, { size: 15, bold: true, before: 6 }),
    centered(printableText(paper.roundTitle), { size: 12, bold: true, before: 2 }),
    centered(printableText(paper.summitTitle), { size: 11, italics: true, before: 2 }),
    gap(8, false),
    boxedTable(
      [11, nameMm, ...columns.map(() => markMm)],
      [
        {
          kind: 'head',
          cells: ['STT', 'Đơn vị', ...columns].map((text) => ({ text, align: 'center', bold: true, size: 11 })),
        },
        ...candidates.map(({ ordinal, name }) => ({
          kind: 'line' as const,
          cells: [
            { text: String(ordinal), align: 'center' as const, size: 12 },
            { text: printableText(name), align: 'left' as const, size: 12 },
            ...columns.map(() => ({ text: '', align: 'center' as const, size: 12 })),
          ],
        })),
      ],
    ),
    new Paragraph({
      spacing: { before: 120, after: 0 },
      children: [run(paper.instruction, { size: 11, italics: true })],
    }),
  ];
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** Whose ballot it is on the left, on the right an empty box for the round stamp. @param headMm millimetres on the left */
function headTable(head: Paragraph[], headMm: number): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: dxa(headMm) + dxa(STAMP_MM), type: WidthType.DXA },
    columnWidths: [dxa(headMm), dxa(STAMP_MM)],
    rows: [
      new TableRow({
        height: { value: dxa(STAMP_TALL_MM), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({ children: head, borders: NO_LINES, width: { size: dxa(headMm), type: WidthType.DXA } }),
          new TableCell({
            children: [centered('(Dấu của Ban Kiểm phiếu)', { size: 9, italics: true })],
            borders: BOX,
            width: { size: dxa(STAMP_MM), type: WidthType.DXA },
          }),
        ],
      }),
    ],
  });
}
