import { app } from 'electron';

interface Focusable {
  isMinimized(): boolean;
  restore(): void;
  show(): void;
  focus(): void;
}

/**
 * Claims this data folder for this process. A second start brings the first one's
 * window forward and gets false; it must then leave without opening anything.
 */
export function claimSingleInstance(mainWindow: () => Focusable | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = mainWindow();
    if (window) bringForward(window);
  });
  return true;
}

function bringForward(window: Focusable): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
