import { Tooltip } from 'antd';
import { NavLink, useLocation } from 'react-router';
import { AREA_GROUPS, type Area } from './areas.tsx';
import styles from './sidebar.module.css';

/** The areas in the order of the year. Those not built yet stand in their place, but cannot be pressed. */
export function AreaMenu() {
  return (
    <nav className={styles.menu} aria-label="Các phần việc">
      {AREA_GROUPS.map((group) => (
        <div key={group.label}>
          {group.label !== '' && <div className={styles.group}>{group.label}</div>}
          <ul>
            {group.areas.map((area) => (
              <li key={area.label}>
                <AreaEntry area={area} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.legend}>Mục chữ nhạt sẽ có ở bản sau.</p>
    </nav>
  );
}

function AreaEntry({ area }: { area: Area }) {
  const { pathname } = useLocation();
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
  const isIn = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const isHere = area.alsoAt?.some(isIn) ?? false;
  return (
    <NavLink
      to={area.path}
      end={area.path === '/'}
      className={({ isActive }) => `${styles.entry} ${isActive || isHere ? 'active' : ''}`}
      title={area.label}
    >
      {area.icon}
      <span>{area.label}</span>
    </NavLink>
  );
}
