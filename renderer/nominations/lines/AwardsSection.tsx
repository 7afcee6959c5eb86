import { formatNumber } from '#core/money/format.ts';
import type { AwardCount, NominationTotals } from '#core/nominations/nominationList.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import board from '../../shared/list/listBoard.module.css';

interface AwardsSectionProps {
  totals: NominationTotals;
  /** Narrows the list to one award. */
  onChoose: (awardCode: string) => void;
  onClose: () => void;
}

/** The lines shown, counted by what is asked. */
export function AwardsSection({ totals: { byAward }, onChoose, onClose }: AwardsSectionProps) {
  const sum = (of: (award: AwardCount) => number) => formatNumber(byAward.reduce((all, award) => all + of(award), 0));
  return (
    <RailSection title="Theo danh hiệu, hình thức" onClose={onClose}>
      <table className={board.counts} aria-label="Số đề nghị theo danh hiệu, hình thức">
        <thead>
          <tr>
            <th scope="col">Danh hiệu, hình thức</th>
            <td>Tập thể</td>
            <td>Cá nhân</td>
          </tr>
        </thead>
        <tbody>
          {byAward.map(({ awardCode, awardName, collectives, individuals }) => (
            <tr key={awardCode}>
              <th scope="row">
                <button type="button" className={board.opener} onClick={() => onChoose(awardCode)}>
                  {awardName}
                </button>
              </th>
              <td className="num">{formatNumber(collectives)}</td>
              <td className="num">{formatNumber(individuals)}</td>
            </tr>
          ))}
          <tr className={board.sum}>
            <th scope="row">Cộng</th>
            <td className="num">{sum(({ collectives }) => collectives)}</td>
            <td className="num">{sum(({ individuals }) => individuals)}</td>
          </tr>
        </tbody>
      </table>
      <p className={board.note}>Không tính đề nghị đã rút hoặc không đạt.</p>
    </RailSection>
  );
}
