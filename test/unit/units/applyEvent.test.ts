import { describe, expect, it } from 'vitest';
import { applyEvent } from '#core/units/applyEvent.ts';
import { forestProblems } from '#core/units/forestProblems.ts';
import { plannedChanges } from '#core/units/plannedChanges.ts';
import { allPredecessorsOf, allSuccessorsOf } from '#core/units/succession.ts';
import type { UnitEvent, UnitEventFacts } from '#core/units/unitEvent.ts';
import type { UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import { nameOn, parentOn, treeOn } from '#core/units/unitTree.ts';
import { counter, forestOf, unit } from './forestFixture.ts';
import { present } from '../../support/present.ts';

const told = { on: '2025-07-01', documentNumber: '', note: '' };
const start = forestOf(
  unit({ id: 'province', kind: 'LDLD_TINH' }),
  unit({ id: 'district', kind: 'LDLD_HUYEN', parentId: 'province' }),
  unit({ id: 'sector', kind: 'CD_NGANH', parentId: 'province' }),
  unit({ id: 'a', parentId: 'district' }),
  unit({ id: 'b', parentId: 'district' }),
  unit({ id: 'team', kind: 'TO_CD', parentId: 'a' }),
);
const apply = (event: UnitEvent, forest: UnitForest = start) => applyEvent(forest, event, counter()).forest;
const refused = (event: UnitEvent, forest: UnitForest = start) => {
  try {
    apply(event, forest);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
const rename = (unitId: string, name: string, on = told.on): UnitEvent => ({
  ...{ type: 'RENAME', ...told, on, unitId, name },
  shortName: '',
});
const transfer = (unitIds: string[], parentId: string | null, on = told.on): UnitEvent => ({
  ...{ type: 'TRANSFER', ...told, on, unitIds, parentId },
});
const dissolve = (unitIds: string[], changes: Partial<Extract<UnitEvent, { type: 'DISSOLVE' }>> = {}): UnitEvent => ({
  ...{ type: 'DISSOLVE', ...told, unitIds, children: { rest: null, each: [] } },
  ...changes,
});
const under = (parentId: string | null) => ({ to: 'PARENT' as const, parentId });

describe('a rename', () => {
  it('holds from its day on', () => {
    const renamed = present(apply(rename('a', 'A mới')).get('a'));
    expect(nameOn(renamed, '2025-06-30').name).toBe('a');
    expect(nameOn(renamed, '2025-07-01').name).toBe('A mới');
  });

  it('between two known ones holds up to the later one', () => {
    const later = apply(rename('a', 'A cuối', '2026-01-01'));
    const between = present(apply(rename('a', 'A giữa'), later).get('a'));
    expect(['2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01'].map((day) => nameOn(between, day).name)).toEqual([
      'a',
      'A giữa',
      'A giữa',
      'A cuối',
    ]);
  });

  it('to the same name, or twice on one day, is refused', () => {
    expect(refused(rename('a', 'a'))).toContain('đã mang đúng tên này');
    expect(refused(rename('a', 'A hai'), apply(rename('a', 'A một')))).toContain('đúng ngày 01/07/2025');
  });
});

describe('a dissolution', () => {
  it('asks where each unit below goes, and says which ones', () => {
    expect(refused(dissolve(['district']))).toBe(
      'Chưa nói a, b chuyển về đâu. Chưa ghi gì; hãy sửa lại sự kiện rồi xem trước.',
    );
  });

  it('moves some, ends others with all below them', () => {
    const each = [{ unitId: 'a', to: { to: 'END' as const } }];
    const after = apply(dissolve(['district'], { children: { rest: under('province'), each } }));
    expect(treeOn(after, told.on).map(({ unit: { id }, parentId }) => [id, parentId])).toEqual([
      ['province', null],
      ['sector', 'province'],
      ['b', 'province'],
    ]);
    expect(present(after.get('team')).validTo).toBe('2025-06-30');
  });

  it('is refused when a later change stands in the way, which is named', () => {
    const renamed = apply(rename('b', 'B mới', '2025-09-01'));
    expect(refused(dissolve(['b']), renamed)).toContain('b đã được ghi đổi tên thành B mới từ ngày 01/09/2025');
    const arrived = apply(transfer(['team'], 'b', '2025-09-01'));
    expect(refused(dissolve(['b']), arrived)).toContain('team đã được ghi trực thuộc b từ ngày 01/09/2025');
    const ended = apply(dissolve(['b'], { on: '2025-09-01' }));
    expect(refused(dissolve(['b']), ended)).toContain('b đã được ghi kết thúc ngày 31/08/2025');
  });

  it('cannot send units to one that ends as well', () => {
    const to = { children: { rest: under('sector'), each: [] } };
    expect(refused(dissolve(['district', 'sector'], to))).toContain('không chuyển về sector được');
  });
});

describe('a merger', () => {
  const merged = { id: 'new', kind: 'CDCS', name: 'Mới', shortName: '', parentId: 'province' };

  it('of two into a new one takes along what stood under them', () => {
    const event: UnitEvent = { type: 'MERGE', ...told, fromIds: ['a', 'b'], intoId: 'new', newUnit: merged };
    const after = apply(event);
    expect(parentOn(present(after.get('team')), told.on)).toBe('new');
    expect(parentOn(present(after.get('team')), '2025-06-30')).toBe('a');
    expect([present(after.get('a')).validTo, present(after.get('new')).validFrom]).toEqual([
      '2025-06-30',
      '2025-07-01',
    ]);
  });

  it('into one that was there leaves it its name', () => {
    const after = apply({ type: 'MERGE', ...told, fromIds: ['a'], intoId: 'b', newUnit: null });
    expect(nameOn(present(after.get('b')), told.on).name).toBe('b');
    expect(parentOn(present(after.get('team')), told.on)).toBe('b');
  });

  it('is refused into a unit that is known to end later, also on the day itself', () => {
    const ended = apply(dissolve(['b'], { on: '2025-09-01' }));
    const into = (on: string): UnitEvent => ({
      type: 'MERGE',
      ...told,
      on,
      fromIds: ['a'],
      intoId: 'b',
      newUnit: null,
    });
    for (const on of [told.on, '2025-08-31'])
      expect(refused(into(on), ended)).toContain('b đã được ghi kết thúc ngày 31/08/2025; hãy hủy sự kiện đó');
  });

  it('cannot put a unit below itself', () => {
    expect(refused({ type: 'MERGE', ...told, fromIds: ['district'], intoId: 'team', newUnit: null })).toContain(
      'vừa trực thuộc vừa đứng trên',
    );
  });
});

describe('a split', () => {
  it('of a unit that goes on moves only what is named', () => {
    const made = { id: 'new', kind: 'CDCS', name: 'Tách ra', shortName: '', parentId: 'district' };
    const children = { rest: null, each: [{ unitId: 'team', to: under('new') }] };
    const people = { rest: null, each: [] };
    const split = {
      type: 'SPLIT' as const,
      ...told,
      unitId: 'a',
      intoIds: ['new'],
      newUnits: [made],
      children,
      people,
    };
    const after = apply({ ...split, goesOn: true });
    expect(present(after.get('a')).validTo).toBeNull();
    expect(parentOn(present(after.get('team')), told.on)).toBe('new');
    expect(refused({ ...split, goesOn: false })).toContain('ít nhất hai đơn vị nhận');
  });
});

describe('moving and downgrading', () => {
  it('refuses a circle and a place that is taken already', () => {
    expect(refused(transfer(['district'], 'team'))).toContain('vừa trực thuộc vừa đứng trên');
    expect(refused(transfer(['a'], 'district'))).toContain('a đã ở đúng vị trí này');
  });

  it('refuses a superior that is not there that day', () => {
    const ended = apply(dissolve(['b']));
    expect(refused(transfer(['a'], 'b'), ended)).toContain('b đã kết thúc ngày 30/06/2025');
  });

  it('changes kind, name and place in one go', () => {
    const event: UnitEvent = {
      ...{ type: 'DOWNGRADE', ...told, unitId: 'sector', kind: 'CDCS', name: 'CĐCS Sở', shortName: '' },
      parentId: 'district',
    };
    const effect = applyEvent(start, event, counter());
    expect(nameOn(present(effect.forest.get('sector')), told.on)).toMatchObject({ kind: 'CDCS', name: 'CĐCS Sở' });
    expect(plannedChanges(start, effect, { on: told.on, kinds: [] }).map(({ text }) => text)).toEqual([
      'đổi tên thành CĐCS Sở',
      'đổi loại từ CD_NGANH thành CDCS',
      'đang trực thuộc province, chuyển sang trực thuộc district',
    ]);
  });
});

describe('problems of a forest', () => {
  it.each([
    ['a gap', '2025-01-01', '2025-02-01', 'không có tên'],
    ['an overlap', '2025-02-01', '2025-01-15', 'mang hai tên cùng lúc'],
  ])('%s in names is found', (_what, firstTo, secondFrom, sentence) => {
    const [name] = unit({ id: 'a' }).names;
    const names = [
      { ...present(name), validTo: firstTo },
      { ...present(name), id: 'second', name: 'b', validFrom: secondFrom },
    ];
    const problems = forestProblems(forestOf({ ...unit({ id: 'a' }), names }));
    expect(problems.map(({ message }) => message).join()).toContain(sentence);
  });

  it('a superior that ended is found', () => {
    const forest = forestOf(unit({ id: 'a', to: '2025-06-30' }), unit({ id: 'b', parentId: 'a' }));
    expect(forestProblems(forest)).toEqual([
      { unitId: 'b', message: 'b còn trực thuộc a sau ngày 30/06/2025, khi đơn vị này đã kết thúc.' },
    ]);
  });

  it('a circle that exists for some days only is found', () => {
    const place = (id: string, parentId: string, validFrom: string, validTo: string) => ({
      ...unit({ id }),
      parents: [{ id: `${id}-p`, parentId, validFrom, validTo }],
    });
    const circle = forestOf(place('a', 'b', '2025-01-01', '2025-01-31'), place('b', 'a', '2025-01-31', '2025-03-01'));
    expect(forestProblems(circle)).toHaveLength(1);
    const apart = forestOf(place('a', 'b', '2025-01-01', '2025-01-30'), place('b', 'a', '2025-01-31', '2025-03-01'));
    expect(forestProblems(apart)).toEqual([]);
  });
});

it('an event that ends hundreds of units looks at each unit a few times, not at all of them for each', () => {
  let looks = 0;
  const watched = (one: UnitHistory): UnitHistory => {
    const { parents } = one;
    return Object.defineProperty({ ...one }, 'parents', {
      enumerable: true,
      get: () => {
        looks += 1;
        return parents;
      },
    });
  };
  const districts = Array.from({ length: 300 }, (_, index) => `district-${index}`);
  const forest = forestOf(
    unit({ id: 'province' }),
    ...districts.map((id) => watched(unit({ id, parentId: 'province' }))),
    ...districts.flatMap((parentId) =>
      ['a', 'b', 'c'].map((id) => watched(unit({ id: `${parentId}-${id}`, parentId }))),
    ),
  );
  const ended = apply(dissolve(districts, { children: { rest: under('province'), each: [] } }), forest);
  expect(parentOn(present(ended.get('district-7-b')), told.on)).toBe('province');
  expect(looks).toBeLessThan(20 * forest.size);
});

it('predecessors and successors are found over several steps', () => {
  const event = (id: string, from: string[], to: string[]): UnitEventFacts => ({
    ...{ id, type: 'MERGE', on: `2025-0${id}-01`, documentNumber: '', note: '' },
    parts: [
      ...from.map((unitId) => ({ unitId, role: 'FROM' as const })),
      ...to.map((unitId) => ({ unitId, role: 'TO' as const })),
    ],
  });
  const events = [event('1', ['a', 'b'], ['c']), event('2', ['c', 'd'], ['e'])];
  expect(allPredecessorsOf('e', events).map(({ unitId }) => unitId)).toEqual(['c', 'd', 'a', 'b']);
  expect(allSuccessorsOf('a', events).map(({ unitId }) => unitId)).toEqual(['c', 'e']);
});
