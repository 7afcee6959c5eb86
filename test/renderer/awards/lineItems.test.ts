import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { LineLayout, numberInSection, type LineItem } from '../../../renderer/awards/decision/lines/lineItems.ts';

it('lays sections out as on paper and steps over their heads', () => {
  const layout = LineLayout.sections({ COLLECTIVE: 2, INDIVIDUAL: 90_000 }, []);
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
  expect(LineLayout.sections({ COLLECTIVE: 0, INDIVIDUAL: 1 }, []).at(0)).toMatchObject({
    numeral: 'I',
    subject: 'INDIVIDUAL',
  });
  expect(LineLayout.flat(3).at(0)).toEqual({ kind: 'LINE', offset: 0 });
  expect(LineLayout.flat(0).at(0)).toBeUndefined();
  expect(numberInSection({ subject: 'INDIVIDUAL', ordinal: 9 }, 6)).toBe(3);
});

it('puts a shared sum under its lines, wherever they stand, and steps over it', () => {
  const runs = fc.array(fc.record({ count: fc.integer({ min: 1, max: 4 }), isShared: fc.boolean() }), { maxLength: 6 });
  fc.assert(
    fc.property(runs, runs, (collectives, individuals) => {
      const rows: LineItem[] = [];
      const sums: SharedAmountGroup[] = [];
      let offset = 0;
      const place = (subject: Subject, groups: typeof collectives) => {
        const count = groups.reduce((total, group) => total + group.count, 0);
        const numeral = rows.length === 0 ? 'I' : 'II';
        if (count > 0) rows.push({ kind: 'GROUP', subject, numeral, count });
        for (const group of groups) {
          const firstOrdinal = offset + 1;
          for (let left = group.count; left > 0; left -= 1) rows.push({ kind: 'LINE', offset: offset++ });
          if (!group.isShared) continue;
          const shared = { id: String(firstOrdinal), amount: 1, subject, count: group.count, firstOrdinal };
          sums.push(shared);
          rows.push({ kind: 'SHARED', shared });
        }
        return count;
      };
      const layout = LineLayout.sections(
        { COLLECTIVE: place('COLLECTIVE', collectives), INDIVIDUAL: place('INDIVIDUAL', individuals) },
        sums,
      );
      expect(Array.from({ length: layout.rowCount }, (_, row) => layout.at(row))).toEqual(rows);
      const lineRows = rows.flatMap((item, row) => (item.kind === 'LINE' ? [row] : []));
      expect(lineRows.map((_, index) => layout.rowOf(index))).toEqual(lineRows);
      for (const [index, row] of lineRows.entries()) {
        expect(layout.step(row, 1)).toBe(lineRows[index + 1] ?? row);
        expect(layout.step(row, -1)).toBe(lineRows[index - 1] ?? row);
      }
      for (const row of rows.keys()) {
        const below = lineRows.findIndex((lineRow) => lineRow >= row);
        expect(layout.offsetNear(row)).toBe(below === -1 ? lineRows.length - 1 : below);
      }
    }),
  );
});
