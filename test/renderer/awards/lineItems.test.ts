import { expect, it } from 'vitest';
import { LineLayout, numberInSection } from '../../../renderer/awards/decision/lines/lineItems.ts';

it('lays sections out as on paper and steps over their heads', () => {
  const layout = LineLayout.sections({ COLLECTIVE: 2, INDIVIDUAL: 90_000 });
  expect(layout.rowCount).toBe(90_004);
  expect(layout.at(0)).toMatchObject({ kind: 'GROUP', numeral: 'I', subject: 'COLLECTIVE' });
  expect(layout.at(2)).toEqual({ kind: 'LINE', offset: 1 });
  expect(layout.at(3)).toMatchObject({ kind: 'GROUP', numeral: 'II', count: 90_000 });
  expect(layout.at(90_003)).toEqual({ kind: 'LINE', offset: 90_001 });
  expect(layout.at(90_004)).toBeUndefined();
  expect([layout.step(2, 1), layout.step(4, -1), layout.step(90_003, 1), layout.step(1, -1)]).toEqual([
    4, 2, 90_003, 1,
  ]);
  expect(layout.rowOf(2)).toBe(4);
});

it('leaves an empty section out and numbers from one in each', () => {
  expect(LineLayout.sections({ COLLECTIVE: 0, INDIVIDUAL: 1 }).at(0)).toMatchObject({
    numeral: 'I',
    subject: 'INDIVIDUAL',
  });
  expect(LineLayout.flat(3).at(0)).toEqual({ kind: 'LINE', offset: 0 });
  expect(LineLayout.flat(0).at(0)).toBeUndefined();
  expect(numberInSection({ subject: 'INDIVIDUAL', ordinal: 9 }, 6)).toBe(3);
});
