import type { UnitRow } from '#core/units/unitRows.ts';
import { UnitSelect, type OtherChoice } from './UnitSelect.tsx';

interface ParentSelectProps {
  id: string;
  rows: ReadonlyMap<string, UnitRow>;
  /** Undefined where nobody chose yet; null is the top. */
  value: string | null | undefined;
  onChange: (parentId: string | null | undefined) => void;
  isWrong?: boolean;
}

const TOP: OtherChoice = { value: 'TOP', label: 'Đứng ở cấp trên cùng' };

/** Under which unit something is to stand. */
export function ParentSelect({ value, onChange, ...rest }: ParentSelectProps) {
  const chosen = value === null ? TOP.value : (value ?? null);
  return (
    <UnitSelect
      {...rest}
      others={[TOP]}
      value={chosen}
      onChange={(id) => onChange(id === TOP.value ? null : (id ?? undefined))}
    />
  );
}
