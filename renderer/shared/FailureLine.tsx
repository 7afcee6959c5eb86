import { failureOf } from '../api/failure.ts';
import styles from './failureLine.module.css';

/** Why something was refused, beside what it was asked of: null where nothing was. Trying again takes it away. */
export function FailureLine({ error }: { error: unknown }) {
  if (error === null) return null;
  return (
    <p className={styles.failure} role="alert">
      {failureOf(error).message}
    </p>
  );
}
