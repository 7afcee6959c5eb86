import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  title: string;
  /** Beside the title: what it comes to, `7/8 chỉ tiêu đạt và vượt`. */
  summary?: ReactNode;
  /** At the right: the way to where it is worked on. */
  action?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** One framed part of a page that shows several at once. */
export function Panel({ title, summary, action, className, children }: PanelProps) {
  return (
    <section className={`${styles.panel} ${className ?? ''}`} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {summary !== undefined && <div className={styles.summary}>{summary}</div>}
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </section>
  );
}
