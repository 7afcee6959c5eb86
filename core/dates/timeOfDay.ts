import { z } from 'zod';

/** Hours as written in minutes: `08:30`, typed as `8:30` too; empty while unknown. */
export const timeSchema = z
  .string()
  .max(5, 'Giờ có dạng 08:30')
  .regex(/^(?:(?:[01]?\d|2[0-3]):[0-5]\d)?$/u, 'Giờ có dạng 08:30')
  .transform((time) => (time === '' ? '' : time.padStart(5, '0')))
  .default('');

/** `08:30` → `08 giờ 30 phút`; dots to write on where nobody noted it. */
export function hourWords(time: string): string {
  if (time === '') return '..... giờ .....';
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${hours} giờ` : `${hours} giờ ${minutes} phút`;
}
