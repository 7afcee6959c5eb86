/** `1440000` → `1.440.000`. Groups by hand so that every computer prints the same. */
export function formatNumber(value: number): string {
  const digits = Math.abs(value).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))/gu, '.');
  return value < 0 ? `-${grouped}` : grouped;
}

/** `1440000` → `1.440.000 đ`, with a no-break space so that the unit never wraps alone. */
export function formatDong(amount: number): string {
  return `${formatNumber(amount)}\u00a0đ`;
}

/** A coefficient in hundredths as offices write it: 80 → `0,8`, 15 → `0,15`, 1200 → `12,0`. */
export function formatCoefficient(hundredths: number): string {
  const whole = Math.floor(hundredths / 100);
  const fraction = (hundredths % 100).toString().padStart(2, '0');
  return `${formatNumber(whole)},${fraction.endsWith('0') ? fraction[0] : fraction}`;
}

/** Small counts on paper carry a zero: `06 tập thể`. */
export function formatPaperCount(count: number): string {
  return count < 10 ? `0${count}` : formatNumber(count);
}
