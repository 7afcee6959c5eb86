import { STANDINGS, type NomineeStanding } from '#core/eligibility/standingOf.ts';
import type { AwardCount } from '#core/eligibility/run.ts';
import { formatNumber } from '#core/money/format.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RailSection } from '../../shared/RailSection.tsx';
import board from '../../shared/list/listBoard.module.css';
import styles from '../eligibility.module.css';

interface CountsSectionProps {
  counts: readonly AwardCount[];
  nameOf: (awardCode: string) => string;
  shortNameOf: (awardCode: string) => string;
  onChoose: (awardCode: string, standing: NomineeStanding) => void;
}

const HEADS: Record<NomineeStanding, string> = {
  ELIGIBLE: 'Đủ',
  UNCLEAR: 'Thiếu dữ liệu',
  NEARLY: 'Gần đủ',
  EXCLUDED: 'Chưa đủ',
};

/** How many stand how, award by award; a figure shows whom it counts. */
export function CountsSection({ counts, nameOf, shortNameOf, onChoose }: CountsSectionProps) {
  return (
    <RailSection title="Theo danh hiệu">
      <table className={`${board.counts} ${styles.counts}`} aria-label="Kết quả theo danh hiệu">
        <thead>
          <tr>
            <th scope="col">Danh hiệu</th>
            {STANDINGS.map((standing) => (
              <th key={standing} scope="col">
                {HEADS[standing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.awardCode}>
              <th scope="row" title={nameOf(count.awardCode)}>
                {shortNameOf(count.awardCode)}
              </th>
              {STANDINGS.map((standing) => (
                <td key={standing} className="num">
                  {count[standing] === 0 ? (
                    '0'
                  ) : (
                    <LinkButton
                      aria-label={`Xem ${count[standing]} dòng ${HEADS[standing].toLowerCase()}: ${nameOf(count.awardCode)}`}
                      onClick={() => onChoose(count.awardCode, standing)}
                    >
                      {formatNumber(count[standing])}
                    </LinkButton>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={board.note}>
        Gần đủ: chỉ thiếu đúng một điều, như một năm trong chuỗi hoặc một sáng kiến. Điều chưa ghi trong hệ thống cũng
        tính là thiếu. Thiếu dữ liệu: không thiếu gì khác, nhưng có điều cả cơ quan chưa ghi cho ai, như đăng ký thi đua
        của năm, nên chưa kết luận được.
      </p>
    </RailSection>
  );
}
