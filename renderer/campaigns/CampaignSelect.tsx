import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../api/ApiContext.ts';
import { campaignNames } from '../api/campaignsQueries.ts';

interface CampaignSelectProps {
  id?: string;
  'aria-label'?: string;
  year: number;
  placeholder: string;
  value: string | null;
  onChange: (campaignId: string | null) => void;
  /** For entering something new: one that was summed up takes nothing more. */
  isForEntry?: boolean;
  isInvalid?: boolean;
  className?: string;
}

/** One of the campaigns that run in a year. */
export function CampaignSelect(props: CampaignSelectProps) {
  const { year, value, onChange, isForEntry = false, isInvalid = false, ...rest } = props;
  const campaigns = useQuery(campaignNames(useApi(), year));
  const options = (campaigns.data ?? []).map(({ id, name, closedOn }) => ({
    value: id,
    label: closedOn === null ? name : `${name} (đã tổng kết)`,
    disabled: isForEntry && closedOn !== null && id !== value,
  }));
  return (
    <Select
      style={{ width: '100%' }}
      {...rest}
      allowClear
      status={isInvalid ? 'error' : ''}
      showSearch={{ filterOption: (text, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(text)) }}
      // Until the campaigns are there an id would be shown.
      value={campaigns.data === undefined ? null : value}
      options={options}
      onChange={(id?: string) => onChange(id ?? null)}
    />
  );
}
