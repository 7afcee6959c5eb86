import type { IsoDate } from './isoDate.ts';

const NAMES = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** `2023-11-29` → `Thứ Tư`. */
export function weekday(date: IsoDate): string {
  return NAMES[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}
