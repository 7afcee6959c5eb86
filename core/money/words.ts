import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { upperFirst } from '../text/upperFirst.ts';

const reading = new ReadingConfig();
reading.oddText = 'linh';
reading.unit = ['đồng'];
reading.units = reading.units.map((words) => words.map((word) => (word === 'tỉ' ? 'tỷ' : word)));

/**
 * An amount in words as papers carry it: 8.640.000 → `Tám triệu sáu trăm bốn mươi nghìn đồng`.
 * Northern reading (linh, tỷ, nghìn), as in the offices' own papers.
 *
 * @param amount đồng, a safe integer ≥ 0
 */
export function amountInWords(amount: number): string {
  return upperFirst(doReadNumber(amount.toString(), reading));
}
