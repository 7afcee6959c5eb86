import type { Destination } from '#core/units/unitEvent.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { UnitSelect, type OtherChoice } from './UnitSelect.tsx';

interface DestinationSelectProps {
  id: string;
  rows: ReadonlyMap<string, UnitRow>;
  /** Units that begin with the event. */
  newUnits: readonly { id: string; name: string }[];
  value: Destination | null;
  onChange: (to: Destination | null) => void;
  isWrong?: boolean;
  'aria-label'?: string;
}

const END: OtherChoice = { value: 'END', label: 'Kết thúc theo' };
const TOP: OtherChoice = { value: 'TOP', label: 'Chuyển lên cấp trên cùng' };

/** Where units go whose superior ends. */
export function DestinationSelect({ newUnits, value, onChange, ...rest }: DestinationSelectProps) {
  const others = [
    ...newUnits.map(({ id, name }, index) => ({ value: id, label: name === '' ? `Đơn vị mới ${index + 1}` : name })),
    TOP,
    END,
  ];
  return <UnitSelect {...rest} others={others} value={wordOf(value)} onChange={(id) => onChange(destinationOf(id))} />;
}

function wordOf(to: Destination | null): string | null {
  if (to === null) return null;
  return to.to === 'END' ? END.value : (to.parentId ?? TOP.value);
}

function destinationOf(word: string | null): Destination | null {
  if (word === null) return null;
  if (word === END.value) return { to: 'END' };
  return { to: 'PARENT', parentId: word === TOP.value ? null : word };
}
