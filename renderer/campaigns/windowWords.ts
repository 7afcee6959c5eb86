import { CAMPAIGN_DURATION_LABELS, type Campaign } from '#core/campaigns/campaign.ts';
import { formatDate } from '#core/dates/isoDate.ts';

/** From when to when a campaign runs; only its band where no day is known. */
export function windowWords({
  startsOn,
  endsOn,
  duration,
}: Pick<Campaign, 'startsOn' | 'endsOn' | 'duration'>): string {
  if (startsOn !== null && endsOn !== null) return `${formatDate(startsOn)} – ${formatDate(endsOn)}`;
  if (startsOn !== null) return `từ ${formatDate(startsOn)}`;
  if (endsOn !== null) return `đến ${formatDate(endsOn)}`;
  return CAMPAIGN_DURATION_LABELS[duration];
}
