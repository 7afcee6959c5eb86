import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import { foundUnits } from '../../api/unitsQueries.ts';
import { useDebounced } from '../useDebounced.ts';
import { unitLabel } from './unitLabel.ts';

const TYPING_PAUSE = 150;
const SHOWN = 50;
/** A search takes no longer text. */
const MAX_TEXT = 200;

/** A unit as a field holds it. */
export interface ChosenUnit {
  id: string;
  name: string;
}

interface UnitSelectProps {
  id?: string;
  'aria-label'?: string;
  placeholder: string;
  value: ChosenUnit | null;
  onChange: (unit: ChosenUnit | null) => void;
  className?: string;
  size?: 'small';
}

/** Chooses a unit of today's tree, found without dấu while typing. */
export function UnitSelect({ value, onChange, ...rest }: UnitSelectProps) {
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim().slice(0, MAX_TEXT), TYPING_PAUSE);
  const found = useQuery({ ...foundUnits(useApi(), wanted, null, SHOWN), placeholderData: keepPreviousData });
  return (
    <Select
      style={{ width: '100%' }}
      {...rest}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={found.isSuccess ? 'Không có đơn vị nào khớp' : 'Đang tìm…'}
      value={value === null ? null : { value: value.id, label: value.name }}
      labelInValue
      popupMatchSelectWidth={false}
      options={found.data?.map((unit) => ({ value: unit.id, label: unitLabel(unit) })) ?? []}
      onChange={(chosen: { value: string; label: string } | null | undefined) => {
        setText('');
        const unit = found.data?.find(({ id }) => id === chosen?.value);
        onChange(unit ? { id: unit.id, name: unit.name } : null);
      }}
    />
  );
}
