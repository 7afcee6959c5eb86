import { expect, it } from 'vitest';
import { applyEvent } from '#core/units/applyEvent.ts';
import { eventWarnings } from '#core/units/eventWarnings.ts';
import { impossiblePlace, levelFit, newMisplacements } from '#core/units/levelFit.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import type { UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import type { UnitKind, UnitLevel } from '#core/units/unitKind.ts';
import { counter, forestOf, unit } from './forestFixture.ts';

const kind = (code: string, level: UnitLevel): UnitKind => ({
  ...{ code, name: code, shortName: code, level, validFrom: null, validTo: null, basis: '', verified: true },
});
const kinds = [kind('TLD', 'TW'), kind('LDLD_HUYEN', 'CTTCS'), kind('CDCS', 'CS'), kind('TO_CD', 'BO_PHAN')];
const told = { on: '2025-07-01', documentNumber: '1/QĐ', note: '' };
const start = forestOf(
  unit({ id: 'huyện', kind: 'LDLD_HUYEN' }),
  unit({ id: 'A', parentId: 'huyện' }),
  unit({ id: 'B', parentId: 'huyện' }),
);
const merged = (as: string, parentId: string | null): UnitEvent => ({
  ...{ type: 'MERGE', ...told, fromIds: ['A', 'B'], intoId: 'new' },
  newUnit: { id: 'new', kind: as, name: 'Mới', shortName: '', parentId },
});
const misplacedBy = (touched: UnitHistory, before: UnitForest) => {
  const after = new Map(before).set(touched.id, touched);
  return newMisplacements({ before, after, touched: [touched], kinds }, told.on);
};
const warningsOf = (event: UnitEvent) =>
  eventWarnings(event, { before: start, effect: applyEvent(start, event, counter()), kinds });

it.each<[UnitLevel, UnitLevel, string]>([
  ['CS', 'CTTCS', 'FITS'],
  ['CS', 'TINH', 'FITS'],
  ['TW', 'CS', 'IMPOSSIBLE'],
  ['CTTCS', 'CS', 'IMPOSSIBLE'],
  ['CS', 'CS', 'UNUSUAL'],
  ['BO_PHAN', 'BO_PHAN', 'FITS'],
  ['TINH', 'NGOAI', 'FITS'],
  ['NGOAI', 'CS', 'FITS'],
])('a unit of level %s under one of %s: %s', (level, above, fit) => {
  expect(levelFit(level, above)).toBe(fit);
});

it('a unit cannot come under one of a lower level, be it that either of them became another kind', () => {
  const reason = 'Tổng (TLD) không thể trực thuộc A vì CDCS ở cấp thấp hơn.';
  expect(impossiblePlace(misplacedBy(unit({ id: 'Tổng', kind: 'TLD', parentId: 'A' }), start))).toBe(reason);
  const lowered = misplacedBy(unit({ id: 'huyện', kind: 'TO_CD' }), start);
  expect(lowered.map(({ name, fit }) => `${name} ${fit}`)).toEqual(['A IMPOSSIBLE', 'B IMPOSSIBLE']);
});

it('what stood so before does not stand in the way', () => {
  const odd = forestOf(unit({ id: 'A' }), unit({ id: 'Tổng', kind: 'TLD', parentId: 'A' }));
  expect(misplacedBy({ ...unit({ id: 'A' }), code: 'đổi mã' }, odd)).toEqual([]);
});

it('a merger upwards, and a unit under one of its own level, are warned of', () => {
  expect(warningsOf(merged('CDCS', 'huyện'))).toEqual([]);
  expect(warningsOf(merged('TLD', null)).join()).toContain('Mới: loại TLD ở cấp cao hơn mọi đơn vị sáp nhập');
  const under: UnitEvent = { type: 'TRANSFER', ...told, unitIds: ['A'], parentId: 'B' };
  expect(warningsOf(under).join()).toContain('A (CDCS) trực thuộc B (CDCS): hai đơn vị cùng một cấp.');
});

it('two new units of one name are refused under one superior, else told as two new ones, once', () => {
  const newUnit = (id: string, parentId: string | null) => ({ id, kind: 'CDCS', name: 'Mới', shortName: '', parentId });
  const split = (places: readonly (string | null)[]): UnitEvent => ({
    ...{ type: 'SPLIT', ...told, unitId: 'A', intoIds: ['1', '2'], goesOn: false },
    newUnits: places.map((parentId, index) => newUnit(String(index + 1), parentId)),
    ...{ children: { rest: null, each: [] }, people: { rest: null, each: [] } },
  });
  expect(() => warningsOf(split(['huyện', 'huyện']))).toThrow('Hai đơn vị mới cùng tên Mới và cùng một cấp trên.');
  expect(warningsOf(split(['huyện', null]))).toEqual([
    'Sự kiện này ghi hai đơn vị mới cùng tên Mới; hai đơn vị được ghi riêng.',
  ]);
});
