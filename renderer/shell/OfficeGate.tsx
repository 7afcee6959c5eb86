import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet } from 'react-router';
import { yearOf } from '#core/dates/isoDate.ts';
import { useApi } from '../api/ApiContext.ts';
import { failureOf } from '../api/failure.ts';
import { officeStatus } from '../api/officeQueries.ts';
import { RefusedPage } from '../welcome/RefusedPage.tsx';
import { AppInfoContext } from './AppInfo.ts';
import { YearProvider } from './YearContext.tsx';
import styles from './plainPage.module.css';

/** Lets pages through only when an office is open; otherwise says why not. */
export function OfficeGate() {
  const status = useQuery(officeStatus(useApi()));
  if (status.isPending)
    return <main id="main" className={styles.plain} aria-busy="true" aria-label="Đang mở cơ quan" />;
  // A later answer that fails takes nobody's page away, nor what is typed on it.
  if (status.data === undefined) return <RefusedPage refusal={failureOf(status.error)} />;

  const { state, refusal, profile, isSample, actor, today, years } = status.data;
  if (state === 'NONE') return <Navigate to="/welcome" replace />;
  if (state === 'REFUSED' || profile === null) {
    return <RefusedPage refusal={refusal ?? { code: 'INTERNAL', message: 'Chưa mở được dữ liệu.' }} />;
  }
  return (
    <AppInfoContext value={{ profile, isSample, actor, today }}>
      <YearProvider fallback={years[0] ?? yearOf(today)}>
        <Outlet />
      </YearProvider>
    </AppInfoContext>
  );
}
