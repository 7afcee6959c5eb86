import type { InitiativeFilter } from '#core/initiatives/initiative.ts';

/** Every initiative there is. */
export const EVERY_INITIATIVE: InitiativeFilter = {
  year: null,
  text: '',
  kind: null,
  field: null,
  unitId: null,
  programme: null,
  status: null,
  level: null,
};
