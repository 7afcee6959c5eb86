import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { STATUS_LABELS } from '#core/awards/decision.ts';
import { RECOGNITION_LEVEL_LABELS, RECOGNITION_LEVELS } from '#core/initiatives/initiative.ts';
import { RECOGNITION_STATUSES } from '#core/initiatives/recognition.ts';
import type { RecognitionFilter } from '../../api/recognitionsQueries.ts';
import { ANY, optionsOf } from '../../shared/list/filterOptions.ts';
import board from '../../shared/list/listBoard.module.css';

interface RecognitionFilterBarProps {
  filter: Omit<RecognitionFilter, 'year'>;
  onFilter: (patch: Partial<RecognitionFilter>) => void;
}

const LEVELS = optionsOf('Mọi cấp công nhận', RECOGNITION_LEVELS, RECOGNITION_LEVEL_LABELS);
const STATUSES = optionsOf('Mọi trạng thái', RECOGNITION_STATUSES, STATUS_LABELS);

/** What the list of decisions is narrowed to; the year stands in the sidebar. */
export function RecognitionFilterBar({ filter, onFilter }: RecognitionFilterBarProps) {
  return (
    <search className={board.filters}>
      <Input
        className={board.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm quyết định công nhận, không cần dấu"
        placeholder="Số, trích yếu, cơ quan quyết định"
        value={filter.search}
        onChange={(event) => onFilter({ search: event.target.value })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Cấp công nhận"
        popupMatchSelectWidth={false}
        value={filter.level ?? ANY}
        options={LEVELS}
        onChange={(value) => onFilter({ level: RECOGNITION_LEVELS.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Trạng thái"
        popupMatchSelectWidth={false}
        value={filter.status ?? ANY}
        options={STATUSES}
        onChange={(value) => onFilter({ status: RECOGNITION_STATUSES.find((known) => known === value) ?? null })}
      />
    </search>
  );
}
