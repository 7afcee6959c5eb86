import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import type { RunFilter } from '#core/eligibility/run.ts';
import { STANDING_LABELS, STANDINGS } from '#core/eligibility/standingOf.ts';
import { SUBJECT_LABELS, SUBJECTS } from '#core/office/catalogue.ts';
import { ANY, optionsOf } from '../../shared/list/filterOptions.ts';
import { UnitSelect, type ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import board from '../../shared/list/listBoard.module.css';

interface RunFilterBarProps {
  filter: RunFilter;
  unit: ChosenUnit | null;
  awards: readonly { code: string; name: string }[];
  onFilter: (patch: Partial<RunFilter>) => void;
  onUnit: (unit: ChosenUnit | null) => void;
}

const SUBJECT_OPTIONS = optionsOf('Mọi đối tượng', SUBJECTS, SUBJECT_LABELS);
const STANDING_OPTIONS = optionsOf('Mọi kết quả', STANDINGS, STANDING_LABELS);

/** What a result is narrowed to. */
export function RunFilterBar({ filter, unit, awards, onFilter, onUnit }: RunFilterBarProps) {
  return (
    <search className={board.filters}>
      <Input
        className={board.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm trong kết quả, không cần dấu"
        placeholder="Tên người, tập thể, đơn vị"
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
      <Select
        className={board.wideChoice ?? ''}
        aria-label="Danh hiệu, hình thức"
        popupMatchSelectWidth={false}
        value={filter.awardCode ?? ANY}
        options={[
          { value: ANY, label: 'Mọi danh hiệu' },
          ...awards.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(value) => onFilter({ awardCode: value === ANY ? null : value })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Kết quả"
        popupMatchSelectWidth={false}
        value={filter.standing ?? ANY}
        options={STANDING_OPTIONS}
        onChange={(value) => onFilter({ standing: STANDINGS.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Đối tượng"
        popupMatchSelectWidth={false}
        value={filter.subject ?? ANY}
        options={SUBJECT_OPTIONS}
        onChange={(value) => onFilter({ subject: SUBJECTS.find((known) => known === value) ?? null })}
      />
    </search>
  );
}
