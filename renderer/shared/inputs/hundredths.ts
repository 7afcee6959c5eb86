import { formatQuantity, parseQuantity } from '#core/clusters/quantity.ts';

/** Points, also those taken away: 9850 → `98,5`, 2000 → `20`, −150 → `−1,5`. */
export function formatHundredths(hundredths: number): string {
  return `${hundredths < 0 ? '−' : ''}${formatQuantity(Math.abs(hundredths))}`;
}

/**
 * A way to write figures of one column under each other: with one decimal, or with two where one of them has two.
 *
 * @param column every figure of the column, in hundredths
 */
export function alignedFormat(column: readonly (number | null)[]): (hundredths: number) => string {
  const decimals = column.some((value) => value !== null && value % 10 !== 0) ? 2 : 1;
  return (hundredths) => {
    const [whole = '', fraction = ''] = formatHundredths(hundredths).split(',');
    return `${whole},${fraction.padEnd(decimals, '0')}`;
  };
}

/** A difference with its sign: 50 → `+0,5`, −150 → `−1,5`. */
export function formatDifference(hundredths: number): string {
  return hundredths > 0 ? `+${formatHundredths(hundredths)}` : formatHundredths(hundredths);
}

/**
 * Reads a figure while it is typed: a comma with nothing behind it yet is no mistake.
 *
 * @returns hundredths, or null when it is no figure without doubt
 */
export function parseHundredths(text: string): number | null {
  return parseQuantity(text.trim().replace(/[.,]$/u, ''));
}
