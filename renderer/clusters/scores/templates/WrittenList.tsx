import { useState } from 'react';
import fields from '../../../shared/inputs/cellField.module.css';
import styles from './template.module.css';

interface WrittenListProps<List> {
  label: string;
  value: List;
  write: (list: List) => string;
  read: (text: string) => List | null;
  /** How it is written, said when it is not understood. */
  example: string;
  onChange: (list: List) => void;
}

/** A short list in one field. Text that is not understood stays, and the list stays what it was. */
export function WrittenList<List>({ label, value, write, read, example, onChange }: WrittenListProps<List>) {
  const [text, setText] = useState(() => write(value));
  const isRefused = read(text) === null;
  return (
    <>
      <input
        className={`${fields.field} ${isRefused ? fields.wrong : ''}`}
        aria-label={label}
        aria-invalid={isRefused}
        maxLength={300}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const list = read(event.target.value);
          if (list !== null) onChange(list);
        }}
      />
      {isRefused && (
        <span className={styles.problem} role="alert">
          Ghi như: {example}. Vẫn giữ nội dung trước đó.
        </span>
      )}
    </>
  );
}
