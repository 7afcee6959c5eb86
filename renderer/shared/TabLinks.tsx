import { NavLink } from 'react-router';
import styles from './tabLinks.module.css';

export interface TabLink {
  to: string;
  label: string;
}

/** The parts of an area, each with an address of its own. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ to, label: words }) => (
        <NavLink key={to} to={to} end className={styles.tab ?? ''}>
          {words}
        </NavLink>
      ))}
    </nav>
  );
}
