import { Select } from 'antd';
import { PASTED_FIELD_LABELS, PASTED_FIELDS, withField, type PastedTable } from './pastedColumns.ts';
import styles from '../nominations.module.css';

const OPTIONS = PASTED_FIELDS.map((field) => ({ value: field, label: PASTED_FIELD_LABELS[field] }));
const SAMPLES = 2;

/** What each pasted column was taken for, to be put right. */
export function PastedColumns({ table, onTable }: { table: PastedTable; onTable: (table: PastedTable) => void }) {
  return (
    <ul className={styles.columns} aria-label="Các cột đã dán">
      {table.fields.map((field, column) => (
        <li key={column}>
          <Select
            size="small"
            aria-label={`Cột ${column + 1} là`}
            value={field}
            options={OPTIONS}
            onChange={(next) => onTable(withField(table, column, next))}
          />
          <div>
            {table.rows.slice(0, SAMPLES).map((row, index) => (
              <p key={index} title={row[column]}>
                {row[column]}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
