import { MAX_LINE_AMOUNT } from '../awards/decision.ts';
import { parseCoefficient, parseDong } from '../money/parse.ts';
import { MAX_COEFFICIENT } from '../money/prizeMoney.ts';
import { foldForSearch } from '../text/fold.ts';
import type { ImportedCell } from './importedSheet.ts';

/** A value read from a cell: absent, unreadable, or there. */
export type Parsed = { kind: 'NONE' } | { kind: 'BAD' } | { kind: 'VALUE'; value: number };

const NONE: Parsed = { kind: 'NONE' };
const BAD: Parsed = { kind: 'BAD' };
/** Characters; a longer text is no number. */
const LONGEST_NUMBER = 60;
const DASH = /^[-–—._/\s]{0,60}$/u;
/** Three digits after the mark would be thousands to some and decimals to others: `1.500 triệu` is refused. */
const SCALED = /^(\d{1,6}(?:[.,]\d{1,2})?)(trieu|tr|nghin|ngan|k|ty)(?:dong|d|vnd)?\.?$/u;
const SCALES: Record<string, number> = { trieu: 1e6, tr: 1e6, nghin: 1e3, ngan: 1e3, k: 1e3, ty: 1e9 };

/**
 * Reads an amount: a number, `1.440.000 đ`, `1,5 triệu`.
 *
 * @param unit what one unit of the column is worth, đồng: 1.000 under "(nghìn đồng)"
 * @returns đồng
 */
export function readAmount(cell: ImportedCell | undefined, unit: number): Parsed {
  if (cell?.problem !== null || DASH.test(cell.text)) return NONE;
  if (cell.number !== null) return wholeDong(cell.number * unit);
  if (cell.text.length > LONGEST_NUMBER) return BAD;
  const plain = parseDong(cell.text);
  if (plain !== null) return wholeDong(plain * unit);
  const folded = foldForSearch(cell.text).replace(/\s/gu, '');
  const scaled = SCALED.exec(folded);
  if (scaled) return wholeDong(Number((scaled[1] ?? '').replace(',', '.')) * (SCALES[scaled[2] ?? ''] ?? 1));
  if (unit > 1 && /^\d{1,6}[.,]\d{1,3}$/u.test(folded)) return wholeDong(Number(folded.replace(',', '.')) * unit);
  return BAD;
}

function wholeDong(value: number): Parsed {
  const whole = Math.round(value);
  if (Math.abs(value - whole) > 1e-6 || whole < 0 || whole > MAX_LINE_AMOUNT) return BAD;
  return { kind: 'VALUE', value: whole };
}

/**
 * Reads a coefficient: a number, `0,8`, `0.8 lần`.
 *
 * @returns hundredths
 */
export function readCoefficient(cell: ImportedCell | undefined): Parsed {
  if (cell?.problem !== null || DASH.test(cell.text)) return NONE;
  const value =
    cell.number !== null ? hundredths(cell.number) : parseCoefficient(cell.text.replace(/\s*(?:lần|lcs|LCS)$/u, ''));
  if (value === null || value < 0 || value > MAX_COEFFICIENT) return BAD;
  return { kind: 'VALUE', value };
}

function hundredths(number: number): number | null {
  const value = Math.round(number * 100);
  return Math.abs(number * 100 - value) < 1e-6 ? value : null;
}

/** What one unit of an amount column is worth, by its heading: `(nghìn đồng)`, `ĐVT: 1.000 đ`, `(triệu đồng)`. */
export function amountUnit(heading: string): number {
  const folded = foldForSearch(heading).replace(/[.,]/gu, '');
  if (/(?:trieu|1000000 ?d|\btr\b)/u.test(folded)) return 1_000_000;
  return /(?:nghin|ngan|\b1000 ?d)/u.test(folded) ? 1_000 : 1;
}
