import { formatQuantity } from '../clusters/quantity.ts';

/** A share in hundredths of a percent as papers write it: 3333 → `33,33%`, 4000 → `40%`. */
export function shareText(share: number): string {
  return `${formatQuantity(share)}%`;
}
