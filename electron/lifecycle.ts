import type { App } from 'electron';

/**
 * Ends the app when its window closes, and only after the back end has closed its
 * database. `will-quit` and not `before-quit`: the windows are closed by then, so what
 * a screen sends while closing (a draft saving itself) still finds the back end there.
 */
export function closeBackendBeforeQuit(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';

  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void close().finally(() => {
      state = 'closed';
      app.quit();
    });
  });
}
