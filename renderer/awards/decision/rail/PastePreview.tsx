import { Select } from 'antd';
import { PASTED_FIELD_LABELS, type PastedField, type PastedTable } from '../lines/pastedLines.ts';
import styles from './picker.module.css';

const SHOWN_ROWS = 6;
const OPTIONS = (Object.keys(PASTED_FIELD_LABELS) as PastedField[]).map((field) => ({
  value: field,
  label: PASTED_FIELD_LABELS[field],
}));

/** The first rows pasted, each column under what it was taken for. */
export function PastePreview({ table, onChange }: { table: PastedTable; onChange: (table: PastedTable) => void }) {
  const setField = (column: number, field: PastedField) =>
    onChange({
      ...table,
      // A meaning belongs to one column only.
      fields: table.fields.map((old, other) => (other === column ? field : old === field ? 'SKIP' : old)),
    });
  return (
    <div className={styles.preview} role="region" aria-label="Các hàng đã dán" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.fields.map((field, column) => (
              <th key={column} scope="col">
                <Select
                  size="small"
                  style={{ width: 104 }}
                  aria-label={`Cột ${column + 1} là`}
                  value={field}
                  options={OPTIONS}
                  onChange={(next) => setField(column, next)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN_ROWS).map((row, index) => (
            <tr key={index}>
              {table.fields.map((field, column) => (
                <td key={column} className={field === 'SKIP' ? styles.skipped : undefined} title={row[column]}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
