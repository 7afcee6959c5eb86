import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakAtSense } from '#service/documents/senseBreaks.ts';
import { columnLetter } from '#service/documents/sheet/columnLetter.ts';
import { moneyFormat } from '#service/documents/sheet/moneyFormat.ts';
import { cellText, mustStayText, safeSheetName } from '#service/documents/sheet/sheetText.ts';
import { textWidth } from '#service/documents/timesMetrics.ts';
import { formatNumber } from '#core/money/format.ts';

/** What Excel makes of the few forms used here: conditions, literal dots, digits. */
function display(value: number, format: string): string {
  const section = format.split(';').find((part) => {
    const condition = /^\[>=(\d+)\]/u.exec(part);
    return !condition || value >= Number(condition[1]);
  });
  const dots = section?.match(/\\\./gu)?.length ?? 0;
  let digits = String(value);
  const groups: string[] = [];
  for (let group = 0; group < dots; group++) {
    groups.unshift(digits.slice(-3));
    digits = digits.slice(0, -3);
  }
  return [digits, ...groups].join('.');
}

describe('moneyFormat', () => {
  it('groups every amount with dots', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 5e15 }), fc.integer({ min: 0, max: 5e6 })), (amount) => {
        expect(display(amount, moneyFormat(amount))).toBe(formatNumber(amount));
      }),
    );
  });

  it('is written as the model papers have it', () => {
    expect(moneyFormat(1_440_000)).toBe(String.raw`[>=1000000]#\.###\.##0;[>=1000]#\.##0;0`);
    expect(moneyFormat(1e9)).toBe(String.raw`[>=1000000000]#\.###\.###\.##0;[>=1000000]#\.###\.##0;#\.##0`);
  });
});

describe('texts in cells', () => {
  it('lose only what XML cannot carry', () => {
    expect(cellText('a\u0000b\uffffc\u001fd')).toBe('abcd');
    expect(cellText('cờ 🏐 \ud83c cuối')).toBe('cờ 🏐  cuối');
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
    expect(cellText('snake_case xuống\ndòng')).toBe('snake_case xuống\ndòng');
  });

  it('are guarded when editing would turn them into something else', () => {
    for (const text of ['=1', '+84', '-x', '@a', '012345678901']) expect(mustStayText(text)).toBe(true);
    for (const text of ['Công đoàn', '', 'Đội 1']) expect(mustStayText(text)).toBe(false);
  });

  it('name a sheet only as Excel allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const name = safeSheetName(text);
        expect(name).not.toMatch(/[[\]:*?/\\']/u);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
      }),
    );
    expect(safeSheetName('Danh sách 212/QĐ-LĐLĐ')).toBe('Danh sách 212-QĐ-LĐLĐ');
    // Excel counts each of these as two characters; the last one is left out whole.
    expect(safeSheetName('🏅'.repeat(16))).toBe('🏅'.repeat(15));
  });
});

describe('columnLetter', () => {
  it('counts like a spreadsheet', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('breakAtSense', () => {
  const width = 500;

  it('breaks before a word that opens a phrase, never inside a name', () => {
    expect(breakAtSense('LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU', 'bold', 13, 190)).toEqual([
      'LIÊN ĐOÀN LAO ĐỘNG',
      'TỈNH LAI CHÂU',
    ]);
    const title =
      'Tập thể được tặng Bằng khen của Liên đoàn Lao động tỉnh Lai Châu có thành tích xuất sắc tại Giải Bóng chuyền đoàn kết Công - Nông - Binh tỉnh Lai Châu lần thứ XIX năm 2023';
    expect(breakAtSense(title, 'bold', 14, 640)).toEqual([
      'Tập thể được tặng Bằng khen của Liên đoàn Lao động tỉnh Lai Châu có thành tích xuất sắc',
      'tại Giải Bóng chuyền đoàn kết Công - Nông - Binh tỉnh Lai Châu lần thứ XIX năm 2023',
    ]);
  });

  it('keeps every word, in order, on lines that fit', () => {
    const word = fc.constantFrom('Liên', 'đoàn', 'tỉnh', 'Lai', 'Châu', 'năm', '2023', '-', 'có', 'XIX', 'LAO');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const lines = breakAtSense(words.join(' '), 'bold', 14, width);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(textWidth(line, 'bold', 14)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('gives a word wider than the line a line of its own', () => {
    expect(breakAtSense(`a ${'W'.repeat(80)} b`, 'regular', 13, 100)).toEqual(['a', 'W'.repeat(80), 'b']);
    expect(breakAtSense('', 'regular', 13, 100)).toEqual([]);
  });
});
