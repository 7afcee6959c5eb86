import { expect, it } from 'vitest';
import { mayWrite, ROLES } from '#core/office/actor.ts';

it('lets administrators and clerks write, and nobody else', () => {
  expect(ROLES.filter(mayWrite)).toEqual(['ADMIN', 'CLERK']);
});
