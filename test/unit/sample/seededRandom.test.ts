import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleIds } from '#service/sample/sampleIds.ts';
import { shareOut } from '#service/sample/sampleSize.ts';
import { SeededRandom } from '#service/sample/seededRandom.ts';

describe('chance that repeats itself', () => {
  it('is the same for the same seed on every computer, and another for another', () => {
    const drawn = (seed: string) => Array.from({ length: 5 }, () => new SeededRandom(seed).stream('a').int(0, 999_999));
    const sequence = new SeededRandom('2024');
    expect([sequence.int(0, 999), sequence.int(0, 999), sequence.int(0, 999)]).toMatchInlineSnapshot(`
      [
        769,
        375,
        598,
      ]
    `);
    expect(drawn('2024')).toEqual(drawn('2024'));
    expect(drawn('2024')).not.toEqual(drawn('2025'));
  });

  it('gives a part the same stream whatever the other parts drew', () => {
    const one = new SeededRandom('2024');
    one.next();
    expect(one.stream('people').next()).toBe(new SeededRandom('2024').stream('people').next());
  });

  it('stays within bounds and keeps all items when it mixes them', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer(), { minLength: 1 }), (seed, items) => {
        const random = new SeededRandom(seed);
        const drawn = random.int(-3, 4);
        expect(drawn >= -3 && drawn <= 4 && Number.isInteger(drawn)).toBe(true);
        expect(items).toContain(random.pick(items));
        expect([...random.shuffled(items)].sort()).toEqual([...items].sort());
      }),
    );
  });
});

it('ids are UUIDs of version 7 that rise in the order they are made', () => {
  const newId = sampleIds(new SeededRandom('2024'), new Date('2026-01-05T01:00:00Z'));
  const ids = Array.from({ length: 10_000 }, newId);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
});

it('shares add up to the total, each at least the least', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 50_000 }),
      (weights, least, free) => {
        const total = least * weights.length + free;
        const shares = shareOut(total, weights, least);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(least);
      },
    ),
  );
});
