import { Link } from 'react-router';
import { CAMPAIGN_SCOPE_LABELS, CAMPAIGN_STATE_LABELS, campaignState } from '#core/campaigns/campaign.ts';
import { formatNumber } from '#core/money/format.ts';
import type { CampaignSummary } from '../../api/campaignsQueries.ts';
import { Money } from '../../shared/Money.tsx';
import { windowWords } from '../windowWords.ts';
import board from '../../shared/list/listBoard.module.css';

interface CampaignRowProps {
  campaign: CampaignSummary;
  /** The year looked at: a campaign launched before says so. */
  year: number;
  rowIndex: number;
  hasRoom: boolean;
  onOpen: (id: string) => void;
}

/** One campaign of the list. The link is for the keyboard; the whole row takes the mouse. */
export function CampaignRow({ campaign, year, rowIndex, hasRoom, onOpen }: CampaignRowProps) {
  const { id, name, scope, figures } = campaign;
  const state = campaignState(campaign);
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className={board.row} onClick={() => onOpen(id)}>
      <div role="cell" title={name}>
        <Link to={`/campaigns/${id}`} onClick={(event) => event.stopPropagation()}>
          {name}
        </Link>
        {campaign.year < year && <span className={board.beside}>từ {campaign.year}</span>}
      </div>
      {hasRoom && <div role="cell">{CAMPAIGN_SCOPE_LABELS[scope]}</div>}
      <div role="cell" className="num">
        {windowWords(campaign)}
      </div>
      <div role="cell" className={`${board.end} num`}>
        {formatNumber(figures.registrations)}
      </div>
      <div role="cell" className={`${board.end} num`}>
        {figures.works === 0 ? '–' : `${formatNumber(figures.finished)}/${formatNumber(figures.works)}`}
      </div>
      {hasRoom && (
        <div role="cell" className={board.end}>
          <Money amount={figures.works === 0 ? null : figures.value} />
        </div>
      )}
      <div role="cell" className={`${board.indent} ${state === 'CLOSED' ? board.ok : ''}`}>
        {CAMPAIGN_STATE_LABELS[state]}
      </div>
    </div>
  );
}
