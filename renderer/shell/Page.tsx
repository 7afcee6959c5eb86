import type { ReactNode } from 'react';
import { useTellArea } from './AreaContext.tsx';
import { BackOfferNotice } from './BackOffers.tsx';
import { TopLine, type PathStep } from './TopLine.tsx';
import styles from './page.module.css';

interface PageProps {
  /** Where this page is, from the area down. */
  path: PathStep[];
  title: ReactNode;
  /** Beside the title: the status word. */
  status?: ReactNode;
  /** Right of the title line, the red one last. */
  actions?: ReactNode;
  /** Names the column beside the content; left out when there is none. */
  rail?: ReactNode;
  railLabel?: string;
  children: ReactNode;
}

/** Anatomy of a page: top line, title line, content, and a rail when something is explained. */
export function Page({ path, title, status, actions, rail, railLabel, children }: PageProps) {
  useTellArea(path[0]?.to);
  return (
    <>
      <TopLine path={path} />
      <main id="main" tabIndex={-1} className={styles.main}>
        <header className={styles.titleLine}>
          <div className={styles.title}>{title}</div>
          {status}
          <div className={styles.actions}>{actions}</div>
        </header>
        <BackOfferNotice />
        <div className={styles.body}>
          <div className={styles.content}>{children}</div>
          {rail !== undefined && (
            <aside className={styles.rail} aria-label={railLabel}>
              {rail}
            </aside>
          )}
        </div>
      </main>
    </>
  );
}
