import { normalizeText } from '#core/text/normalize.ts';
import { IMPORT_LIMITS } from './importLimits.ts';

/** Excel writes characters XML cannot hold as `_x000D_`. */
const ESCAPED_SIGN = /_x([0-9A-Fa-f]{4})_/gu;
/** Control characters would only hurt later: in XML, in the database, on paper. */

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Halves of a character that no encoding can store. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** A cell's text as it enters the product: escapes resolved, NFC, on one line, no longer than Excel allows. */
export function cleanCellText(raw: string): string {
  const capped = raw.slice(0, IMPORT_LIMITS.cellText);
  const unescaped = capped.includes('_x')
    ? capped.replace(ESCAPED_SIGN, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : capped;
  return normalizeText(unescaped.replace(CONTROLS, ' ').replace(LONE_SURROGATES, '\ufffd'));
}

/** A number as a Vietnamese reader writes it, without exponent as far as Excel itself keeps digits. */
export function numberText(value: number, paddedDigits: number): string {
  if (Number.isInteger(value)) return String(value).padStart(value >= 0 ? paddedDigits : 0, '0');
  return String(value).replace('.', ',');
}
