import { Select } from 'antd';
import { withField, type ColumnSet, type PastedTable } from './pastedTable.ts';
import pasted from './pasted.module.css';

interface PastedColumnsProps<Field extends string, Table extends PastedTable<Field>> {
  columns: ColumnSet<Field>;
  table: Table;
  onTable: (table: Table) => void;
}

const SAMPLES = 2;

/** What each pasted column was taken for, to be put right. */
export function PastedColumns<Field extends string, Table extends PastedTable<Field>>(
  props: PastedColumnsProps<Field, Table>,
) {
  const { columns, table, onTable } = props;
  const options: { value: Field | 'skip'; label: string }[] = [
    { value: 'skip', label: 'Bỏ qua' },
    ...(Object.keys(columns.labels) as Field[]).map((field) => ({ value: field, label: columns.labels[field] })),
  ];
  return (
    <ul className={pasted.columns} aria-label="Các cột đã dán">
      {table.fields.map((field, column) => (
        <li key={column}>
          <Select
            size="small"
            aria-label={`Cột ${column + 1} là`}
            value={field}
            options={options}
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
