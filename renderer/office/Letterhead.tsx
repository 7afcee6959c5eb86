import { dateInWords, type IsoDate } from '#core/dates/isoDate.ts';
import type { OfficeProfile } from '#core/office/office.ts';
import styles from './letterhead.module.css';

interface LetterheadProps {
  profile: Pick<OfficeProfile, 'name' | 'superiorName' | 'place' | 'documentSymbol'>;
  /** As it would be printed, e.g. `213/QĐ-LĐLĐ`; left out, dots stand for the number. */
  number?: string | null;
  today: IsoDate;
}

/** The head of a paper as it will be printed: two-line issuer, number, place and date. */
export function Letterhead({ profile, number = null, today }: LetterheadProps) {
  const { name, superiorName, place, documentSymbol } = profile;
  return (
    <div className={styles.holder}>
      <div className={styles.paper} role="img" aria-label={`Đầu văn bản của ${name === '' ? 'cơ quan' : name}`}>
        <div className={styles.issuer}>
          {superiorName !== '' && <div>{printed(superiorName)}</div>}
          <div className={styles.ruled}>
            <b>{name === '' ? 'TÊN CƠ QUAN' : printed(name)}</b>
          </div>
          <div className={styles.below}>Số: {number ?? `…/QĐ-${documentSymbol === '' ? '…' : documentSymbol}`}</div>
        </div>
        <div className={styles.nation}>
          <div>
            <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          </div>
          <div className={`${styles.ruled} ${styles.motto}`}>
            <b>Độc lập - Tự do - Hạnh phúc</b>
          </div>
          <div className={styles.below}>
            <em>
              {place === '' ? '…' : place}, {dateInWords(today)}
            </em>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Parts of a name that stay on one line, as on the papers: a break comes before the place, never inside. */
const KEPT_TOGETHER =
  /TỔNG LIÊN ĐOÀN|LAO ĐỘNG VIỆT NAM|LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN(?: NGÀNH| VIÊN CHỨC| CƠ SỞ)?|VIỆT NAM|(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG) \S+(?: \S+)*$/gu;

function printed(name: string): string {
  return name.toUpperCase().replace(KEPT_TOGETHER, (part) => part.replaceAll(' ', '\u00a0'));
}
