import { expect, it } from 'vitest';
import type { UnitRow } from '#core/units/unitRows.ts';
import { firstOpened, treeItems } from '../../../renderer/units/tree/treeItems.ts';

const row = (id: string, parentId: string | null, depth: number, changes: Partial<UnitRow> = {}): UnitRow => ({
  ...{ id, parentId, depth, name: id, shortName: '', formerNames: [], kind: 'CDCS', level: 'CS' },
  ...{ begunOn: null, endedOn: null, childCount: 0, workers: null, members: null, femaleMembers: null },
  ...changes,
});
const ROWS = [
  row('tỉnh', null, 0),
  row('huyện', 'tỉnh', 1),
  row('trường', 'huyện', 2, { formerNames: ['Trường Đỗ'] }),
  row('ngành', 'tỉnh', 1),
];
const shown = (opened: string[], text = '') =>
  treeItems(ROWS, { opened: new Set(opened), text }).map(({ row: { id } }) => id);

it('shows what is under an open unit and nothing under a closed one', () => {
  expect(shown([])).toEqual(['tỉnh']);
  expect(shown(['tỉnh'])).toEqual(['tỉnh', 'huyện', 'ngành']);
  expect(shown(['huyện'])).toEqual(['tỉnh']);
  expect(shown(['tỉnh', 'huyện'])).toEqual(['tỉnh', 'huyện', 'trường', 'ngành']);
});

it('tells each unit its place among those beside it', () => {
  const items = treeItems(ROWS, { opened: new Set(['tỉnh']), text: '' });
  expect(items.map(({ position, siblings, isOpen }) => [position, siblings, isOpen])).toEqual([
    [1, 1, true],
    [1, 2, false],
    [2, 2, null],
  ]);
});

it('opens the way to what is looked for, by former names too, without dấu', () => {
  const items = treeItems(ROWS, { opened: new Set(), text: 'truong do' });
  expect(items.map(({ row: { id }, foundBy }) => [id, foundBy])).toEqual([
    ['tỉnh', ''],
    ['huyện', ''],
    ['trường', 'Trường Đỗ'],
  ]);
  expect(shown([], 'không có')).toEqual([]);
});

it('shows what few units at the top consist of', () => {
  expect([...firstOpened(ROWS)]).toEqual(['tỉnh']);
  expect(firstOpened(Array.from({ length: 11 }, (_, index) => row(`${index}`, null, 0))).size).toBe(0);
});
