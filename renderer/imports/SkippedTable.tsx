import type { SkippedRow } from '#core/imports/listReading.ts';
import tables from '../shared/table.module.css';

interface SkippedTableProps {
  rows: readonly SkippedRow[];
  count: number;
  /** What the lines of the list are: `dòng khen`, `người`. */
  lines: string;
}

/** Rows that were taken for no line, each with the reason, so that nobody is lost unseen. */
export function SkippedTable({ rows, count, lines }: SkippedTableProps) {
  if (rows.length === 0) return <p className={tables.none}>Mọi dòng có chữ dưới tiêu đề đều đọc thành {lines}.</p>;
  return (
    <>
      <table className={tables.table} aria-label={`Các dòng không phải ${lines}`}>
        <thead>
          <tr>
            <th scope="col" style={{ width: 80 }}>
              Dòng
            </th>
            <th scope="col" style={{ width: '36%' }}>
              Vì sao bỏ qua
            </th>
            <th scope="col">Nội dung trong tệp</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, why, text }) => (
            <tr key={row}>
              <td className={`${tables.quiet} num`}>{row}</td>
              <td>{why}</td>
              <td className={tables.quiet}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > rows.length && (
        <p className={tables.none}>
          Đang hiện {rows.length} trong {count} dòng.
        </p>
      )}
    </>
  );
}
