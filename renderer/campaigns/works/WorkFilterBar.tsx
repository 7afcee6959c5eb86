import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import type { Occasion } from '#core/campaigns/campaign.ts';
import {
  WORK_DELAY_LABELS,
  WORK_DELAYS,
  WORK_KIND_LABELS,
  WORK_KINDS,
  WORK_STATUS_LABELS,
  WORK_STATUSES,
  type WorkFilter,
} from '#core/campaigns/work.ts';
import { UnitSelect, type ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import { CampaignSelect } from '../CampaignSelect.tsx';
import { ANY, optionsOf } from '../../shared/list/filterOptions.ts';
import board from '../../shared/list/listBoard.module.css';

interface WorkFilterBarProps {
  filter: WorkFilter;
  unit: ChosenUnit | null;
  /** Whose campaigns are offered; null on the page of one. */
  campaignsOf: number | null;
  /** Those of the campaign chosen; none while there is no one campaign. */
  occasions: readonly Occasion[];
  onFilter: (patch: Partial<WorkFilter>) => void;
  onUnit: (unit: ChosenUnit | null) => void;
}

const KIND_OPTIONS = optionsOf('Mọi loại', WORK_KINDS, WORK_KIND_LABELS);
const STATUS_OPTIONS = optionsOf('Mọi tình trạng', WORK_STATUSES, WORK_STATUS_LABELS);
const DELAY_OPTIONS = optionsOf('Mọi lưu ý', WORK_DELAYS, WORK_DELAY_LABELS);

/** What the list of works is narrowed to. */
export function WorkFilterBar({ filter, unit, campaignsOf, occasions, onFilter, onUnit }: WorkFilterBarProps) {
  return (
    <search className={board.filters}>
      <Input
        className={board.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm công trình, sản phẩm, không cần dấu"
        placeholder="Tên, đơn vị, nội dung"
        value={filter.text}
        onChange={(event) => onFilter({ text: event.target.value })}
      />
      <UnitSelect
        className={board.wideChoice ?? ''}
        aria-label="Đơn vị và các đơn vị trực thuộc"
        placeholder="Mọi đơn vị"
        value={unit}
        onChange={onUnit}
      />
      {campaignsOf !== null && (
        <CampaignSelect
          className={board.wideChoice ?? ''}
          aria-label="Phong trào"
          placeholder="Mọi phong trào"
          year={campaignsOf}
          value={filter.campaignId}
          onChange={(campaignId) => onFilter({ campaignId, occasionId: null })}
        />
      )}
      {occasions.length > 0 && (
        <Select
          className={board.wideChoice ?? ''}
          aria-label="Dịp chào mừng"
          allowClear
          popupMatchSelectWidth={false}
          placeholder="Mọi dịp chào mừng"
          value={filter.occasionId}
          options={occasions.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(occasionId?: string | null) => onFilter({ occasionId: occasionId ?? null })}
        />
      )}
      <Select
        className={board.choice ?? ''}
        aria-label="Loại"
        popupMatchSelectWidth={false}
        value={filter.kind ?? ANY}
        options={KIND_OPTIONS}
        onChange={(value) => onFilter({ kind: WORK_KINDS.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Tình trạng"
        popupMatchSelectWidth={false}
        value={filter.status ?? ANY}
        options={STATUS_OPTIONS}
        onChange={(value) => onFilter({ status: WORK_STATUSES.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Đúng hạn hay muộn"
        popupMatchSelectWidth={false}
        value={filter.delay ?? ANY}
        options={DELAY_OPTIONS}
        onChange={(value) => onFilter({ delay: WORK_DELAYS.find((known) => known === value) ?? null })}
      />
    </search>
  );
}
