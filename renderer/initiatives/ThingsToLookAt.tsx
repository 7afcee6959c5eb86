import { Link } from 'react-router';
import type { LikeTitle } from '../api/initiativesQueries.ts';
import styles from './initiatives.module.css';

interface ThingsToLookAtProps {
  /** One sentence each. */
  notices: readonly string[];
  alike: readonly LikeTitle[];
}

/** What is to be looked at of an application: never an obstacle. Nothing while there is nothing. */
export function ThingsToLookAt({ notices, alike }: ThingsToLookAtProps) {
  if (notices.length === 0 && alike.length === 0) return null;
  return (
    <ul className={styles.lookAt} aria-label="Cần xem lại" aria-live="polite">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
      {alike.map(({ id, title, year, unitName, likeness }) => (
        <li key={id}>
          Tên giống {likeness}% với <Link to={`/initiatives/${id}`}>“{title}”</Link>, năm {year}
          {unitName !== '' && `, ${unitName}`}.
        </li>
      ))}
    </ul>
  );
}
