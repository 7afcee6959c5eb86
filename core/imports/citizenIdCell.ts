import type { ImportedCell } from './importedSheet.ts';

/** A citizen id as a cell holds it; `repaired` when zeros lost in a number cell were put back. */
export type ReadCitizenId = { kind: 'NONE' } | { kind: 'BAD' } | { kind: 'VALUE'; id: string; repaired: boolean };

const DASH = /^[-–—._/\s]{0,60}$/u;

/**
 * Reads a citizen id (12 digits) or an older identity card (9 digits). As a number it
 * loses its leading zeros: every citizen id begins with the code of a province, 001 to 096,
 * so 10 and 11 digits are one that lost zeros, and 8 digits an old card that did.
 */
export function readCitizenId(cell: ImportedCell | undefined): ReadCitizenId {
  if (cell?.problem !== null || DASH.test(cell.text)) return { kind: 'NONE' };
  const isNumber = cell.number !== null;
  const digits = cell.text.replace(/^['’]|[\s.,-]/gu, '');
  if (/^(?:\d{9}|\d{12})$/u.test(digits)) return { kind: 'VALUE', id: digits, repaired: false };
  if (!isNumber || !/^\d+$/u.test(digits)) return { kind: 'BAD' };
  if (digits.length === 10 || digits.length === 11) {
    return { kind: 'VALUE', id: digits.padStart(12, '0'), repaired: true };
  }
  return digits.length === 8 ? { kind: 'VALUE', id: `0${digits}`, repaired: true } : { kind: 'BAD' };
}
