import { existsSync } from 'node:fs';
import fc from 'fast-check';
// @ts-expect-error fontkit carries no types and is used in tests and generators only.
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { lineCount, runsLineCount, textWidth, type Face } from '#service/documents/timesMetrics.ts';

interface Font {
  glyphForCodePoint(code: number): { advanceWidth: number };
}

const FOLDER = '/usr/share/fonts/truetype/liberation';
const FILES: Record<Face, string> = {
  regular: `${FOLDER}/LiberationSerif-Regular.ttf`,
  bold: `${FOLDER}/LiberationSerif-Bold.ttf`,
  italic: `${FOLDER}/LiberationSerif-Italic.ttf`,
  boldItalic: `${FOLDER}/LiberationSerif-BoldItalic.ttf`,
};
const hasFonts = Object.values(FILES).every((file) => existsSync(file));
if (!hasFonts) console.log('Liberation Serif is not on this machine: widths were NOT compared with the font itself.');

const WORDS = [
  'Công',
  'đoàn',
  'cơ',
  'sở',
  'Trường',
  'Phổ',
  'thông',
  'nghiệp',
  'LĐLĐ',
  'tỉnh',
  '-',
  'IV',
  'i',
  'Nghiêng',
];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

/** What any spreadsheet does at the least: fill each line, break at spaces. */
function greedyLines(text: string, width: number, measure: (text: string) => number): number {
  let lines = 1;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines += 1;
    line = word;
  }
  return lines;
}

describe('widths of Times New Roman', () => {
  it.skipIf(!hasFonts)('are those of the metric-equal font, in every face', () => {
    const text = 'Liên Đoàn 0123456789 (Bằng chữ: ĂÂÊÔ ăâêô) – “./.”'.normalize('NFC').replace(/[ằữ]/gu, '');
    for (const [face, file] of Object.entries(FILES) as [Face, string][]) {
      const font = (fontkit as { openSync(file: string): Font }).openSync(file);
      const units = Array.from(text, (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth);
      const points = (units.reduce((total, unit) => total + unit, 0) * 13) / 2048;
      expect(textWidth(text, face, 13)).toBeCloseTo(points, 6);
    }
  });

  it('give the model papers their measures', () => {
    const millimetres = (points: number) => (points / 72) * 25.4;
    expect(millimetres(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 13))).toBeCloseTo(95.7, 0);
    expect(millimetres(textWidth('LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU', 'bold', 13))).toBeCloseTo(88.7, 0);
  });

  it('give an accented letter the width of the bare one, composed or not', () => {
    expect(textWidth('ậẫếệỗộụỳ', 'regular', 12)).toBe(textWidth('aaeeoouy', 'regular', 12));
    expect(textWidth('ế'.normalize('NFD'), 'bold', 12)).toBe(textWidth('ế', 'bold', 12));
  });
});

describe('lineCount', () => {
  it('never counts fewer lines than a greedy wrap of the full width', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 60, max: 700 }), fc.constantFrom(12, 13), (text, width, size) => {
        const measure = (part: string) => textWidth(part, 'regular', size);
        expect(lineCount(text, 'regular', size, width)).toBeGreaterThanOrEqual(greedyLines(text, width, measure));
      }),
    );
  });

  it('counts at most what a column five per cent narrower would take', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 100, max: 700 }), (text, width) => {
        const measure = (part: string) => textWidth(part, 'regular', 12);
        expect(lineCount(text, 'regular', 12, width)).toBeLessThanOrEqual(greedyLines(text, width * 0.95, measure) + 1);
      }),
    );
  });

  it('breaks words wider than the cell and leaves room for every letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 30, max: 300 }), (letters, width) => {
        const perLine = Math.max(1, Math.floor(width / textWidth('W', 'regular', 12)));
        const lines = lineCount('W'.repeat(letters), 'regular', 12, width);
        expect(lines).toBeGreaterThanOrEqual(Math.ceil(letters / perLine));
      }),
    );
  });

  it('keeps line breaks, counts emoji and adds up runs of different faces', () => {
    expect(lineCount('', 'regular', 12, 100)).toBe(1);
    expect(lineCount('a\nb\n', 'regular', 12, 100)).toBe(3);
    expect(lineCount('🏐'.repeat(10), 'regular', 12, 100)).toBeGreaterThan(1);
    const runs = [
      { text: 'một hai ', face: 'regular' },
      { text: 'ba bốn', face: 'italic' },
    ] as const;
    expect(runsLineCount(runs, 12, textWidth('một hai ba', 'regular', 12))).toBe(2);
    expect(runsLineCount(runs, 12, 1_000)).toBe(1);
  });
});
