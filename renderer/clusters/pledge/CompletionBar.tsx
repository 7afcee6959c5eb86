import type { CSSProperties } from 'react';
import styles from './completionBar.module.css';

/** Hundredths of a percent the whole bar stands for: 100 % keeps room for what goes beyond it. */
const WHOLE = 11_800;

/**
 * How far a target is, as a bar with a mark at 100 %. The figure stands beside it, so the bar itself is not read
 * out.
 *
 * Not drawn with recharts: a chart of its own in each row would measure and draw dozens of pictures six pixels
 * high, and one chart over all rows could not keep to the rows of the table. Two boxes do, at any width and zoom.
 */
export function CompletionBar({ completion, isMissed }: { completion: number; isMissed: boolean }) {
  const share = Math.min(100, (completion / WHOLE) * 100);
  return (
    <span
      className={`${styles.bar} ${isMissed ? styles.missed : ''}`}
      style={{ '--share': `${share}%`, '--mark': `${(10_000 / WHOLE) * 100}%` } as CSSProperties}
      aria-hidden
    />
  );
}
