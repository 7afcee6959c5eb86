import type { ReactNode } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import {
  REGISTRATION_MARK_LABELS,
  REGISTRATION_MARKS,
  REGISTRATION_STATUS_LABELS,
  REGISTRATION_STATUSES,
  type RegistrationFilter,
} from '#core/campaigns/registration.ts';
import { SUBJECT_LABELS, SUBJECTS } from '#core/office/catalogue.ts';
import { UnitSelect, type ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import { CampaignSelect } from '../CampaignSelect.tsx';
import { ANY, optionsOf } from '../../shared/list/filterOptions.ts';
import { TitleSelect } from '../../shared/inputs/TitleSelect.tsx';
import board from '../../shared/list/listBoard.module.css';

interface RegistrationFilterBarProps {
  filter: RegistrationFilter;
  unit: ChosenUnit | null;
  /** Whose campaigns are offered; null on the page of one. */
  campaignsOf: number | null;
  onFilter: (patch: Partial<RegistrationFilter>) => void;
  onUnit: (unit: ChosenUnit | null) => void;
  /** What can be done with all that is shown. */
  act: ReactNode;
}

const SUBJECT_OPTIONS = optionsOf('Mọi đối tượng', SUBJECTS, SUBJECT_LABELS);
const STATUS_OPTIONS = optionsOf('Mọi tình trạng', REGISTRATION_STATUSES, REGISTRATION_STATUS_LABELS);
const MARK_OPTIONS = optionsOf('Mọi lưu ý', REGISTRATION_MARKS, REGISTRATION_MARK_LABELS);

/** What the list of registrations is narrowed to. */
export function RegistrationFilterBar(props: RegistrationFilterBarProps) {
  const { filter, unit, campaignsOf, onFilter, onUnit, act } = props;
  return (
    <search className={board.filters}>
      <Input
        className={board.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm đăng ký, không cần dấu"
        placeholder="Tên, chức vụ, nội dung"
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
          onChange={(campaignId) => onFilter({ campaignId })}
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
        aria-label="Tình trạng"
        popupMatchSelectWidth={false}
        value={filter.status ?? ANY}
        options={STATUS_OPTIONS}
        onChange={(value) => onFilter({ status: REGISTRATION_STATUSES.find((known) => known === value) ?? null })}
      />
      <Select
        className={board.choice ?? ''}
        aria-label="Nộp muộn, đăng ký trùng"
        popupMatchSelectWidth={false}
        value={filter.mark ?? ANY}
        options={MARK_OPTIONS}
        onChange={(value) => onFilter({ mark: REGISTRATION_MARKS.find((known) => known === value) ?? null })}
      />
      {act}
    </search>
  );
}
