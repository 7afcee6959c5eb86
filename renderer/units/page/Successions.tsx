import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { UNIT_EVENT_LABELS } from '#core/units/unitEvent.ts';
import type { UnitPage } from '../../api/unitsQueries.ts';
import styles from './unitPage.module.css';

/** Units before or after this one, with the event that joins them. */
export function Successions({ title, successions }: { title: string; successions: UnitPage['predecessors'] }) {
  if (successions.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.lines}>
        {successions.map(({ unitId, name, event }) => (
          <li key={unitId}>
            <Link to={`/units/${unitId}`}>{name}</Link>
            <span className={styles.quiet}>
              {UNIT_EVENT_LABELS[event.type]} ngày {formatDate(event.on)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
