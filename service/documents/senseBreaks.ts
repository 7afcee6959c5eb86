import { textWidth, type Face } from './timesMetrics.ts';

/** Words a new line may well begin with: "… có thành tích xuất sắc | tại Giải …", "LIÊN ĐOÀN LAO ĐỘNG | TỈNH LAI CHÂU". */
const OPENERS = new Set([
  ...['có', 'đã', 'đạt', 'được', 'tại', 'trong', 'của', 'vì', 'nhân', 'cho', 'về', 'theo', 'và', 'giai', 'lần', 'do'],
  ...['tỉnh', 'huyện', 'thành', 'thị', 'quận', 'xã', 'phường', 'các', 'ngành', 'khu'],
]);
/** Words that hold on to what follows: "năm 2023", "lần thứ XIX", "thị xã Quảng Trị", "thi đua", "khen thưởng". */
const HOLDERS = new Set([
  'năm',
  'tháng',
  'ngày',
  'thứ',
  'lần',
  'số',
  'nhiệm',
  'thị',
  'thành',
  'khóa',
  'điều',
  'thi',
  'khen',
  '-',
  '–',
]);

const PENALTY = { good: 0, plain: 60, properName: 200, torn: 1000 };
/** One line more costs more than any break inside it. */
const LINE_COST = 1_000_000;

/**
 * Breaks a heading into the fewest lines that fit, between words where the sense
 * allows it and of like lengths. Left to the wrapping, names come apart.
 *
 * @param width points a line may take
 */
export function breakAtSense(text: string, face: Face, size: number, width: number): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  if (textWidth(text, face, size) <= width) return [words.join(' ')];

  const isShouted = text === text.toLocaleUpperCase('vi');
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= words.length; end++) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    for (let from = end - 1; from >= 0; from--) {
      const length = textWidth(words.slice(from, end).join(' '), face, size);
      // A word wider than the line still needs one of its own.
      if (length > width && from < end - 1) break;
      const before = best[from];
      if (!before) continue;
      const slack = Math.max(0, 1 - length / width);
      const cost = before.cost + LINE_COST + breakPenalty(words, from, isShouted) + slack * slack * 150;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }

  const lines: string[] = [];
  for (let end = words.length; end > 0; end = best[end]?.from ?? 0) {
    lines.unshift(words.slice(best[end]?.from ?? 0, end).join(' '));
  }
  return lines;
}

/** What it costs to begin a line with word `index`. */
function breakPenalty(words: string[], index: number, isShouted: boolean): number {
  const next = words[index] ?? '';
  const previous = words[index - 1];
  if (previous === undefined) return PENALTY.good;
  if (HOLDERS.has(previous.toLocaleLowerCase('vi')) || !/^[\p{L}("“]/u.test(next)) return PENALTY.torn;
  if (OPENERS.has(next.toLocaleLowerCase('vi'))) return PENALTY.good;
  if (!isShouted && startsWithCapital(previous) && startsWithCapital(next)) return PENALTY.properName;
  return PENALTY.plain;
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
