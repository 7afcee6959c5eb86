import { describe, expect, it } from 'vitest';
import { cameToNothing } from '#core/imports/netChange.ts';

const step = (before: Record<string, unknown>, after: Record<string, unknown>) => ({ before, after });

describe('what corrections come to', () => {
  it('is nothing when every value is again what it was, whatever it was in between', () => {
    const steps = [
      step({ name: 'A', code: '' }, { name: 'B', code: '' }),
      step({ name: 'B', code: '' }, { name: 'C', code: 'X' }),
      step({ name: 'C', code: 'X' }, { name: 'A', code: '' }),
    ];
    expect(cameToNothing(steps)).toBe(true);
    expect(cameToNothing(steps.slice(0, 2))).toBe(false);
    expect(cameToNothing([])).toBe(true);
  });

  it('is nothing though others changed what they did not', () => {
    expect(
      cameToNothing([
        step({ name: 'A', code: '' }, { name: 'B', code: '' }),
        step({ name: 'B', code: 'X' }, { name: 'A', code: 'X' }),
      ]),
    ).toBe(true);
  });

  it('is something when something came, went, or was left elsewhere', () => {
    expect(cameToNothing([step({}, { post: 'Ủy viên' })])).toBe(false);
    expect(cameToNothing([step({}, { post: 'Ủy viên' }), step({ post: 'Ủy viên' }, {})])).toBe(true);
    expect(
      cameToNothing([
        step({ name: 'A', note: '' }, { name: 'B', note: 'b' }),
        step({ name: 'B', note: 'b' }, { name: 'A', note: 'b' }),
      ]),
    ).toBe(false);
  });

  it('is nothing for rows typed anew in the same words, and in another order of their parts', () => {
    const [row, anew] = [
      { id: '1', name: 'A', from: null },
      { from: null, name: 'A', id: '2' },
    ];
    expect(cameToNothing([step({ names: [row] }, { names: [] }), step({ names: [] }, { names: [anew] })])).toBe(true);
  });
});
