import { expect, it } from 'vitest';
import type { UnitRow } from '#core/units/unitRows.ts';
import {
  blankDraft,
  calledOf,
  chosenOver,
  isFarAhead,
  proposedOf,
  toEvent,
  toFigures,
  writesFigures,
} from '../../../renderer/units/events/eventDraft.ts';

it('a split names the units that begin with it and those that were there before', () => {
  const draft = { ...blankDraft('SPLIT', 'split'), takerIds: ['there-before'] };
  const [first, second] = draft.newUnits.map(({ id }) => id);
  expect(toEvent(draft, new Map())).toMatchObject({
    unitId: 'split',
    intoIds: [first, second, 'there-before'],
    newUnits: [{ id: first }, { id: second }],
  });
  expect(toEvent({ ...draft, newUnits: [] }, new Map())).toMatchObject({ intoIds: ['there-before'], newUnits: [] });
});

it('a split sends people where each was sent; what is offered no more and who is there no more do not count', () => {
  const places = { a: 'taker', b: 'LEAVE', c: 'split', d: 'gone', e: 'taker' };
  const draft = { ...blankDraft('SPLIT', 'split'), takerIds: ['taker'], people: { rest: 'LEAVE', places } };
  const to = (unitId: string) => ({ to: 'UNIT', unitId });
  expect(toEvent(draft, new Map())).toMatchObject({
    people: {
      rest: { to: 'LEAVE' },
      each: [
        { to: to('taker'), personIds: ['a', 'e'] },
        { to: { to: 'LEAVE' }, personIds: ['b'] },
      ],
    },
  });
  expect(toEvent({ ...draft, goesOn: true }, new Map(), new Set(['a', 'b', 'c', 'd']))).toMatchObject({
    people: {
      rest: null,
      each: [
        { to: to('taker'), personIds: ['a'] },
        { to: to('split'), personIds: ['c'] },
      ],
    },
  });
});

it('a merger brings the proposed figures, with what was typed over them', () => {
  const figure = {
    ...{ year: 2025, workers: 400, members: 150, femaleMembers: null, grassrootsUnits: null },
    ...{ grading: '', note: '' },
  };
  const proposal = { figure, version: null, missing: [] };
  const draft = { ...blankDraft('MERGE', null), typedCounts: { members: '1.148', workers: '' } };
  expect(toFigures(draft, proposal)).toEqual({
    figure: { ...figure, members: 1148, workers: null },
    version: null,
  });
  expect(writesFigures(draft, proposal)).toBe(true);
  expect(writesFigures({ ...draft, writesFigures: false }, proposal)).toBe(false);
  expect(writesFigures(draft, null)).toBe(false);
});

it('figures the successor has already are replaced only when the clerk says so', () => {
  const figure = {
    ...{ year: 2025, workers: null, members: 150, femaleMembers: null, grassrootsUnits: null },
    ...{ grading: '', note: '' },
  };
  const proposal = { figure, version: 2, missing: [] };
  const draft = blankDraft('MERGE', null);
  expect(writesFigures(draft, proposal)).toBe(false);
  expect(writesFigures({ ...draft, writesFigures: true }, proposal)).toBe(true);
});

const row = (id: string, kind: string, parentId: string | null): UnitRow => ({
  ...{ id, kind, parentId, depth: 1, name: id, shortName: '', formerNames: [], level: 'CS' },
  ...{ begunOn: null, endedOn: null, childCount: 0, workers: null, members: null, femaleMembers: null },
});
const rows = new Map(
  [row('A', 'CDCS', 'district'), row('B', 'CDCS', 'district'), row('C', 'TO_CD', 'district')].map((one) => [
    one.id,
    one,
  ]),
);

it('units that come together or apart leave their kind and place to the new one, where they have one in common', () => {
  const merger = { ...blankDraft('MERGE', null), unitIds: ['A', 'B'] };
  expect(toEvent(merger, rows)).toMatchObject({ newUnit: { kind: 'CDCS', parentId: 'district' } });
  const mixed = { ...merger, unitIds: ['A', 'C'] };
  expect(toEvent(mixed, rows)).toMatchObject({ newUnit: { kind: '', parentId: 'district' } });
  const split = toEvent(blankDraft('SPLIT', 'A'), rows);
  expect(split).toMatchObject({ newUnits: [{ kind: 'CDCS', parentId: 'district' }, { kind: 'CDCS' }] });
});

it('what was proposed follows the units; what was chosen against it stays', () => {
  const draft = { ...blankDraft('MERGE', null), unitIds: ['A', 'B'] };
  const named = { ...calledOf(draft, rows), name: 'Mới', parentId: null };
  const typed = { ...draft, called: chosenOver(named, proposedOf(draft, rows)) };
  expect(calledOf(typed, rows)).toMatchObject({ name: 'Mới', kind: 'CDCS', parentId: null });
  expect(calledOf({ ...typed, unitIds: ['C'] }, rows)).toMatchObject({ name: 'Mới', kind: 'TO_CD', parentId: null });
});

it.each([
  [null, false],
  ['2027-11-23', false],
  ['2027-11-24', true],
  ['2205-07-01', true],
])('on 23/11/2026 an event of %s is far ahead: %s', (on, isFar) => expect(isFarAhead(on, '2026-11-23')).toBe(isFar));
