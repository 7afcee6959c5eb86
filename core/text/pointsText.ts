/** `9450` → `94,5`, `-500` → `-5`: points and percentages as they are read out, without useless zeros. */
export function pointsText(hundredths: number): string {
  const whole = Math.floor(Math.abs(hundredths) / 100);
  const rest = String(Math.abs(hundredths) % 100)
    .padStart(2, '0')
    .replace(/0+$/u, '');
  return `${hundredths < 0 ? '-' : ''}${whole}${rest === '' ? '' : `,${rest}`}`;
}
