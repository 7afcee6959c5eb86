import { normalizeText } from '#core/text/normalize.ts';
import { IMPORT_LIMITS } from './importLimits.ts';

/** Excel writes characters XML cannot hold as `_x000D_`. */
const ESCAPED_SIGN = /_x([0-9A-Fa-f]{4})_/gu;
/** Control characters would only hurt later: in XML, in the database, on paper. */

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Alt+Enter in Excel, plain or escaped. */
const BREAK = /(?:\r\n|\r|\n|_x000[AaDd]_)+/u;

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

/** The lines of a text that is broken into several, each cleaned like {@link cleanCellText}. */
export function cellLines(raw: string): string[] | undefined {
  if (!BREAK.test(raw)) return undefined;
  const lines = raw.slice(0, IMPORT_LIMITS.cellText).split(BREAK).map(cleanCellText);
  const filled = lines.filter((line) => line !== '');
  return filled.length > 1 ? filled : undefined;
}

/** A number as a Vietnamese reader writes it, without exponent as far as Excel itself keeps digits. */
export function numberText(value: number, paddedDigits: number): string {
  if (Number.isInteger(value)) return String(value).padStart(value >= 0 ? paddedDigits : 0, '0');
  return String(value).replace('.', ',');
}
