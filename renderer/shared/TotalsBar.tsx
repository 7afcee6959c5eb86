import styles from './totalsBar.module.css';

/** A figure with its name above it. */
export type NamedFigure = readonly [name: string, value: string];

interface TotalsBarProps {
  label: string;
  figures: readonly NamedFigure[];
  /** The one that matters most, larger and at the right edge. */
  sum: NamedFigure;
}

/** Under a list, like the last line of a ledger: what everything shown comes to. */
export function TotalsBar({ label, figures, sum }: TotalsBarProps) {
  return (
    <dl className={styles.totals} aria-label={label}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
      <div className={styles.sum}>
        <dt>{sum[0]}</dt>
        <dd className="num">{sum[1]}</dd>
      </div>
    </dl>
  );
}
