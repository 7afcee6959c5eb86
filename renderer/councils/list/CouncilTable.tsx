import { Link } from 'react-router';
import { COUNCIL_KIND_LABELS } from '#core/councils/council.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import type { CouncilListRow } from '../../api/councilsQueries.ts';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';

/** The councils of the office; those that ended stand behind. */
export function CouncilTable({ rows }: { rows: readonly CouncilListRow[] }) {
  return (
    <TableScroller label="Danh sách hội đồng, cuộn được" style={{ borderTop: 0 }}>
      <table className={tables.table} aria-label="Hội đồng">
        <thead>
          <tr>
            <th scope="col">Hội đồng</th>
            <th scope="col" style={{ width: 150 }}>
              Chủ tịch
            </th>
            <th scope="col" className={tables.end} style={{ width: 88 }}>
              Thành viên
            </th>
            <th scope="col" className={tables.end} style={{ width: 84 }}>
              Biểu quyết
            </th>
            <th scope="col" style={{ width: 200 }}>
              Phiên gần nhất
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/councils/${row.id}`}>{row.name}</Link>
                <div className={tables.quiet}>
                  {COUNCIL_KIND_LABELS[row.kind]}
                  {row.endedOn !== null && `, kết thúc ${formatDate(row.endedOn)}`}
                </div>
              </td>
              <td>{row.chairName === '' ? <span className={tables.quiet}>chưa có</span> : row.chairName}</td>
              <td className={`${tables.end} num`}>{formatNumber(row.members)}</td>
              <td className={`${tables.end} num`}>{formatNumber(row.voters)}</td>
              <td>
                {row.lastMeeting && (
                  <>
                    <Link to={`/councils/${row.id}/meetings/${row.lastMeeting.id}`}>{row.lastMeeting.title}</Link>
                    <div className={`${tables.quiet} num`}>
                      {row.lastMeeting.heldOn === null ? 'chưa định ngày' : formatDate(row.lastMeeting.heldOn)}
                      {row.lastMeeting.closedAt === null && ', đang mở'}
                    </div>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}
