import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import {
  CAMPAIGN_METHOD_LABELS,
  CAMPAIGN_METHODS,
  CAMPAIGN_SCOPE_LABELS,
  CAMPAIGN_SCOPES,
  CAMPAIGN_STATE_LABELS,
  CAMPAIGN_STATES,
  type CampaignFilter,
} from '#core/campaigns/campaign.ts';
import { ANY, optionsOf } from '../../shared/list/filterOptions.ts';
import board from '../../shared/list/listBoard.module.css';

interface CampaignFilterBarProps {
  filter: Omit<CampaignFilter, 'year'>;
  onFilter: (patch: Partial<CampaignFilter>) => void;
}

const SCOPES = optionsOf('Mọi phạm vi', CAMPAIGN_SCOPES, CAMPAIGN_SCOPE_LABELS);
const METHODS = optionsOf('Mọi phương thức', CAMPAIGN_METHODS, CAMPAIGN_METHOD_LABELS);
const STATES = optionsOf('Mọi tình trạng', CAMPAIGN_STATES, CAMPAIGN_STATE_LABELS);

/** What the list of campaigns is narrowed to; the year stands in the sidebar. */
export function CampaignFilterBar({ filter, onFilter }: CampaignFilterBarProps) {
  return (
    <search className={board.filters}>
      <Input
        className={board.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm phong trào, không cần dấu"
        placeholder="Tên, chủ đề, số văn bản, dịp chào mừng"
        value={filter.text}
        onChange={(event) => onFilter({ text: event.target.value })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Phạm vi"
        popupMatchSelectWidth={false}
        value={filter.scope ?? ANY}
        options={SCOPES}
        onChange={(value) => onFilter({ scope: CAMPAIGN_SCOPES.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Phương thức"
        popupMatchSelectWidth={false}
        value={filter.method ?? ANY}
        options={METHODS}
        onChange={(value) => onFilter({ method: CAMPAIGN_METHODS.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Tình trạng"
        popupMatchSelectWidth={false}
        value={filter.state ?? ANY}
        options={STATES}
        onChange={(value) => onFilter({ state: CAMPAIGN_STATES.find((known) => known === value) ?? null })}
      />
    </search>
  );
}
