import { Input } from 'antd';
import { Field } from '../../shared/Field.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { TOLD_FIELDS } from '../toldFields.ts';
import type { TypedInitiative } from './typedInitiative.ts';
import styles from '../initiatives.module.css';

interface ToldFieldsProps {
  typed: TypedInitiative;
  put: (patch: Partial<TypedInitiative>) => void;
  idOf: (path: string) => string;
  problemOf: (path: string) => string | undefined;
}

/** What an application tells at length, below its authors. */
export function ToldFields({ typed, put, idOf, problemOf }: ToldFieldsProps) {
  return (
    <div className={`${styles.formGrid} ${styles.section}`}>
      {TOLD_FIELDS.map(({ field, label, max }) => (
        <Field key={field} label={label} htmlFor={idOf(field)} error={problemOf(field)}>
          <Input.TextArea
            id={idOf(field)}
            maxLength={max}
            autoSize={{ minRows: 2, maxRows: 10 }}
            value={typed[field]}
            onChange={(event) => put({ [field]: event.target.value })}
          />
        </Field>
      ))}
      <TextField
        id={idOf('note')}
        label="Ghi chú"
        className={styles.wide}
        maxLength={500}
        value={typed.note}
        error={problemOf('note')}
        onChange={(note) => put({ note })}
      />
    </div>
  );
}
