import { Tooltip } from 'antd';
import { Link, useLocation } from 'react-router';
import { useToldArea } from './AreaContext.tsx';
import { areaAt } from './areaAt.ts';
import { AREA_GROUPS, type Area } from './areas.tsx';
import styles from './sidebar.module.css';

/** The areas in the order of the year. Those not built yet stand in their place, but cannot be pressed. */
export function AreaMenu() {
  const here = areaAt(useLocation().pathname, useToldArea());
  return (
    <nav className={styles.menu} aria-label="Các phần việc">
      {AREA_GROUPS.map((group) => (
        <div key={group.label}>
          {group.label !== '' && <div className={styles.group}>{group.label}</div>}
          <ul>
            {group.areas.map((area) => (
              <li key={area.label}>
                <AreaEntry area={area} isHere={'path' in area && area.path === here} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.legend}>Mục chữ nhạt sẽ có ở bản sau.</p>
    </nav>
  );
}

function AreaEntry({ area, isHere }: { area: Area; isHere: boolean }) {
  if ('coming' in area) {
    return (
      <Tooltip title={`Chưa có trong bản này. ${area.coming}`} placement="right">
        <div className={styles.coming}>
          {area.icon}
          <span>{area.label}</span>
          <span className="visually-hidden">Chưa có trong bản này. {area.coming}</span>
        </div>
      </Tooltip>
    );
  }
  return (
    <Link
      to={area.path}
      aria-current={isHere ? 'page' : undefined}
      className={`${styles.entry} ${isHere ? 'active' : ''}`}
      title={area.label}
    >
      {area.icon}
      <span>{area.label}</span>
    </Link>
  );
}
