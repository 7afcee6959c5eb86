import { formatDate } from '#core/dates/isoDate.ts';
import type { UnitFilter } from '../../api/unitsQueries.ts';
import styles from './units.module.css';

/** In place of rows: what was looked for and where it may still be. */
export function NoMatch({ filter: { text, on, includeEnded } }: { filter: UnitFilter }) {
  const named = text === '' ? '' : ` tên “${text}”`;
  return (
    <p className={styles.none} role="status">
      Ngày {formatDate(on)} không có đơn vị nào{named}.{' '}
      {includeEnded
        ? 'Hãy bớt chữ, hoặc chọn ngày khác.'
        : 'Hãy bớt chữ, chọn ngày khác, hoặc đánh dấu “Cả đơn vị đã kết thúc” để tìm cả đơn vị đã giải thể, sáp nhập.'}
    </p>
  );
}
