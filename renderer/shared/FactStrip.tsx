import type { ReactNode } from 'react';
import styles from './factStrip.module.css';

/** What is known of the thing a page is about, in a strip under its title. */
export function FactStrip({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

/** One of these facts. */
export function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
