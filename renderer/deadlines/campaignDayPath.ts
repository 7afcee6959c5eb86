import type { CampaignDay } from '../api/deadlinesQueries.ts';

/** Where the day of a campaign, or of its works, is changed. */
export const campaignDayPath = ({ campaign }: Pick<CampaignDay, 'campaign'>) => `/campaigns/${campaign.id}`;
