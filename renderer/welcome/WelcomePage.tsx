import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { useApi } from '../api/ApiContext.ts';
import { failureOf } from '../api/failure.ts';
import { officeStatus } from '../api/officeQueries.ts';
import { BrandMark } from '../shell/BrandMark.tsx';
import { NewOfficeForm } from './NewOfficeForm.tsx';
import { RefusedPage } from './RefusedPage.tsx';
import styles from './welcome.module.css';

/** The first page: makes the office; on this computer it may also open the sample one, or take in a backup. */
export function WelcomePage() {
  const status = useQuery(officeStatus(useApi()));
  if (status.isPending) return <main id="main" aria-busy="true" aria-label="Đang mở Cờ Đầu" />;
  if (status.isError) return <RefusedPage refusal={failureOf(status.error)} />;
  const { state, refusal, today, isOnServer } = status.data;
  if (state === 'OPEN') return <Navigate to="/" replace />;
  if (refusal !== null) return <RefusedPage refusal={refusal} />;
  return (
    <div className={styles.welcome}>
      <header className={styles.brand}>
        <BrandMark size={30} />
        <div>
          <div className={styles.brandName}>Cờ Đầu</div>
          <div className={styles.tagline}>Thi đua, khen thưởng của cơ quan công đoàn</div>
        </div>
      </header>
      <main id="main" className={styles.main}>
        <NewOfficeForm today={today} isOnServer={isOnServer} />
      </main>
    </div>
  );
}
