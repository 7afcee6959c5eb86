import type { RegistrationTotals, TitleCount } from '#core/campaigns/registration.ts';
import { formatNumber } from '#core/money/format.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import board from '../../shared/list/listBoard.module.css';

interface TitlesSectionProps {
  totals: RegistrationTotals;
  /** Narrows the list to one title. */
  onChoose: (awardCode: string) => void;
  onClose: () => void;
}

/** The registrations shown, counted by title. */
export function TitlesSection({ totals: { byTitle }, onChoose, onClose }: TitlesSectionProps) {
  const sum = (of: (title: TitleCount) => number) => formatNumber(byTitle.reduce((all, title) => all + of(title), 0));
  return (
    <RailSection title="Theo danh hiệu" onClose={onClose}>
      <table className={board.counts} aria-label="Số đăng ký theo danh hiệu">
        <thead>
          <tr className={board.group}>
            <th scope="col">Danh hiệu, hình thức</th>
            <td>Tập thể</td>
            <td>Cá nhân</td>
          </tr>
        </thead>
        <tbody>
          {byTitle.map(({ awardCode, awardName, collectives, individuals }) => (
            <tr key={awardCode ?? 'NONE'}>
              <th scope="row">
                {awardCode === null ? (
                  'Chỉ đăng ký nội dung'
                ) : (
                  <button type="button" className={board.opener} onClick={() => onChoose(awardCode)}>
                    {awardName}
                  </button>
                )}
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
      <p className={board.note}>Tính theo lượt đăng ký, không tính đăng ký đã rút.</p>
    </RailSection>
  );
}
