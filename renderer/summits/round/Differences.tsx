import type { RoundView } from '../../api/summitsQueries.ts';
import { Panel } from '../../shared/Panel.tsx';
import tables from '../../shared/table.module.css';

/** Where the two counts do not say the same, line by line. */
export function Differences({ differences }: { differences: NonNullable<RoundView['differences']> }) {
  return (
    <Panel title="Hai lần nhập khác nhau" summary={`${differences.length} chỗ; hãy xem lại đúng các phiếu này`}>
      <table className={tables.table} aria-label="Chỗ khác nhau giữa hai lần nhập">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col" style={{ width: 220 }}>
              Lần 1
            </th>
            <th scope="col" style={{ width: 220 }}>
              Lần 2
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ what, first, second }) => (
            <tr key={what}>
              <td>{what}</td>
              <td className="num">{first}</td>
              <td className="num">{second}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
