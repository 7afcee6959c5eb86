import { Select } from 'antd';
import { Field } from '../shared/Field.tsx';

interface SheetFieldProps {
  names: readonly string[];
  index: number | null;
  onChange: (index: number) => void;
}

/** Which worksheet of the file holds the list. */
export function SheetField({ names, index, onChange }: SheetFieldProps) {
  return (
    <Field label="Trang tính" htmlFor="import-sheet">
      <Select
        id="import-sheet"
        style={{ width: '100%' }}
        popupMatchSelectWidth={false}
        value={index}
        options={names.map((name, place) => ({ value: place, label: name }))}
        onChange={onChange}
      />
    </Field>
  );
}
