import {
  CAMPAIGN_DURATION_LABELS,
  CAMPAIGN_DURATIONS,
  CAMPAIGN_METHOD_LABELS,
  CAMPAIGN_METHODS,
  CAMPAIGN_SCOPE_LABELS,
  CAMPAIGN_SCOPES,
} from '#core/campaigns/campaign.ts';
import type { CampaignCounts } from '#core/campaigns/campaignCounts.ts';
import { formatNumber } from '#core/money/format.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import board from '../../shared/list/listBoard.module.css';

interface CountsSectionProps {
  counts: CampaignCounts;
  year: number;
  onClose: () => void;
}

/** The campaigns shown, counted as form 0601 asks, in its order. */
export function CountsSection({ counts, year, onClose }: CountsSectionProps) {
  const groups: [string, [string, number][]][] = [
    ['Theo phạm vi', CAMPAIGN_SCOPES.map((scope) => [CAMPAIGN_SCOPE_LABELS[scope], counts.byScope[scope]])],
    [
      'Theo thời gian',
      CAMPAIGN_DURATIONS.map((duration) => [CAMPAIGN_DURATION_LABELS[duration], counts.byDuration[duration]]),
    ],
    // The form names campaigns by theme first.
    [
      'Theo phương thức',
      CAMPAIGN_METHODS.toReversed().map((method) => [CAMPAIGN_METHOD_LABELS[method], counts.byMethod[method]]),
    ],
  ];
  return (
    <RailSection title={`Biểu 0601 năm ${year}`} onClose={onClose}>
      <table className={board.counts} aria-label="Số phong trào thi đua">
        <tbody>
          <tr className={board.sum}>
            <th scope="row">Tổng số phong trào</th>
            <td className="num">{formatNumber(counts.total)}</td>
          </tr>
          <tr>
            <th scope="row">Phát động trong năm {year}</th>
            <td className="num">{formatNumber(counts.launched)}</td>
          </tr>
          {groups.map(([title, rows]) => [
            <tr key={title} className={board.group}>
              <th scope="rowgroup" colSpan={2}>
                {title}
              </th>
            </tr>,
            ...rows.map(([label, count]) => (
              <tr key={`${title} ${label}`}>
                <th scope="row">{label}</th>
                <td className="num">{formatNumber(count)}</td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
      <p className={board.note}>Đếm các phong trào đang xem: bỏ điều kiện tìm để có số của cả năm.</p>
    </RailSection>
  );
}
