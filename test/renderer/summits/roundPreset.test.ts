import { expect, it } from 'vitest';
import { nextNumber } from '../../../renderer/summits/summit/roundPreset.ts';
import { roundView } from './roundFixture.ts';

const titled = (title: string) => ({ round: roundView({ title }).round, result: null, tally: null, replacedBy: null });

it('numbers a round after the highest number, whatever was voted again or taken away', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([titled('Vòng 1. Bình bầu'), titled('Vòng 1. Bình bầu (bỏ phiếu lại)')])).toBe(2);
  expect(nextNumber([titled('Vòng 1. Bình bầu'), titled('Vòng 3. Suy tôn')])).toBe(4);
});
