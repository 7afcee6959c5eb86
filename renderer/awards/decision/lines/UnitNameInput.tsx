import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useApi } from '../../../api/ApiContext.ts';
import { foundUnits } from '../../../api/unitsQueries.ts';
import { LimitNote } from '../../../shared/LimitNote.tsx';
import { useDebounced } from '../../../shared/useDebounced.ts';
import { useDecision } from '../DecisionContext.ts';

interface UnitNameInputProps {
  id: string;
  value: string;
  autoFocus?: boolean;
  isInvalid?: boolean;
  /** A name typed freely belongs to no unit of the tree. */
  onChange: (name: string, unitId: string | null) => void;
}

const TYPING_PAUSE = 150;
const SUGGESTIONS = 8;
const MAX_NAME = 300;

/** A unit's name: free text, or one of the units as they were called on the decision date. */
export function UnitNameInput({ id, value, autoFocus = false, isInvalid = false, onChange }: UnitNameInputProps) {
  const { decision } = useDecision();
  const wanted = useDebounced(value.trim(), TYPING_PAUSE);
  const found = useQuery({
    ...foundUnits(useApi(), wanted, decision.issuedOn, SUGGESTIONS),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  const units = wanted.length > 1 ? (found.data ?? []) : [];
  return (
    <>
      <AutoComplete
        id={id}
        size="small"
        style={{ width: '100%' }}
        autoFocus={autoFocus}
        status={isInvalid ? 'error' : ''}
        defaultActiveFirstOption={false}
        popupMatchSelectWidth={false}
        maxLength={MAX_NAME}
        value={value}
        options={units
          .filter((unit) => unit.name !== value)
          .map((unit) => ({
            value: unit.name,
            label: unit.parentName === '' ? unit.name : `${unit.name}, ${unit.parentName}`,
            unitId: unit.id,
          }))}
        onSelect={(name: string, option) => onChange(name, (option as { unitId?: string }).unitId ?? null)}
        onChange={(name: string) => onChange(name, units.find((unit) => unit.name === name)?.id ?? null)}
      />
      <LimitNote text={value} max={MAX_NAME} />
    </>
  );
}
