import { memo } from 'react';
import { Link } from 'react-router';
import { formatBirth } from '#core/people/birth.ts';
import { GENDER_LABELS, GRADE_LABELS } from '#core/people/person.ts';
import type { PersonSummary } from '#core/people/personList.ts';
import { shortUnitName } from '../../shared/shortUnitName.ts';
import styles from './people.module.css';

interface PersonRowProps {
  person: PersonSummary | undefined;
  rowIndex: number;
  isCurrent: boolean;
  onChoose: (id: string) => void;
}

/** One person of the list, or the place of one that has not come yet. The link opens the whole page, the row the rail. */
export const PersonRow = memo(function PersonRow({ person, rowIndex, isCurrent, onChoose }: PersonRowProps) {
  if (!person) {
    return (
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={styles.row}>
        <span role="cell" className={styles.waiting} />
      </div>
    );
  }
  const { id, fullName, birth, gender, position, unitName, grade, leftOn } = person;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-current={isCurrent || undefined}
      className={`${styles.row} ${isCurrent ? styles.current : ''}`}
      onClick={() => onChoose(id)}
    >
      <div role="cell" title={fullName}>
        <Link to={`/people/${id}`} onClick={(event) => event.stopPropagation()}>
          {fullName}
        </Link>
        {leftOn !== '' && <span className={styles.left}>đã thôi</span>}
      </div>
      <div role="cell" className="num">
        {formatBirth(birth)}
      </div>
      <div role="cell">{gender === '' ? '' : GENDER_LABELS[gender]}</div>
      <div role="cell" title={position}>
        {position}
      </div>
      <div role="cell" title={unitName}>
        {shortUnitName(unitName)}
      </div>
      <div role="cell" title={grade === null ? undefined : GRADE_LABELS[grade]}>
        {grade ?? <span className={styles.none}>–</span>}
      </div>
    </div>
  );
});
