import { CAMPAIGN_STATE_LABELS, campaignState, type Campaign } from '#core/campaigns/campaign.ts';
import styles from './campaigns.module.css';

/** Whether a campaign still takes entries, as a word beside its title. */
export function StateWord({ campaign }: { campaign: Pick<Campaign, 'closedOn'> }) {
  const state = campaignState(campaign);
  return <span className={state === 'CLOSED' ? styles.ok : styles.quiet}>{CAMPAIGN_STATE_LABELS[state]}</span>;
}
