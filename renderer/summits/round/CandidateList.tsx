import { pointsText } from '#core/text/pointsText.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { Panel } from '../../shared/Panel.tsx';
import tables from '../../shared/table.module.css';

/** Who is voted on, in the order of the ballot, before there is anything to count. */
export function CandidateList({ round: { candidates, maxChoices, places } }: { round: RoundView['round'] }) {
  const summary = [
    `${candidates.length} đơn vị`,
    maxChoices === null ? '' : `mỗi phiếu chọn nhiều nhất ${maxChoices}`,
    places === null ? '' : `lấy ${places}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <Panel title="Danh sách" summary={summary}>
      <table className={tables.table} aria-label="Danh sách của vòng">
        <thead>
          <tr>
            <th scope="col" className={tables.end} style={{ width: 64 }}>
              Số
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col" className={tables.end} style={{ width: 130 }}>
              Điểm thẩm định
            </th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ memberId, ordinal, name, score }) => (
            <tr key={memberId}>
              <td className={`${tables.end} num`}>{ordinal}</td>
              <td>{name}</td>
              <td className={`${tables.end} num`}>{score === null ? '–' : pointsText(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
