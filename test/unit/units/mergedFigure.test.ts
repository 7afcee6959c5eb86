import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIGURE_COUNTS, proposedFigure } from '#core/units/mergedFigure.ts';
import type { UnitFigure } from '#core/units/unitFigure.ts';

const figure = (counts: Partial<UnitFigure>): UnitFigure => ({
  ...{ year: 2025, workers: null, members: null, femaleMembers: null, grassrootsUnits: null },
  ...{ grading: '', note: '', ...counts },
});

it('adds what was stated, leaves open what nobody stated, and names whose figures are missing', () => {
  const sources = [
    { name: 'A', figure: figure({ members: 120, femaleMembers: 70, grading: 'HTTNV' }) },
    { name: 'B', figure: figure({ members: 30, workers: 41 }) },
    { name: 'C', figure: null },
  ];
  expect(proposedFigure(2025, sources, null)).toEqual({
    figure: figure({ members: 150, femaleMembers: 70, workers: 41 }),
    version: null,
    missing: ['C'],
  });
});

it('adds to what a unit that was there before stated, and keeps its grading', () => {
  const own = { ...figure({ members: 100, grading: 'HTXSNV', note: 'theo báo cáo' }), version: 3 };
  expect(proposedFigure(2025, [{ name: 'A', figure: figure({ members: 20 }) }], own)).toMatchObject({
    figure: { members: 120, grading: 'HTXSNV', note: 'theo báo cáo' },
    version: 3,
  });
});

it('proposes nothing where no unit of the merger stated anything', () => {
  const own = { ...figure({ members: 100 }), version: 1 };
  expect(proposedFigure(2025, [{ name: 'A', figure: null }], own)).toBeNull();
});

it('comes to the same in whatever order the units are named', () => {
  const count = fc.option(fc.nat(100_000), { nil: null });
  const stated = fc.record(Object.fromEntries(FIGURE_COUNTS.map((name) => [name, count])));
  fc.assert(
    fc.property(fc.array(stated, { minLength: 1, maxLength: 8 }), (all) => {
      const sources = all.map((counts, index) => ({ name: String(index), figure: figure(counts) }));
      const sum = proposedFigure(2025, sources, null)?.figure;
      expect(proposedFigure(2025, sources.toReversed(), null)?.figure).toEqual(sum);
      for (const name of FIGURE_COUNTS) {
        const known = sources.flatMap((source) => source.figure[name] ?? []);
        expect(sum?.[name]).toBe(known.length === 0 ? null : known.reduce((total, value) => total + value, 0));
      }
    }),
  );
});
