import { ROLE_LABELS, type Actor } from '#core/office/actor.ts';
import styles from './sidebar.module.css';

/** Who is working, at the foot of the sidebar. */
export function UserCard({ actor }: { actor: Actor }) {
  return (
    <div className={styles.user}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(actor.name)}
      </span>
      <div>
        <div className={styles.userName}>{actor.name}</div>
        <div className={styles.role}>{ROLE_LABELS[actor.role]}</div>
      </div>
    </div>
  );
}

/** First letter of the first and of the last word: `Nguyễn Thu Trà` → `NT`. */
function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => word !== '');
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toUpperCase();
}
