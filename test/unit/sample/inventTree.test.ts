import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forestProblems } from '#core/units/forestProblems.ts';
import { treeOn } from '#core/units/unitTree.ts';
import { REORGANISED_DAY, TREE_DAY, type SampleTree } from '#service/sample/inventTree.ts';
import { inventUnits } from '#service/sample/inventUnits.ts';
import { sampleSize } from '#service/sample/sampleSize.ts';

function kindsOn({ forest }: SampleTree, day: string): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { name } of treeOn(forest, day)) kinds[name.kind] = (kinds[name.kind] ?? 0) + 1;
  return kinds;
}

describe('the tree of a whole province', () => {
  const { tree, figures, headcounts } = inventUnits({ scale: 1, seed: '2024' });

  it('is the one of the conference on 27/12/2024: 8 + 3, and 786', () => {
    expect(kindsOn(tree, TREE_DAY)).toEqual({ LDLD_TINH: 1, LDLD_HUYEN: 8, CD_NGANH: 2, CDVC: 1, CDCS: 786 });
  });

  it('counts 23.218 people in 2024 and 22.595 in 2023', () => {
    const membersOf = (year: number) =>
      figures.filter(({ figure }) => figure.year === year).reduce((sum, { figure }) => sum + (figure.members ?? 0), 0);
    expect(membersOf(2024)).toBe(23_218);
    expect(membersOf(2023)).toBe(22_595);
    expect(headcounts.reduce((sum, count) => sum + count, 0)).toBe(23_218);
  });

  it('is reorganised on 01/08/2025: no districts, unions of communes, offices gone', () => {
    const kinds = kindsOn(tree, REORGANISED_DAY);
    expect(kinds).toMatchObject({ LDLD_TINH: 1, CD_NGANH: 2, CD_XA: 38 });
    expect(kinds).not.toHaveProperty('LDLD_HUYEN');
    expect(kinds).not.toHaveProperty('CDVC');
    expect(kinds.CDCS).toBeLessThan(700);
    expect(tree.workplaces.filter(({ sort }) => sort === 'COMMUNE_OFFICE').length).toBeGreaterThan(50);
    for (const { unitId, sort } of tree.workplaces) {
      const end = tree.forest.get(unitId)?.validTo ?? null;
      if (sort === 'COMMUNE_OFFICE') expect(end).toBe('2025-05-31');
      if (sort === 'PRIMARY') expect(end).toBeNull();
    }
  });

  it('tells every change as an event, in order', () => {
    const types = new Set(tree.events.map(({ type }) => type));
    expect([...types].sort()).toEqual(['CREATE', 'DISSOLVE', 'DOWNGRADE', 'MERGE', 'RENAME', 'TRANSFER']);
    const days = tree.events.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect(tree.events.every(({ documentNumber }) => documentNumber !== '')).toBe(true);
  });
});

it('contradicts itself at no scale and with no seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 250 }), fc.string({ maxLength: 8 }), (thousandths, seed) => {
      const size = sampleSize(thousandths / 1000);
      const { tree, headcounts } = inventUnits({ scale: thousandths / 1000, seed });
      expect(forestProblems(tree.forest)).toEqual([]);
      const { CDCS, LDLD_HUYEN, CD_NGANH, CDVC } = kindsOn(tree, TREE_DAY);
      expect({ CDCS, LDLD_HUYEN, CD_NGANH, CDVC }).toEqual({
        CDCS: size.grassrootsUnions,
        LDLD_HUYEN: size.districts,
        CD_NGANH: size.sectors,
        CDVC: 1,
      });
      expect(headcounts.reduce((sum, count) => sum + count, 0)).toBe(size.people);
      expect(Math.min(...headcounts)).toBeGreaterThanOrEqual(5);
      const names = treeOn(tree.forest, TREE_DAY).map(({ name }) => name.name);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 40 },
  );
});
