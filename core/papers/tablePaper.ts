import type { IsoDate } from '../dates/isoDate.ts';

/**
 * A formal paper around one table, free of any file format: national header, title, table, closing line and
 * signatures. Each paper of an area is a function that gives one of these.
 */
export interface TablePaper {
  orientation: 'portrait' | 'landscape';
  /** Who issues it, in two lines: `LĐLĐ TỈNH BẮC NINH` over `CỤM THI ĐUA …`; the first may be empty. */
  issuer: PaperIssuer;
  /** Place and day of the date line; without a day there are dots to write on, without a place no such line. */
  place: string;
  madeOn: IsoDate | null;
  /** Printed over a paper that must not be signed: `DỰ THẢO`; empty for one in force. */
  mark: string;
  /** The first in capitals (`DANH SÁCH`), then what it is a list of. */
  titleLines: readonly string[];
  /** `(Kèm theo …)` with its brackets; empty for none. */
  attachedTo: string;
  /** Text above the table. */
  before: readonly PaperParagraph[];
  columns: readonly PaperColumn[];
  rows: readonly PaperRow[];
  /** Text below the table. */
  after: readonly PaperParagraph[];
  /** The last sentence, with its `./.`; empty for none. */
  closing: string;
  /** Over all signatures: `ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC`; empty for none. */
  signaturesHead: string;
  /** In reading order, so many side by side. */
  signatures: readonly PaperSignature[];
  signaturesPerRow: number;
}

export interface PaperIssuer {
  superiorName: string;
  name: string;
}

export interface PaperParagraph {
  text: string;
  isBold: boolean;
}

/**
 * What the numbers of a column mean: `count` whole ones, `quantity` hundredths, `points` hundredths to be compared, all
 * with as many decimals as one of them needs, `percent` hundredths of a percent, `completion` the same to one decimal,
 * `money` đồng. A `date` is written `YYYY-MM-DD`. A text in a column of numbers stands centred as it is.
 */
export type PaperColumnKind =
  'count' | 'text' | 'word' | 'quantity' | 'points' | 'percent' | 'completion' | 'money' | 'date';

export interface PaperColumn {
  head: string;
  /** Heading over this column and its neighbours that say the same; empty where the head stands alone. */
  over: string;
  kind: PaperColumnKind;
  /** Millimetres; columns that grow share what the page has left in this proportion. */
  width: number;
  grows: boolean;
}

export type PaperCell = string | number | PaperSum | null;

/** A sum that stays live in the sheet. */
export interface PaperSum {
  /** Rows of the paper, first and last, from 0; a part that is taken off has `sign` -1. */
  parts: readonly SumPart[];
  /** Never below nor above these; null where the sum is open on that side. In the column's unit. */
  least: number | null;
  most: number | null;
  /** In the column's unit. */
  result: number;
}

export interface SumPart {
  from: number;
  to: number;
  sign: 1 | -1;
}

/**
 * A row of the table. The label of a section or total runs over the columns before its first cell; a section
 * without cells runs over the whole table.
 */
export type PaperRow =
  | { kind: 'line'; cells: readonly PaperCell[] }
  | { kind: 'section' | 'subsection' | 'subtotal' | 'total'; label: string; cells: readonly PaperCell[] };

/** Who signs: the lines above the signature as printed, a remark under them such as `(Ký, đóng dấu)`, the name. */
export interface PaperSignature {
  titles: readonly string[];
  remark: string;
  name: string;
}

/** A column of texts that takes what room there is. */
export function textColumn(head: string, width: number): PaperColumn {
  return { head, over: '', kind: 'text', width, grows: true };
}

/** A column of a fixed width. */
export function fixedColumn(head: string, kind: PaperColumnKind, width: number): PaperColumn {
  return { head, over: '', kind, width, grows: false };
}

/** The same columns under a common heading. */
export function under(over: string, columns: readonly PaperColumn[]): PaperColumn[] {
  return columns.map((column) => ({ ...column, over }));
}

/** The sum of a column over runs of rows, worked out from the very cells the formula will add up. */
export function sumOfRows(rows: readonly PaperRow[], column: number, parts: readonly SumPart[]): PaperSum {
  let result = 0;
  for (const { from, to, sign } of parts) {
    for (const row of rows.slice(from, to + 1)) result += sign * numberIn(row.cells[column] ?? null);
  }
  return { parts, least: null, most: null, result };
}

function numberIn(cell: PaperCell): number {
  if (typeof cell === 'number') return cell;
  return cell !== null && typeof cell === 'object' ? cell.result : 0;
}
