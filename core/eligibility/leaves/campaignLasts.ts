import { z } from 'zod';
import type { CampaignDuration } from '../../campaigns/campaign.ts';
import { dayAfter } from '../../dates/neighbourDay.ts';
import { movedByYears } from '../../dates/movedByYears.ts';
import type { CampaignFact } from '../facts.ts';
import { nomineeLeaf } from '../leaf.ts';
import { metIf, unknown } from '../verdict.ts';

/** Fewest years a campaign of that row of the form lasts. */
const SHORTEST: Record<CampaignDuration, number> = { UNDER_1: 0, ONE: 1, UNDER_3: 1, UNDER_5: 3, FROM_5: 5 };

/** The campaign of the theme lasts so many years and, where asked, has been summed up. */
export const campaignLasts = nomineeLeaf({
  label: 'Phong trào chuyên đề đủ thời gian',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  asksNoRecord: true,
  schema: z.strictObject({
    kind: z.literal('CAMPAIGN_LASTS'),
    years: z.int().min(1).max(20),
    atSummingUp: z.boolean(),
  }),
  start: { kind: 'CAMPAIGN_LASTS', years: 3, atSummingUp: true },
  fields: {
    years: { type: 'NUMBER', label: 'Phát động từ', unit: 'năm', min: 1, max: 20 },
    atSummingUp: { type: 'FLAG', label: 'Xét khi tổng kết' },
  },
  inWords: ({ years, atSummingUp }) =>
    `Phong trào của chuyên đề có thời gian từ ${years} năm${atSummingUp ? ', xét khi tổng kết' : ''}`,
  check({ years, atSummingUp }, { theme, campaigns, onDate }) {
    if (theme === '') return unknown('không ghi chuyên đề');
    if (campaigns.length === 0) return unknown(`chưa có phong trào “${theme}” trong hệ thống`);
    const fits = (campaign: CampaignFact) =>
      lasts(campaign, years) && (!atSummingUp || (campaign.closedOn !== null && campaign.closedOn <= onDate));
    const told = campaigns
      .map((campaign) => {
        const state = campaign.closedOn !== null && campaign.closedOn <= onDate ? 'đã tổng kết' : 'chưa tổng kết';
        return `“${campaign.name}”: ${lasts(campaign, years) ? 'đủ' : 'dưới'} ${years} năm, ${state}`;
      })
      .sort()
      .join('; ');
    return metIf(campaigns.some(fits), told);
  },
});

/** By its first and last day where both are known, else by the row of the form it was put in. */
function lasts({ startsOn, endsOn, duration }: CampaignFact, years: number): boolean {
  if (startsOn === null || endsOn === null) return SHORTEST[duration] >= years;
  return dayAfter(endsOn) >= movedByYears(startsOn, years);
}
