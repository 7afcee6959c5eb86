import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import styles from '../shared/statusTag.module.css';
import { lifeStatus } from './lifeWords.ts';

/** Whether a unit was there on a day, always as a word. */
export function LifeTag({ life, on }: { life: { begunOn: IsoDate | null; endedOn: IsoDate | null }; on: IsoDate }) {
  const status = lifeStatus(life, on);
  if (status === 'COMING')
    return <span className={`${styles.tag} ${styles.past}`}>Có từ {formatDate(life.begunOn ?? on)}</span>;
  if (life.endedOn === null) return <span className={`${styles.tag} ${styles.issued}`}>Đang hoạt động</span>;
  return (
    <span className={`${styles.tag} ${status === 'ENDED' ? styles.revoked : styles.past}`}>
      {status === 'ENDED' ? 'Đã kết thúc' : 'Hoạt động đến'} {formatDate(life.endedOn)}
    </span>
  );
}
