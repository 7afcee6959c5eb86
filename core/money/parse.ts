/**
 * Reads an amount as typed: `1.440.000`, `1440000`, `1.440.000 đ`, `1,440,000`.
 *
 * @returns đồng, or null when the text is not a whole amount without doubt (`1.440` is 1440, `1,5` is refused)
 */
export function parseDong(text: string): number | null {
  const bare = text.replace(/(đồng|vnđ|vnd|đ|₫)\.?$/iu, '').replace(/[\s\u00a0]/gu, '');
  if (/^\d+$/u.test(bare)) return toSafe(bare);
  if (/^\d{1,3}(\.\d{3})+$/u.test(bare)) return toSafe(bare.replaceAll('.', ''));
  if (/^\d{1,3}(,\d{3})+$/u.test(bare)) return toSafe(bare.replaceAll(',', ''));
  return null;
}

/**
 * Reads a coefficient as typed: `0,8`, `0.8`, `12`, `0,15`.
 *
 * @returns hundredths, or null when it is no number or has more than two decimals
 */
export function parseCoefficient(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

function toSafe(digits: string): number | null {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : null;
}
