import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import type { RoundPurpose } from '#core/summits/round.ts';
import type { SummitListRow } from '../../api/summitsQueries.ts';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';

/** The summits of a year, and what came of each. */
export function SummitTable({ rows }: { rows: readonly SummitListRow[] }) {
  return (
    <TableScroller label="Danh sách hội nghị, cuộn được" style={{ borderTop: 0 }}>
      <table className={tables.table} aria-label="Hội nghị tổng kết">
        <thead>
          <tr>
            <th scope="col">Hội nghị</th>
            <th scope="col" style={{ width: 150 }}>
              Ngày, địa điểm
            </th>
            <th scope="col" className={tables.end} style={{ width: 76 }}>
              Đại biểu
            </th>
            <th scope="col" className={tables.end} style={{ width: 110 }}>
              Vòng đã khóa
            </th>
            <th scope="col" style={{ width: '32%' }}>
              Kết quả
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/summits/${row.id}`}>{row.title}</Link>
                <div className={tables.quiet}>
                  {row.clusterName}
                  {row.closedAt !== null && ', đã kết thúc'}
                </div>
              </td>
              <td className="num">
                {row.heldOn === null ? <span className={tables.quiet}>chưa định ngày</span> : formatDate(row.heldOn)}
                <div className={tables.quiet}>{row.place}</div>
              </td>
              <td className={`${tables.end} num`}>{formatNumber(row.delegates)}</td>
              <td className={`${tables.end} num`}>
                {row.locked}/{row.rounds}
              </td>
              <td>{outcomeWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** `8 đơn vị được bình bầu; dẫn đầu LĐLĐ thành phố Từ Sơn`. */
function outcomeWords({ winners, year }: SummitListRow): string {
  const names = (purpose: RoundPurpose) =>
    winners
      .filter((winner) => winner.purpose === purpose)
      .map(({ name }) => name)
      .join(', ');
  const flags = winners.filter(({ purpose }) => purpose === 'FLAG').length;
  return [
    flags === 0 ? '' : `${formatNumber(flags)} đơn vị được bình bầu`,
    names('LEADER') === '' ? '' : `dẫn đầu: ${names('LEADER')}`,
    names('NEXT_LEAD') === '' ? '' : `trưởng năm ${year + 1}: ${names('NEXT_LEAD')}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
