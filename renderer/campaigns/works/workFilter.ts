import type { WorkFilter } from '#core/campaigns/work.ts';

/** Every work there is. */
export const EVERY_WORK: WorkFilter = {
  year: null,
  campaignId: null,
  occasionId: null,
  text: '',
  unitId: null,
  kind: null,
  status: null,
  delay: null,
};
