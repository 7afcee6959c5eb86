import { expect, it } from 'vitest';
import { turningDayWords } from '#core/units/turningDay.ts';

it('tells what happened on a day, what changes the tree most first', () => {
  const words = turningDayWords([
    { type: 'TRANSFER', from: 412, to: 0, begun: 0 },
    { type: 'CREATE', from: 0, to: 38, begun: 38 },
    { type: 'DISSOLVE', from: 8, to: 0, begun: 0 },
  ]);
  expect(words).toBe('8 đơn vị kết thúc hoạt động, 38 thành lập, 412 chuyển trực thuộc');
});

it('says what came out of mergers and splits', () => {
  const merged = (from: number, to: number, begun: number) => turningDayWords([{ type: 'MERGE', from, to, begun }]);
  expect(merged(5, 2, 2)).toBe('5 đơn vị nhập thành 2');
  expect(merged(1, 1, 0)).toBe('1 đơn vị nhập vào 1 đơn vị khác');
  expect(merged(2, 1, 0)).toBe('2 đơn vị nhập vào 1 đơn vị khác');
  expect(merged(6, 3, 2)).toBe('6 đơn vị nhập thành 2 và vào 1 đơn vị khác');
  expect(turningDayWords([{ type: 'SPLIT', from: 1, to: 3, begun: 2 }])).toBe('1 đơn vị chia, tách ra 3');
});
