import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { foldForSearch } from '#core/text/fold.ts';
import { useApi } from '../api/ApiContext.ts';
import { campaignNames, campaignView, type CampaignName } from '../api/campaignsQueries.ts';

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

/** One of the campaigns that run in a year, or the one chosen before, of whatever year. */
export function CampaignSelect(props: CampaignSelectProps) {
  const { year, value, onChange, isForEntry = false, isInvalid = false, ...rest } = props;
  const offered = useOffered(year, value);
  const options = offered.map(({ id, name, closedOn }) => ({
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
      // Until the campaign's name is there its id would be shown.
      value={offered.some(({ id }) => id === value) ? value : null}
      options={options}
      onChange={(id?: string) => onChange(id ?? null)}
    />
  );
}

/** Campaigns of the year; the one chosen is among them also where it does not run in that year. */
function useOffered(year: number, chosenId: string | null): Pick<CampaignName, 'id' | 'name' | 'closedOn'>[] {
  const api = useApi();
  const ofYear = useQuery(campaignNames(api, year));
  const isElsewhere = chosenId !== null && ofYear.data !== undefined && !ofYear.data.some(({ id }) => id === chosenId);
  const chosen = useQuery({ ...campaignView(api, chosenId ?? ''), enabled: isElsewhere });
  return [...(isElsewhere && chosen.data ? [chosen.data.campaign] : []), ...(ofYear.data ?? [])];
}
