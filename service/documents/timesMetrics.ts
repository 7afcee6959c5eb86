import { ADVANCE_RANGES, TIMES_ADVANCES } from './timesAdvances.ts';

export type Face = keyof typeof TIMES_ADVANCES;

/** A stretch of text in one face. */
export interface TextRun {
  text: string;
  face: Face;
}

const UNITS_PER_EM = 2048;
/** Letters from here on are looked up no more and count as a whole em. */
const TABLE_END = 0x2100;
/** Half of a character outside the basic plane: emoji fall back to a font with wide pictures. */
const HALF_SURROGATE = 1400;
/**
 * Wrapping is worked out on a column 1,5 % narrower than it is, because Excel rounds
 * every letter to the printer's grid: a row too tall is plain, a cut one is wrong.
 */
const SAFE_SHARE = 0.985;

const SPACE = 0x20;
const LINE_FEED = 0x0a;

const advanceTables: Record<Face, Uint16Array> = {
  regular: readTable('regular'),
  bold: readTable('bold'),
  italic: readTable('italic'),
  boldItalic: readTable('boldItalic'),
};

function readTable(face: Face): Uint16Array {
  const table = new Uint16Array(TABLE_END).fill(UNITS_PER_EM);
  // Marks stand on the letter before them.
  table.fill(0, 0x300, 0x370);
  const advances = TIMES_ADVANCES[face].split(' ');
  let next = 0;
  for (const [first, last] of ADVANCE_RANGES) {
    for (let code = first; code <= last; code++) table[code] = Number.parseInt(advances[next++] ?? '', 36);
  }
  return table;
}

function advanceOf(table: Uint16Array, code: number): number {
  if (code < TABLE_END) return table[code] ?? UNITS_PER_EM;
  return code >= 0xd800 && code <= 0xdfff ? HALF_SURROGATE : UNITS_PER_EM;
}

/** Width of a text on one line in Times New Roman, points, `size` in points. */
export function textWidth(text: string, face: Face, size: number): number {
  const table = advanceTables[face];
  let units = 0;
  for (let index = 0; index < text.length; index++) units += advanceOf(table, text.charCodeAt(index));
  return (units * size) / UNITS_PER_EM;
}

/**
 * Lines a text takes in a cell, wrapped greedily at spaces; a word wider than the
 * cell is broken between letters. Errs towards more lines.
 *
 * @param width points the text may take, indent and padding already off
 * @returns at least 1
 */
export function lineCount(text: string, face: Face, size: number, width: number): number {
  // Most texts fit: one pass over their letters, and no more, for each of 100.000 lines.
  const fitsOneLine = !text.includes('\n') && textWidth(text, face, size) <= width * SAFE_SHARE;
  return fitsOneLine ? 1 : runsLineCount([{ text, face }], size, width);
}

/** {@link lineCount} of a text whose faces change on the way. */
export function runsLineCount(runs: readonly TextRun[], size: number, width: number): number {
  const limit = Math.max(1, (width * SAFE_SHARE * UNITS_PER_EM) / size);
  let lines = 1;
  let line = 0;
  let spaces = 0;
  let word = 0;

  const placeWord = () => {
    if (word === 0) return;
    if (line > 0 && line + spaces + word > limit) {
      lines += 1;
      line = 0;
      spaces = 0;
    }
    line += spaces + word;
    // The rest of a word broken between letters: each full line holds one letter less than it might.
    if (line > limit) {
      const broken = Math.ceil(line / Math.max(limit - UNITS_PER_EM, limit / 2));
      lines += broken - 1;
      line = limit;
    }
    spaces = 0;
    word = 0;
  };

  for (const { text, face } of runs) {
    const table = advanceTables[face];
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === SPACE) {
        placeWord();
        spaces += table[SPACE] ?? 0;
      } else if (code === LINE_FEED) {
        placeWord();
        lines += 1;
        line = 0;
        spaces = 0;
      } else {
        word += advanceOf(table, code);
      }
    }
  }
  placeWord();
  return lines;
}
