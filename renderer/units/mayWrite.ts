import type { Role } from '#core/office/actor.ts';

/** Who may change what is known about units. */
export const MAY_WRITE: readonly Role[] = ['ADMIN', 'CLERK'];
