import type { UnderstoodNomination } from '#core/nominations/pastedNominations.ts';
import { formatNumber } from '#core/money/format.ts';
import styles from '../nominations.module.css';

/** What is wrong with pasted rows, those that cannot be entered first; nothing where all is clear. */
export function PastedRows({ rows }: { rows: readonly UnderstoodNomination[] }) {
  const told = rows
    .map((row, index) => ({ ...row, place: index + 1 }))
    .filter(({ problem, doubts }) => problem !== null || doubts.length > 0)
    .toSorted((one, other) => Number(one.problem === null) - Number(other.problem === null));
  const refused = told.filter(({ problem }) => problem !== null).length;
  if (told.length === 0) return null;
  return (
    <>
      <p className={styles.note} role="status">
        {refused > 0 && `${formatNumber(refused)} dòng không ghi được. `}
        {told.length > refused && `${formatNumber(told.length - refused)} dòng nên xem lại, vẫn ghi được.`}
      </p>
      <ul className={styles.pasted} aria-label="Dòng cần xem" tabIndex={0}>
        {told.map(({ place, line, problem, doubts }) => (
          <li key={place}>
            <span className="num">{place}</span>. {line.name}
            <p className={problem === null ? styles.warn : styles.problem}>
              {[...(problem === null ? [] : [`Không ghi: ${problem}`]), ...doubts].join('. ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
