import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { NOMINATION_STATUS_LABELS, NOMINATION_STATUSES } from '#core/nominations/nomination.ts';
import { NOMINATION_MARK_LABELS, NOMINATION_MARKS, type NominationFilter } from '#core/nominations/nominationList.ts';
import { SUBJECT_LABELS, SUBJECTS } from '#core/office/catalogue.ts';
import { ANY, optionsOf } from '../../shared/list/filterOptions.ts';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import { UnitSelect, type ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import board from '../../shared/list/listBoard.module.css';

interface LineFilterBarProps {
  filter: NominationFilter;
  /** Chosen unit; undefined where lines of one tờ trình are shown and no unit is asked for. */
  unit: ChosenUnit | null | undefined;
  onFilter: (patch: Partial<NominationFilter>) => void;
  onUnit: (unit: ChosenUnit | null) => void;
}

const SUBJECT_OPTIONS = optionsOf('Mọi đối tượng', SUBJECTS, SUBJECT_LABELS);
const STATUS_OPTIONS = optionsOf('Mọi bước', NOMINATION_STATUSES, NOMINATION_STATUS_LABELS);
const MARK_OPTIONS = optionsOf('Mọi lưu ý', NOMINATION_MARKS, NOMINATION_MARK_LABELS);

/** What a list of lines is narrowed to. */
export function LineFilterBar({ filter, unit, onFilter, onUnit }: LineFilterBarProps) {
  return (
    <search className={board.filters}>
      <Input
        className={board.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm đề nghị, không cần dấu"
        placeholder="Tên, chức vụ, thành tích"
        value={filter.text}
        onChange={(event) => onFilter({ text: event.target.value })}
      />
      {unit !== undefined && (
        <UnitSelect
          className={board.wideChoice ?? ''}
          aria-label="Đơn vị và các đơn vị trực thuộc"
          placeholder="Mọi đơn vị"
          value={unit}
          onChange={onUnit}
        />
      )}
      <TitleSelect
        className={board.wideChoice ?? ''}
        aria-label="Danh hiệu, hình thức"
        placeholder="Mọi danh hiệu"
        subject={filter.subject}
        value={filter.awardCode}
        onChange={(awardCode) => onFilter({ awardCode })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Đối tượng"
        popupMatchSelectWidth={false}
        value={filter.subject ?? ANY}
        options={SUBJECT_OPTIONS}
        onChange={(value) => onFilter({ subject: SUBJECTS.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Bước"
        popupMatchSelectWidth={false}
        value={filter.status ?? ANY}
        options={STATUS_OPTIONS}
        onChange={(value) => onFilter({ status: NOMINATION_STATUSES.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Lưu ý"
        popupMatchSelectWidth={false}
        value={filter.mark ?? ANY}
        options={MARK_OPTIONS}
        onChange={(value) => onFilter({ mark: NOMINATION_MARKS.find((known) => known === value) ?? null })}
      />
    </search>
  );
}
