import { Select } from 'antd';
import { withField } from '#core/awards/pastedColumns.ts';
import { PASTED_FIELD_LABELS, type PastedField, type PastedTable } from '#core/awards/pastedTable.ts';
import pasted from '../../../shared/pasted/pasted.module.css';
import styles from './picker.module.css';

const SAMPLES = 3;
const OPTIONS = (Object.keys(PASTED_FIELD_LABELS) as PastedField[]).map((field) => ({
  value: field,
  label: PASTED_FIELD_LABELS[field],
}));

/** The columns pasted, one under the other as the rail is narrow: what each was taken for, and its first cells. */
export function PastePreview({ table, onChange }: { table: PastedTable; onChange: (table: PastedTable) => void }) {
  return (
    <ul className={pasted.columns} aria-label="Các cột đã dán">
      {table.fields.map((field, column) => {
        const samples = table.rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
        return (
          <li key={column}>
            <Select
              size="small"
              aria-label={`Cột ${column + 1} là`}
              value={field}
              options={OPTIONS}
              onChange={(next) => onChange(withField(table, column, next))}
            />
            <ul className={field === 'SKIP' ? styles.skipped : undefined}>
              {samples.slice(0, SAMPLES).map((cell, index) => (
                <li key={index} title={cell}>
                  {cell}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
