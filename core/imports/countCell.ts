import { parseDong } from '../money/parse.ts';
import type { Parsed } from './cellValues.ts';
import type { ImportedCell } from './importedSheet.ts';

const DASH = /^[-–—._/\s]{0,60}$/u;
/** No union counts more of anything. */
const MOST = 20_000_000;

/** Reads a count of people or units: a number, `1.234`, `25 đv`. */
export function readCount(cell: ImportedCell | undefined): Parsed {
  if (cell?.problem !== null || DASH.test(cell.text)) return { kind: 'NONE' };
  const digits = cell.text.slice(0, 60).replace(/\s*(?:đv|đoàn viên|người|nlđ|cđcs|đơn vị)$/iu, '');
  const value = cell.number ?? parseDong(digits);
  return value !== null && Number.isInteger(value) && value >= 0 && value <= MOST
    ? { kind: 'VALUE', value }
    : { kind: 'BAD' };
}
