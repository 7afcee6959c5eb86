/**
 * Writes service/documents/timesAdvances.ts: the advance widths of Times New
 * Roman, read from Liberation Serif, which has the same ones by design.
 *
 *   node build/scripts/generateTimesAdvances.mjs [folder of the Liberation fonts]
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
// @ts-expect-error fontkit carries no types and is used here only.
import * as fontkit from 'fontkit';

const FACES = { regular: 'Regular', bold: 'Bold', italic: 'Italic', boldItalic: 'BoldItalic' };

/** ASCII, Latin-1, the precomposed Vietnamese letters and the punctuation of papers: first and last code point. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2011],
  [0x2013, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
];

/**
 * Liberation 1 has no letters with two marks. Tinos (the same design, with Vietnamese) gives
 * them the width of the bare letter, but for these, which are wider: ơ, Ư and ư by face.
 *
 * @type {Record<string, Record<string, number>>}
 */
const HORNED = {
  regular: { ơ: 1083, Ư: 1589, ư: 1110 },
  bold: { ơ: 1134, Ư: 1630, ư: 1229 },
  italic: { ơ: 1093, Ư: 1544, ư: 1117 },
  boldItalic: { ơ: 1099, Ư: 1587, ư: 1227 },
};
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** @param {string} face @param {string} file @returns {string} advances in 1/2048 em, base 36, in the order of RANGES */
function advancesOf(face, file) {
  const font = fontkit.openSync(file);
  if (font.unitsPerEm !== 2048) throw new Error(`${file}: expected 2048 units per em, got ${font.unitsPerEm}`);
  /** @param {number} code @returns {number} */
  const advanceOf = (code) => {
    if (font.hasGlyphForCodePoint(code)) return Math.round(font.glyphForCodePoint(code).advanceWidth);
    const decomposed = String.fromCodePoint(code).normalize('NFD');
    const base = decomposed.codePointAt(0) ?? code;
    if (base === code) throw new Error(`${file}: no glyph for U+${code.toString(16)}`);
    return HORNED[face]?.[decomposed.replace(TONES, '').normalize('NFC')] ?? advanceOf(base);
  };
  return RANGES.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, step) => advanceOf(first + step).toString(36)),
  ).join(' ');
}

const folder = process.argv[2] ?? '/usr/share/fonts/truetype/liberation';
const faces = Object.entries(FACES).map(
  ([face, suffix]) => `  ${face}:\n    '${advancesOf(face, path.join(folder, `LiberationSerif-${suffix}.ttf`))}',`,
);
const source = `// Made by build/scripts/generateTimesAdvances.mjs. Do not edit.

/** First and last code point of each run of the tables below. */
export const ADVANCE_RANGES: readonly (readonly [number, number])[] = [
${RANGES.map(([first = 0, last = 0]) => `  [0x${first.toString(16)}, 0x${last.toString(16)}],`).join('\n')}
];

/** Advance widths of Times New Roman in 1/2048 em, base 36, in the order of ADVANCE_RANGES. */
export const TIMES_ADVANCES = {
${faces.join('\n')}
} as const;
`;
await writeFile(path.join(import.meta.dirname, '../../service/documents/timesAdvances.ts'), source);
