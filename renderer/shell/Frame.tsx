import { Outlet } from 'react-router';
import { StartCommand } from '../awards/StartCommand.tsx';
import { AreaProvider } from './AreaContext.tsx';
import { BackOffers } from './BackOffers.tsx';
import { LeaveGate } from './LeaveGate.tsx';
import { CommandProvider } from './palette/CommandProvider.tsx';
import { Palette } from './palette/Palette.tsx';
import { SampleBar } from './SampleBar.tsx';
import { Sidebar } from './Sidebar.tsx';
import styles from './frame.module.css';

/** The app frame round every page of an open office. */
export function Frame() {
  return (
    <CommandProvider>
      <AreaProvider>
        <a
          className={styles.skip}
          href="#main"
          onClick={(event) => {
            // The hash belongs to the router; move the focus by hand instead.
            event.preventDefault();
            document.getElementById('main')?.focus();
          }}
        >
          Đến nội dung chính
        </a>
        <div className={styles.frame}>
          <Sidebar />
          <div className={styles.column}>
            <SampleBar />
            <LeaveGate>
              <BackOffers>
                <Outlet />
              </BackOffers>
            </LeaveGate>
          </div>
        </div>
        <StartCommand />
        <Palette />
      </AreaProvider>
    </CommandProvider>
  );
}
