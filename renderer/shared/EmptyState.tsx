import type { ReactNode } from 'react';
import styles from './emptyState.module.css';

/** Where a list would stand: what will be here, the next step, and one way to look around first. */
export function EmptyState({ sentence, action, link }: { sentence: string; action?: ReactNode; link?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{sentence}</p>
      <div className={styles.acts}>
        {action}
        {link}
      </div>
    </div>
  );
}
