import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitOnDate } from '#core/units/unit.ts';
import { useApi } from '../../api/ApiContext.ts';
import { foundUnits } from '../../api/unitsQueries.ts';
import { useDebounced } from '../useDebounced.ts';
import { unitLabel } from './unitLabel.ts';

interface UnitOfDayInputProps {
  id: string;
  value: string;
  /** The day whose tree is offered; null is today. */
  on: IsoDate | null;
  /** The unit the entry is linked to, by this field or another. */
  linkedId: string | null;
  isInvalid?: boolean;
  autoFocus?: boolean;
  /** Small inside a row of a list. */
  size?: 'small';
  maxLength: number;
  'aria-label'?: string;
  /** A unit of the day was chosen; `relinks` when the field had named the linked unit before. */
  onPick: (unit: UnitOnDate, relinks: boolean) => void;
  /** A name was typed; `unlinks` when the field had named the linked unit and does no more. */
  onType: (text: string, unlinks: boolean) => void;
}

const TYPING_PAUSE = 150;
const SUGGESTIONS = 8;

/** A unit's name: free text, or one of the units as they were called on the day. One that had ended cannot be chosen. */
export function UnitOfDayInput(props: UnitOfDayInputProps) {
  const { id, value, on, linkedId, isInvalid = false, autoFocus = false, size, maxLength, onPick, onType } = props;
  const wanted = useDebounced(value.trim().slice(0, 200), TYPING_PAUSE);
  const found = useQuery({
    ...foundUnits(useApi(), wanted, on, SUGGESTIONS),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  const units = wanted.length > 1 ? (found.data ?? []) : [];
  const namesTheLinked = units.some((unit) => unit.id === linkedId && unit.name === value);
  return (
    <AutoComplete
      id={id}
      {...(size && { size })}
      style={{ width: '100%' }}
      autoFocus={autoFocus}
      status={isInvalid ? 'error' : ''}
      aria-invalid={isInvalid}
      aria-label={props['aria-label']}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={false}
      maxLength={maxLength}
      value={value}
      options={units.map((unit) => ({ value: unit.id, label: unitLabel(unit), disabled: unit.hasEnded }))}
      onSelect={(unitId: string) => {
        const unit = units.find((one) => one.id === unitId);
        if (unit) onPick(unit, namesTheLinked);
      }}
      // Choosing tells the id here first.
      onChange={(text: string) => {
        if (!units.some((unit) => unit.id === text)) onType(text, namesTheLinked);
      }}
    />
  );
}
