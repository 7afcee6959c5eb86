import { Link } from 'react-router';
import { ROUND_KIND_LABELS } from '#core/summits/round.ts';
import type { RoundSummary, SummitView } from '../../api/summitsQueries.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import tables from '../../shared/table.module.css';
import { TableScroller } from '../../shared/TableScroller.tsx';
import { roundState } from '../roundState.ts';

/** The rounds in their order; of an open one only that it is being counted. */
export function RoundsStep({ view: { summit, rounds } }: { view: SummitView }) {
  if (rounds.length === 0)
    return (
      <EmptyState sentence="Chưa có vòng nào. Thêm các vòng theo chương trình: bình bầu, suy tôn, bầu trưởng năm sau." />
    );
  return (
    <TableScroller label="Các vòng, cuộn được" style={{ borderTop: 0 }}>
      <table className={tables.table} aria-label="Các vòng">
        <thead>
          <tr>
            <th scope="col">Vòng</th>
            <th scope="col" style={{ width: 200 }}>
              Cách biểu quyết
            </th>
            <th scope="col" className={tables.end} style={{ width: 90 }}>
              Phát ra
            </th>
            <th scope="col" style={{ width: 270 }}>
              Kết quả
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((summary) => (
            <tr key={summary.round.id} className={summary.replacedBy === null ? undefined : tables.quiet}>
              <td>
                <Link to={`/summits/${summit.id}/rounds/${summary.round.id}`}>{summary.round.title}</Link>
                {summary.round.correctionReason !== '' && (
                  <div className={tables.quiet}>Thay vòng trước: {summary.round.correctionReason}</div>
                )}
              </td>
              <td>{ROUND_KIND_LABELS[summary.round.kind]}</td>
              <td className={`${tables.end} num`}>{summary.round.issued ?? '–'}</td>
              <td>{resultWords(summary)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** `Đạt: 8/8 đơn vị`, or what is still open. */
function resultWords({ round, result, replacedBy }: RoundSummary): string {
  if (replacedBy !== null) return `Đã thay bằng “${replacedBy.title}”`;
  if (round.lockedAt === null || !result) return roundState(round);
  if (round.kind === 'DECISION') return `Đã khóa. Quyết định: ${result.rows.length} đơn vị`;
  const passed = result.rows.filter(({ outcome }) => outcome === 'PASSED').length;
  const tied = result.rows.filter(({ outcome }) => outcome === 'TIED');
  const words = `Đã khóa. Đạt: ${passed}/${result.rows.length} đơn vị`;
  return tied.length === 0 ? words : `${words}; ngang phiếu ở suất cuối: ${tied.map(({ name }) => name).join(', ')}`;
}
