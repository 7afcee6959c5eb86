import styles from './lines.module.css';

/** Stands for a line whose page has not come yet. */
export function WaitingRow({ rowIndex }: { rowIndex: number }) {
  return (
    <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={styles.row}>
      <span role="gridcell" className={styles.waiting} />
    </div>
  );
}
