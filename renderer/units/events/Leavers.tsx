import { Link } from 'react-router';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { dayBefore } from '#core/dates/neighbourDay.ts';
import { formatNumber } from '#core/money/format.ts';
import type { EventPreview } from '../../api/unitsQueries.ts';
import styles from './events.module.css';

interface LeaversProps {
  leavers: EventPreview['leavers'];
  /** The day of the event. */
  on: IsoDate;
}

/** Who is left without a post: their unit ends, and the event takes them to no other. */
export function Leavers({ leavers: { people, first }, on }: LeaversProps) {
  if (people === 0) return null;
  return (
    <section className={styles.leavers} aria-label="Người thôi chức vụ">
      <p className={styles.warning}>
        <b>{formatNumber(people)} người thôi chức vụ</b> sau ngày {formatDate(dayBefore(on))}. Nơi mới của họ, nếu có,
        ghi ở hồ sơ từng người hoặc nhập từ Excel.
      </p>
      <ul>
        {first.map(({ id, fullName, position }) => (
          <li key={id}>
            <Link to={`/people/${id}`}>{fullName}</Link>
            {position !== '' && <span className={styles.quiet}>, {position}</span>}
          </li>
        ))}
      </ul>
      {people > first.length && (
        <p className={styles.quiet}>
          và {formatNumber(people - first.length)} người khác; xem theo từng đơn vị ở mục Đoàn viên, cán bộ bên dưới
        </p>
      )}
    </section>
  );
}
