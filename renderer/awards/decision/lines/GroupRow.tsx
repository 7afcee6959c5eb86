import { SUBJECT_LABELS, type Subject } from '#core/office/catalogue.ts';
import { formatNumber } from '#core/money/format.ts';
import styles from './lines.module.css';

interface GroupRowProps {
  rowIndex: number;
  numeral: string;
  subject: Subject;
  /** The award form, when it is the same on every row of the section. */
  awardName: string | null;
  count: number;
  columnCount: number;
}

/** Head of a section, as on paper: `I. Tập thể`, award form, count. */
export function GroupRow({ rowIndex, numeral, subject, awardName, count, columnCount }: GroupRowProps) {
  return (
    <div role="row" aria-rowindex={rowIndex + 2}>
      <div role="gridcell" aria-colspan={columnCount} className={styles.group}>
        <b>
          {numeral}. {SUBJECT_LABELS[subject]}
        </b>
        {awardName !== null && <span>{awardName}</span>}
        <span className="num">
          {formatNumber(count)} {SUBJECT_LABELS[subject].toLowerCase()}
        </span>
      </div>
    </div>
  );
}
