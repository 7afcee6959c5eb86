import type { Campaign, CampaignInput, OccasionInput } from '#core/campaigns/campaign.ts';
import { proposedDuration } from '#core/campaigns/campaignDuration.ts';

/** A campaign as its form holds it. */
export interface TypedCampaign {
  entered: CampaignInput;
  /** The clerk chose the band: days no longer change it. */
  hasOwnDuration: boolean;
}

/** A new campaign of a year. */
export function blankCampaign(year: number, launchedBy: string): TypedCampaign {
  return {
    entered: {
      year,
      name: '',
      theme: '',
      scope: 'UNIT',
      method: 'THEMATIC',
      duration: 'ONE',
      launchedBy,
      launchNumber: '',
      launchedOn: null,
      startsOn: null,
      endsOn: null,
      registerBy: null,
      clusterId: null,
      criteria: '',
      occasions: [],
    },
    hasOwnDuration: false,
  };
}

/** A campaign as it is kept, ready to be changed. */
export function typedCampaign(campaign: Campaign): TypedCampaign {
  const { startsOn, endsOn, duration } = campaign;
  const proposed = proposedDuration(startsOn, endsOn);
  return {
    entered: {
      year: campaign.year,
      name: campaign.name,
      theme: campaign.theme,
      scope: campaign.scope,
      method: campaign.method,
      duration,
      launchedBy: campaign.launchedBy,
      launchNumber: campaign.launchNumber,
      launchedOn: campaign.launchedOn,
      startsOn,
      endsOn,
      registerBy: campaign.registerBy,
      clusterId: campaign.clusterId,
      criteria: campaign.criteria,
      occasions: campaign.occasions,
    },
    hasOwnDuration: proposed !== null && proposed !== duration,
  };
}

/** With some fields changed: the band follows the window until the clerk chooses one. */
export function withChange({ entered, hasOwnDuration }: TypedCampaign, patch: Partial<CampaignInput>): TypedCampaign {
  const changed = { ...entered, ...patch };
  if (patch.duration !== undefined) return { entered: changed, hasOwnDuration: true };
  if (hasOwnDuration) return { entered: changed, hasOwnDuration };
  const duration = proposedDuration(changed.startsOn, changed.endsOn) ?? changed.duration;
  return { entered: { ...changed, duration }, hasOwnDuration };
}

/** What is sent: rows of occasions left blank are no occasions. */
export function enteredCampaign({ entered }: TypedCampaign): CampaignInput {
  return {
    ...entered,
    occasions: entered.occasions.filter(({ name, onDate }) => name.trim() !== '' || onDate !== null),
  };
}

export const BLANK_OCCASION: OccasionInput = { id: null, name: '', onDate: null };
