import { yearOf } from '#core/dates/isoDate.ts';
import type { Campaign } from '#core/campaigns/campaign.ts';
import { useYear, useYearOf } from '../../shell/YearContext.tsx';

/** The year follows the campaign, unless the campaign runs in the chosen one anyway. */
export function useYearOfCampaign({ year: launched, endsOn }: Pick<Campaign, 'year' | 'endsOn'>): void {
  const { year } = useYear();
  const last = Math.max(launched, endsOn === null ? launched : yearOf(endsOn));
  useYearOf(year >= launched && year <= last ? year : launched);
}
