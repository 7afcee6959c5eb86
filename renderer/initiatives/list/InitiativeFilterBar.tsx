import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import {
  INITIATIVE_KIND_LABELS,
  INITIATIVE_KINDS,
  INITIATIVE_STATUS_LABELS,
  INITIATIVE_STATUSES,
  RECOGNITION_LEVEL_LABELS,
  RECOGNITION_LEVELS,
  type InitiativeFilter,
} from '#core/initiatives/initiative.ts';
import { ANY, optionsOf } from '../../shared/list/filterOptions.ts';
import { UnitSelect, type ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import board from '../../shared/list/listBoard.module.css';

interface InitiativeFilterBarProps {
  filter: InitiativeFilter;
  unit: ChosenUnit | null;
  /** Those written in initiatives of the year. */
  words: { fields: readonly string[]; programmes: readonly string[] };
  onFilter: (patch: Partial<InitiativeFilter>) => void;
  onUnit: (unit: ChosenUnit | null) => void;
}

const LEVELS = [...RECOGNITION_LEVELS, 'NONE'] as const;
const KIND_OPTIONS = optionsOf('Mọi loại', INITIATIVE_KINDS, INITIATIVE_KIND_LABELS);
const STATUS_OPTIONS = optionsOf('Mọi kết quả', INITIATIVE_STATUSES, INITIATIVE_STATUS_LABELS);
const LEVEL_OPTIONS = optionsOf('Mọi cấp', LEVELS, {
  ...RECOGNITION_LEVEL_LABELS,
  NONE: 'Chưa được công nhận',
});

/** What the list of initiatives is narrowed to. */
export function InitiativeFilterBar({ filter, unit, words, onFilter, onUnit }: InitiativeFilterBarProps) {
  return (
    <search className={board.filters}>
      <Input
        className={board.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm sáng kiến, không cần dấu"
        placeholder="Tên, tác giả, đơn vị, mã"
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
      {words.fields.length > 0 && wordSelect('Lĩnh vực', 'Mọi lĩnh vực', words.fields, 'field')}
      {words.programmes.length > 0 && wordSelect('Chương trình', 'Mọi chương trình', words.programmes, 'programme')}
      <Select
        className={board.choice ?? ''}
        aria-label="Loại"
        popupMatchSelectWidth={false}
        value={filter.kind ?? ANY}
        options={KIND_OPTIONS}
        onChange={(value) => onFilter({ kind: INITIATIVE_KINDS.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Kết quả"
        popupMatchSelectWidth={false}
        value={filter.status ?? ANY}
        options={STATUS_OPTIONS}
        onChange={(value) => onFilter({ status: INITIATIVE_STATUSES.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Cấp công nhận"
        popupMatchSelectWidth={false}
        value={filter.level ?? ANY}
        options={LEVEL_OPTIONS}
        onChange={(value) => onFilter({ level: LEVELS.find((known) => known === value) ?? null })}
      />
    </search>
  );

  function wordSelect(label: string, any: string, choices: readonly string[], key: 'field' | 'programme') {
    return (
      <Select
        className={board.choice ?? ''}
        aria-label={label}
        allowClear
        showSearch
        popupMatchSelectWidth={false}
        placeholder={any}
        value={filter[key]}
        options={choices.map((word) => ({ value: word, label: word }))}
        onChange={(word?: string | null) => onFilter({ [key]: word ?? null })}
      />
    );
  }
}
