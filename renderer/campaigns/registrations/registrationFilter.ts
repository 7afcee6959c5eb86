import type { RegistrationFilter } from '#core/campaigns/registration.ts';

/** Every registration there is. */
export const EVERY_REGISTRATION: RegistrationFilter = {
  year: null,
  campaignId: null,
  text: '',
  unitId: null,
  subject: null,
  awardCode: null,
  status: null,
  mark: null,
};
