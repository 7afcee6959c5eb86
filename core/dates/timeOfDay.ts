import { z } from 'zod';
import { cleanText } from '../text/cleanText.ts';

/** How clerks write an hour: `8:30` or `8.30`, `8h30` or `8 giờ 30 phút` or `8h`, and the digits alone, `0830`. */
const TYPED_TIMES = [
  /^(\d{1,2})[:.](\d{2})$/u,
  /^(\d{1,2}) ?(?:h|g|giờ) ?(?:(\d{2}) ?(?:p|phút)?)?$/iu,
  /^(\d{1,2})(\d{2})$/u,
];

/** Hours as written in minutes: `08:30`, however they were typed; empty while unknown. */
export const timeSchema = cleanText(20)
  .transform((typed, context) => {
    const time = readTime(typed);
    if (time === null) context.addIssue('Giờ có dạng 08:30 hoặc 8h30');
    return time ?? z.NEVER;
  })
  .default('');

/** The hour typed, as it is kept; null for what is no hour of a day. */
function readTime(typed: string): string | null {
  if (typed === '') return '';
  const [, hours = '', minutes = '00'] =
    TYPED_TIMES.map((form) => form.exec(typed)).find((read) => read !== null) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** `08:30` → `08 giờ 30 phút`; dots to write on where nobody noted it. */
export function hourWords(time: string): string {
  if (time === '') return '..... giờ .....';
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${hours} giờ` : `${hours} giờ ${minutes} phút`;
}
