import type { WorkTotals } from '#core/campaigns/work.ts';
import { formatDong, formatNumber } from '#core/money/format.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import board from '../../shared/list/listBoard.module.css';

/** The works shown, counted by the occasion they greet. */
export function OccasionsSection({ totals, onClose }: { totals: WorkTotals; onClose: () => void }) {
  return (
    <RailSection title="Theo dịp chào mừng" onClose={onClose}>
      <table className={board.counts} aria-label="Công trình, sản phẩm theo dịp">
        <thead>
          <tr className={board.group}>
            <th scope="col">Dịp</th>
            <td>Xong / số</td>
            <td>Trị giá</td>
          </tr>
        </thead>
        <tbody>
          {totals.byOccasion.map(({ occasionId, occasionName, works, finished, value }) => (
            <tr key={occasionId ?? 'NONE'}>
              <th scope="row">{occasionId === null ? 'Không gắn với dịp nào' : occasionName}</th>
              <td className="num">
                {formatNumber(finished)}/{formatNumber(works)}
              </td>
              <td className="num">{formatDong(value)}</td>
            </tr>
          ))}
          <tr className={board.sum}>
            <th scope="row">Cộng</th>
            <td className="num">
              {formatNumber(totals.finished)}/{formatNumber(totals.works)}
            </td>
            <td className="num">{formatDong(totals.value)}</td>
          </tr>
        </tbody>
      </table>
      <p className={board.note}>Không tính công trình, sản phẩm không thực hiện.</p>
    </RailSection>
  );
}
