import { expect, it } from 'vitest';
import { blankDraft, toEvent, toFigures, writesFigures } from '../../../renderer/units/events/eventDraft.ts';

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
