import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IRunOptions,
  type IStylesOptions,
} from 'docx';
import { MOTTO, NATIONAL_NAME, NARROW_HEADER } from '../paper/nationalHeader.ts';
import { dxa, dxaOfPoints, HEADER_MM, PAGE_MM, TEXT_MM } from './wordMeasures.ts';

const FONT = 'Times New Roman';
const BODY_SIZE = 13;
/** Room for a signature and a stamp, points. */
const SIGNING_SPACE = 62;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
/** Half a point, in eighths. */
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** How a stretch of text looks; 13 points upright where nothing is said. */
export interface TextLook {
  size?: number;
  bold?: boolean;
  italics?: boolean;
}

export function run(text: string, { size = BODY_SIZE, bold = false, italics = false }: TextLook): TextRun {
  const options: IRunOptions = { text, size: size * 2, bold, italics };
  return new TextRun(options);
}

/** A formal paper upright, with its page number in the upper margin from page 2 on. */
export function formalDocument(title: string, children: readonly FileChild[]): Document {
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return new Document({
    creator: 'Cờ Đầu',
    title,
    styles: documentStyles(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: dxa(PAGE_MM.width), height: dxa(PAGE_MM.height) },
            margin: {
              top: dxa(PAGE_MM.top),
              bottom: dxa(PAGE_MM.bottom),
              left: dxa(PAGE_MM.left),
              right: dxa(PAGE_MM.right),
              header: dxa(PAGE_MM.header),
              footer: dxa(PAGE_MM.header),
            },
          },
        },
        headers: {
          default: new Header({ children: [pageNumber] }),
          first: new Header({ children: [new Paragraph({ children: [] })] }),
        },
        children,
      },
    ],
  });
}

/** The face every paper is set in. */
export function documentStyles(): IStylesOptions {
  return { default: { document: { run: { font: FONT, size: BODY_SIZE * 2, language: { value: 'vi-VN' } } } } };
}

/** A centred line of a heading. */
export function centered(text: string, look: TextLook & { before?: number; keepNext?: boolean }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: dxaOfPoints(look.before ?? 0), after: 0 },
    keepNext: look.keepNext ?? false,
    children: [run(text, look)],
  });
}

/** A paragraph of the body: justified, first line 12,7 mm in, 6 pt before it unless another room is said. */
export function body(text: string, look: TextLook & { before?: number; keepNext?: boolean } = {}): Paragraph {
  return bodyOf([run(text, look)], look);
}

/** {@link body} of several runs: "Điều 1." bold, what follows not. */
export function bodyOf(runs: readonly TextRun[], look: { before?: number; keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: dxa(12.7) },
    spacing: { before: dxaOfPoints(look.before ?? 6), after: 0 },
    keepNext: look.keepNext ?? false,
    keepLines: look.keepNext ?? false,
    children: runs,
  });
}

/** Empty space of so many points: of an exact height, for an empty line is as tall as its hidden mark. */
export function gap(points: number, keepNext = true): Paragraph {
  return new Paragraph({
    spacing: { line: dxaOfPoints(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    keepNext,
    children: [],
  });
}

/** A paragraph that holds nothing but a tag: the place of a rule, the begin or the end of a list. */
export function tagLine(tag: string): Paragraph {
  return new Paragraph({ children: [new TextRun(tag)] });
}

/** A paragraph for each entry of a list, `text` with its tags. */
export function list(tag: string, text: string, look: TextLook & { keepNext?: boolean } = {}): Paragraph[] {
  return [tagLine(`{#${tag}}`), body(text, look), tagLine(`{/${tag}}`)];
}

/** `DỰ THẢO` under the header of a paper that must not be signed yet. */
export function draftMark(): Paragraph[] {
  return [tagLine('{#du_thao}'), centered('{chu}', { size: 14, bold: true, before: 6 }), tagLine('{/du_thao}')];
}

/**
 * Issuer on the left, Quốc hiệu on the right; below them number, place and date.
 *
 * @param number what stands on the left of the date; nothing on papers without a number
 */
export function headerTable(number = ''): Table {
  const { national, motto } = NARROW_HEADER;
  return plainTable(
    [HEADER_MM.left, HEADER_MM.right],
    [
      [
        [
          tagLine('{#cap_tren}'),
          centered('{ten}', { size: national }),
          tagLine('{/cap_tren}'),
          centered('{co_quan}', { size: national, bold: true }),
          tagLine('{@vach_co_quan}'),
        ],
        [
          centered(NATIONAL_NAME, { size: national, bold: true }),
          centered(MOTTO, { size: motto, bold: true }),
          tagLine('{@vach_tieu_ngu}'),
        ],
      ],
      [[centered(number, { before: 10 })], [centered('{dia_danh_ngay}', { italics: true, before: 10 })]],
    ],
  );
}

/** Nơi nhận on the left, who signs on the right; both stay on one page. */
export function foot() {
  const recipient = new Paragraph({
    spacing: { before: 0, after: 0 },
    indent: { left: dxa(2), hanging: dxa(2) },
    children: [run('- {noi}', { size: 11 })],
  });
  return plainTable(
    [TEXT_MM / 2, TEXT_MM / 2],
    [
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
    ],
  );
}

/** Two signatures side by side in each row, which never splits; the names stand on one line. */
export function signatureTable(): Table {
  const row = [signatureBlock('trai', { open: '{#hang_ky}' }), signatureBlock('phai', { close: '{/hang_ky}' })];
  return plainTable([TEXT_MM / 2, TEXT_MM / 2], [row]);
}

/**
 * Like {@link signatureTable} for as many as it takes: the last two rows (tag `hang_cuoi`) are one row of the table, for
 * a row is all that Word and LibreOffice both keep on one page, and no two parties should sign on a page of their own.
 */
export function longSignatureTable(): Table {
  const last = [
    [...signatureBlock('trai', { open: '{#hang_cuoi}' }), ...signatureBlock('trai_cuoi')],
    [...signatureBlock('phai'), ...signatureBlock('phai_cuoi', { close: '{/hang_cuoi}' })],
  ];
  const row = [signatureBlock('trai', { open: '{#hang_ky}' }), signatureBlock('phai', { close: '{/hang_ky}' })];
  return plainTable([TEXT_MM / 2, TEXT_MM / 2], [row, last]);
}

/** Titles, room to sign, and the name. @param tags of the list the block begins or ends */
function signatureBlock(place: string, { open = '', close = '' } = {}): Paragraph[] {
  return [
    centered(`${open}{${place}_chuc_danh}`, { bold: true, before: 6 }),
    gap(SIGNING_SPACE, false),
    centered(`{${place}_ten}${close}`, { bold: true }),
  ];
}

/** Parts that never leave each other: signatures below which a confirmation stands. They must fit one page. */
export function oneBlock(parts: readonly (Paragraph | Table)[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: dxa(TEXT_MM), type: WidthType.DXA },
    columnWidths: [dxa(TEXT_MM)],
    borders: NO_LINES,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [new TableCell({ children: [...parts], width: { size: dxa(TEXT_MM), type: WidthType.DXA } })],
      }),
    ],
  });
}

/** A table without borders whose rows stay whole. @param widths millimetres by column */
export function plainTable(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, mm) => sum + dxa(mm), 0), type: WidthType.DXA },
    columnWidths: widths.map(dxa),
    borders: NO_LINES,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map((cells) => {
      return new TableRow({
        cantSplit: true,
        children: cells.map((children, index) => {
          return new TableCell({ children, width: { size: dxa(widths[index] ?? 0), type: WidthType.DXA } });
        }),
      });
    }),
  });
}

/** A cell of a table with borders. */
export interface BoxedCell {
  text: string;
  /** Columns it runs over; 1 where left out. */
  span?: number;
  align: 'left' | 'center';
  bold?: boolean;
  size?: number;
}

/** A row of a table with borders: a head is repeated overleaf, a group or a kept line never stands last on its page. */
export interface BoxedRow {
  kind: 'head' | 'group' | 'kept' | 'line';
  cells: readonly BoxedCell[];
}

/** A table with thin borders over the width of the text. @param widths millimetres by column */
export function boxedTable(widths: readonly number[], rows: readonly BoxedRow[]): Table {
  const rowOf = ({ kind, cells }: BoxedRow) => {
    let column = 0;
    const children = cells.map(({ text, span = 1, align, bold = false, size = BODY_SIZE }) => {
      const width = widths.slice(column, column + span).reduce((sum, mm) => sum + dxa(mm), 0);
      column += span;
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        ...(span > 1 ? { columnSpan: span } : {}),
        verticalAlign: VerticalAlignTable.CENTER,
        children: [
          new Paragraph({
            alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
            spacing: { before: 0, after: 0 },
            keepNext: kind !== 'line',
            children: [run(text, { size, bold })],
          }),
        ],
      });
    });
    return new TableRow({
      cantSplit: true,
      tableHeader: kind === 'head',
      children,
    });
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, mm) => sum + dxa(mm), 0), type: WidthType.DXA },
    columnWidths: widths.map(dxa),
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    margins: { top: dxa(0.6), bottom: dxa(0.6), left: dxa(1.4), right: dxa(1.4), marginUnitType: WidthType.DXA },
    rows: rows.map(rowOf),
  });
}
