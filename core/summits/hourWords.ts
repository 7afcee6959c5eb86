/** `08:30` → `08 giờ 30 phút`. */
export function hourWords(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${hours} giờ` : `${hours} giờ ${minutes} phút`;
}
