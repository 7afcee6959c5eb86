import { useState } from 'react';
import { Input } from 'antd';
import { Field } from '../shared/Field.tsx';

interface HeaderRowFieldProps {
  row: number | null;
  onChange: (row: number) => void;
}

/** Takes effect on Enter or on leaving: each digit would read the file anew. */
export function HeaderRowField({ row, onChange }: HeaderRowFieldProps) {
  const [text, setText] = useState(row === null ? '' : String(row));
  const apply = () => {
    const typed = /^\d{1,7}$/u.test(text.trim()) ? Number(text) : 0;
    if (typed >= 1 && typed !== row) onChange(typed);
    else if (row !== null) setText(String(row));
  };
  return (
    <Field label="Dòng tiêu đề" htmlFor="import-header-row">
      <Input
        id="import-header-row"
        className="num"
        inputMode="numeric"
        maxLength={7}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={apply}
        onPressEnter={apply}
      />
    </Field>
  );
}
