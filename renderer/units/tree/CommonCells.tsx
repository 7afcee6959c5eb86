import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { lifeStatus, lifeWords } from '../lifeWords.ts';
import styles from './units.module.css';

type Role = 'cell' | 'gridcell';

/** A figure of the year; a dash where nobody stated one. */
export function CountCell({ role, count }: { role: Role; count: number | null }) {
  return (
    <div role={role} className={`${styles.end} num`}>
      {count === null ? <span className={styles.quiet}>–</span> : formatNumber(count)}
    </div>
  );
}

/** The end of a unit where it has one, else its beginning; both when pointed at. */
export function LifeCell({ role, row, on }: { role: Role; row: UnitRow; on: IsoDate }) {
  const { begunOn, endedOn } = row;
  return (
    <div role={role} className={`${styles.life} num`} title={lifeWords(row)}>
      {lifeStatus(row, on) === 'ENDED' ? (
        <b className={styles.ended}>Đã kết thúc {endedOn !== null && formatDate(endedOn)}</b>
      ) : (
        lifeWords(endedOn === null ? { begunOn, endedOn } : { begunOn: null, endedOn })
      )}
    </div>
  );
}
