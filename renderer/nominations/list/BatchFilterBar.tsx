import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import {
  NOMINATION_STATUS_LABELS,
  NOMINATION_STATUSES,
  PROCEDURE_LABELS,
  PROCEDURES,
} from '#core/nominations/nomination.ts';
import type { BatchFilter } from '#core/nominations/nominationList.ts';
import { ANY, optionsOf } from '../../shared/list/filterOptions.ts';
import board from '../../shared/list/listBoard.module.css';

interface BatchFilterBarProps {
  filter: Omit<BatchFilter, 'year'>;
  onFilter: (patch: Partial<BatchFilter>) => void;
}

const PROCEDURE_OPTIONS = optionsOf('Mọi thủ tục', PROCEDURES, PROCEDURE_LABELS);
const STATUS_OPTIONS = optionsOf('Mọi bước', NOMINATION_STATUSES, NOMINATION_STATUS_LABELS);

/** What the list of batches is narrowed to; the year stands in the sidebar. */
export function BatchFilterBar({ filter, onFilter }: BatchFilterBarProps) {
  return (
    <search className={board.filters}>
      <Input
        className={board.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm tờ trình, không cần dấu"
        placeholder="Tên, đơn vị, số tờ trình"
        value={filter.text}
        onChange={(event) => onFilter({ text: event.target.value })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Thủ tục"
        popupMatchSelectWidth={false}
        value={filter.procedure ?? ANY}
        options={PROCEDURE_OPTIONS}
        onChange={(value) => onFilter({ procedure: PROCEDURES.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Có đề nghị đang ở bước"
        popupMatchSelectWidth={false}
        value={filter.status ?? ANY}
        options={STATUS_OPTIONS}
        onChange={(value) => onFilter({ status: NOMINATION_STATUSES.find((known) => known === value) ?? null })}
      />
    </search>
  );
}
