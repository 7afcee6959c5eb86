import type { NominationFilter } from '#core/nominations/nominationList.ts';

/** Every line there is. */
export const EVERY_LINE: NominationFilter = {
  year: null,
  batchId: null,
  text: '',
  unitId: null,
  subject: null,
  awardCode: null,
  status: null,
  mark: null,
};
