import { useAppInfo } from './AppInfo.ts';
import { AreaMenu } from './AreaMenu.tsx';
import { BrandMark } from './BrandMark.tsx';
import { UserCard } from './UserCard.tsx';
import { YearSelector } from './YearSelector.tsx';
import styles from './sidebar.module.css';

/** Left column of every page: whose data, which year, where to go, who is working. */
export function Sidebar() {
  const { profile, actor } = useAppInfo();
  return (
    <aside className={styles.sidebar} aria-label="Cơ quan, năm và các phần việc">
      <div className={styles.brand}>
        <BrandMark />
        <div className={styles.brandText}>
          <div className={styles.brandName}>Cờ Đầu</div>
          <div className={styles.office} title={profile.name}>
            {profile.shortName}
          </div>
        </div>
      </div>
      <YearSelector />
      <AreaMenu />
      <UserCard actor={actor} />
    </aside>
  );
}
