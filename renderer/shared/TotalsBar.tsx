import styles from './totalsBar.module.css';

/** A figure with its name above it. */
export type NamedFigure = readonly [name: string, value: string];

interface TotalsBarProps {
  label: string;
  figures: readonly NamedFigure[];
  /** Said in words between the figures and the sum, which may take several lines. */
  words?: { name: string; text: string; isWarning: boolean };
  /** The one that matters most, larger and at the right edge. */
  sum: NamedFigure;
}

/** Under a list, like the last line of a ledger: what everything shown comes to. */
export function TotalsBar({ label, figures, words, sum }: TotalsBarProps) {
  return (
    <dl className={styles.totals} aria-label={label}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
      {words && (
        <div className={`${styles.words} ${words.isWarning ? styles.warning : ''}`}>
          <dt>{words.name}</dt>
          <dd>{words.text}</dd>
        </div>
      )}
      <div className={styles.sum}>
        <dt>{sum[0]}</dt>
        <dd className="num">{sum[1]}</dd>
      </div>
    </dl>
  );
}
