import type { ReactNode } from 'react';
import { LinkButton } from '../../shared/LinkButton.tsx';
import tables from '../../shared/table.module.css';
import styles from './person.module.css';

interface Cell {
  key: string;
  head: string;
  /** Pixels; left out, what is left. */
  width?: number;
}

interface HistoryTableProps<Row extends { id: string; personId: string }> {
  title: string;
  columns: readonly Cell[];
  rows: readonly Row[];
  cells: (row: Row) => ReactNode[];
  /** What a row is called for those who hear it. */
  nameOf: (row: Row) => string;
  /** Id of the record one looks at: rows of merged ones are marked. */
  keptId: string;
  addLabel: string;
  none: string;
  currentId: string | null;
  onAdd: () => void;
  onEdit: (row: Row) => void;
  onRemove: (row: Row) => void;
  canWrite: boolean;
}

/** One kind of history of a person, newest first, each row to be changed or removed by those who may. */
export function HistoryTable<Row extends { id: string; personId: string }>(props: HistoryTableProps<Row>) {
  const { title, columns, rows, cells, nameOf, keptId, addLabel, none, currentId, onAdd, onEdit, onRemove } = props;
  const { canWrite } = props;
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {canWrite && <LinkButton onClick={onAdd}>{addLabel}</LinkButton>}
      </div>
      {rows.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <table className={tables.table} aria-label={title}>
          <thead>
            <tr>
              {columns.map(({ key, head, width }) => (
                <th key={key} scope="col" style={width === undefined ? undefined : { width }}>
                  {head}
                </th>
              ))}
              {canWrite && (
                <th scope="col" style={{ width: 110 }}>
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.id === currentId ? tables.current : undefined}>
                {cells(row).map((content, index) => (
                  <td key={columns[index]?.key ?? index}>
                    {content}
                    {index === 0 && row.personId !== keptId && <span className={tables.tag}>hồ sơ gộp</span>}
                  </td>
                ))}
                {canWrite && (
                  <td>
                    <span className={tables.acts}>
                      <LinkButton aria-label={`Sửa ${nameOf(row)}`} onClick={() => onEdit(row)}>
                        Sửa
                      </LinkButton>
                      <LinkButton aria-label={`Bỏ ${nameOf(row)}`} onClick={() => onRemove(row)}>
                        Bỏ
                      </LinkButton>
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
