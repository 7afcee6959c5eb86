import {
  CAMPAIGN_DURATIONS,
  CAMPAIGN_METHODS,
  CAMPAIGN_SCOPES,
  type CampaignDuration,
  type CampaignInput,
  type CampaignMethod,
  type CampaignScope,
} from './campaign.ts';

/** Numbers of campaigns as form 0601.N/BNV-TĐKT (TT 02/2023/TT-BNV) asks for them. Each split adds up to the total. */
export interface CampaignCounts {
  /** Row 01. */
  total: number;
  /** Launched in the year itself; the others go on from years before. */
  launched: number;
  /** Rows 02–05. */
  byScope: Record<CampaignScope, number>;
  /** Rows 06–10. */
  byDuration: Record<CampaignDuration, number>;
  /** Rows 11–12. */
  byMethod: Record<CampaignMethod, number>;
}

type Counted = Pick<CampaignInput, 'year' | 'scope' | 'duration' | 'method'>;

/** Counts campaigns by what the form asks. @param year the year of the form */
export function countCampaigns(campaigns: readonly Counted[], year: number): CampaignCounts {
  return {
    total: campaigns.length,
    launched: campaigns.filter((campaign) => campaign.year === year).length,
    byScope: tally(CAMPAIGN_SCOPES, campaigns, ({ scope }) => scope),
    byDuration: tally(CAMPAIGN_DURATIONS, campaigns, ({ duration }) => duration),
    byMethod: tally(CAMPAIGN_METHODS, campaigns, ({ method }) => method),
  };
}

function tally<Word extends string>(
  words: readonly Word[],
  campaigns: readonly Counted[],
  wordOf: (campaign: Counted) => Word,
): Record<Word, number> {
  const counts = new Map<Word, number>(words.map((word) => [word, 0]));
  for (const campaign of campaigns) counts.set(wordOf(campaign), (counts.get(wordOf(campaign)) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<Word, number>;
}
