import type { z } from 'zod';
import { formatNumber } from '../money/format.ts';

/**
 * What is wrong with an input where the schema has no words of its own: `Nhiều nhất 300 ký tự`. Stands beside a field and
 * inside a refusal alike; to be handed to `z.config` as `localeError`.
 */
export function inputWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'invalid_type':
      return isMissing(issue.input) ? 'Cần điền nội dung' : (TYPE_WORDS[issue.expected] ?? UNREADABLE);
    case 'invalid_value':
      return isMissing(issue.input) ? 'Cần chọn một giá trị' : 'Không có lựa chọn này trong danh sách';
    case 'not_multiple_of':
      return `Phải là bội số của ${formatNumber(issue.divisor)}`;
    case 'invalid_format':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'custom':
      return UNREADABLE;
  }
}

const UNREADABLE = 'Nội dung không đúng dạng';

const TYPE_WORDS: Readonly<Record<string, string>> = {
  int: 'Phải là số nguyên',
  number: 'Phải là số',
  string: 'Phải là chữ',
};

const isMissing = (input: unknown) => input === undefined || input === null || input === '';

/** What a size counts: characters of a text, entries of a list; null for the value of a number itself. */
const UNITS: Readonly<Record<string, string>> = { string: 'ký tự', array: 'mục', set: 'mục', map: 'mục' };

function atMost(origin: string, maximum: number, isInclusive: boolean): string {
  const most = formatNumber(maximum);
  const unit = UNITS[origin];
  if (unit !== undefined) return `Nhiều nhất ${most} ${unit}`;
  return isInclusive ? `Không được quá ${most}` : `Phải nhỏ hơn ${most}`;
}

function atLeast(origin: string, minimum: number, isInclusive: boolean): string {
  const least = formatNumber(minimum);
  const unit = UNITS[origin];
  if (unit !== undefined) return minimum === 1 ? 'Cần điền nội dung' : `Ít nhất ${least} ${unit}`;
  return isInclusive ? `Không được dưới ${least}` : `Phải lớn hơn ${least}`;
}
