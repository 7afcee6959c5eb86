import { runsInYear, type Campaign } from '#core/campaigns/campaign.ts';
import { useYear, useYearOf } from '../../shell/YearContext.tsx';

/** The year follows the campaign, unless the campaign runs in the chosen one anyway. */
export function useYearOfCampaign(campaign: Campaign): void {
  const { year } = useYear();
  useYearOf(runsInYear(campaign, year) ? year : campaign.year);
}
