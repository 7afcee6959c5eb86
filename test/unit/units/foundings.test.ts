import { expect, it } from 'vitest';
import { Foundings } from '#core/units/foundings.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { forestOf, unit } from './forestFixture.ts';

const today = '2024-02-01';
const [province, district, school] = [
  unit({ id: 'tinh' }),
  unit({ id: 'huyen', parentId: 'tinh' }),
  unit({ id: 'truong', name: 'CĐCS Trường A', parentId: 'huyen' }),
];
const foundings = (told: Record<string, string>, ...units: UnitHistory[]) =>
  new Foundings(new Map(Object.entries(told)), { forest: forestOf(...units), today });

it('begin those below before the ones above are looked at', () => {
  const told = { tinh: '2005-06-01', huyen: '2008-07-01', truong: '2010-08-15' };
  const list = foundings(told, province, district, school);
  expect(list.of('tinh', told.tinh)).toMatchObject({ unit: { validFrom: '2005-06-01' } });
  expect(list.of('huyen', told.huyen)).toMatchObject({ unit: { parents: [{ validFrom: '2008-07-01' }] } });
});

it('say what stands in the way', () => {
  const hindrance = (told: Record<string, string>, id: string, ...units: UnitHistory[]) =>
    foundings(told, ...units).of(id, told[id] ?? '');
  expect(hindrance({ huyen: '2008-07-01' }, 'huyen', district, school)).toEqual({
    unit: null,
    hindrance: 'chưa rõ CĐCS Trường A trực thuộc từ ngày nào',
  });
  expect(hindrance({ huyen: '2012-01-01', truong: '2010-08-15' }, 'huyen', district, school)).toEqual({
    unit: null,
    hindrance: 'CĐCS Trường A đã trực thuộc từ ngày 15/08/2010',
  });
  expect(hindrance({ huyen: '2024-03-01' }, 'huyen', district)).toMatchObject({ hindrance: 'ngày đó chưa tới' });
  const ended = unit({ id: 'huyen', to: '2007-12-31' });
  expect(hindrance({ huyen: '2008-07-01' }, 'huyen', ended)).toMatchObject({ unit: null });
});

it('leave a beginning on record alone, and end on a circle', () => {
  expect(foundings({ huyen: '2008-07-01' }, unit({ id: 'huyen', from: '2001-01-01' })).of('huyen', today)).toBeNull();
  const circle = [unit({ id: 'a', parentId: 'b' }), unit({ id: 'b', parentId: 'a' })];
  expect(foundings({ a: '2008-07-01', b: '2009-07-01' }, ...circle).of('a', '2008-07-01')).toMatchObject({
    unit: null,
  });
});
