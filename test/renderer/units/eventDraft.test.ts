import { expect, it } from 'vitest';
import { blankDraft, toEvent } from '../../../renderer/units/events/eventDraft.ts';

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
