import { CAMPAIGN_STATE_LABELS, campaignState, type Campaign } from '#core/campaigns/campaign.ts';
import board from '../shared/list/listBoard.module.css';

/** Whether a campaign still takes entries, as a word beside its title. */
export function StateWord({ campaign }: { campaign: Pick<Campaign, 'closedOn'> }) {
  const state = campaignState(campaign);
  return <span className={state === 'CLOSED' ? board.ok : board.quiet}>{CAMPAIGN_STATE_LABELS[state]}</span>;
}
