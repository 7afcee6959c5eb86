import { Link } from 'react-router';
import styles from './units.module.css';

interface UnitNameProps {
  name: string;
  foundBy: string;
  /** Page of the unit, on the day of the list. */
  to: string;
  /** Where rows take the keyboard themselves, links are no stops of their own. */
  isStop: boolean;
}

/** The name as the way to the unit, and the former name by which it was found. */
export function UnitName({ name, foundBy, to, isStop }: UnitNameProps) {
  return (
    <>
      <Link
        to={to}
        className={styles.link ?? ''}
        tabIndex={isStop ? 0 : -1}
        onClick={(event) => event.stopPropagation()}
      >
        {name}
      </Link>
      {foundBy !== '' && <span className={styles.former}>tên cũ: {foundBy}</span>}
    </>
  );
}
