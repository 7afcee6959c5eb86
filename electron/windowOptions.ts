import type { BrowserWindowConstructorOptions } from 'electron';

/** What differs between a working copy and an installed app. */
export interface WindowSetting {
  /** The one bundled preload file. */
  preload: string;
  /** An installed app has no developer tools: an office PC is shared, and they would reach around the screens. */
  packaged: boolean;
}

/**
 * Every option of a window of ours, pinned by a test. The safe values are Electron's
 * defaults today and are still written out: a default that changes must not change us.
 */
export function windowOptions({ preload, packaged }: WindowSetting): BrowserWindowConstructorOptions {
  return {
    title: 'Cờ Đầu',
    width: 1280,
    height: 720,
    minWidth: 1024,
    minHeight: 600,
    backgroundColor: '#ffffff',
    // Shown when drawn, so that nobody sees a white frame first.
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // A file dropped beside the drop zone must not replace the app.
      navigateOnDragDrop: false,
      // Chromium would fetch its dictionaries from the internet, and has none for Vietnamese.
      spellcheck: false,
      devTools: !packaged,
    },
  };
}
