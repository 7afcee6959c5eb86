import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/**
 * Where the office of this user lives when no `--data` is given: the very folder the
 * desktop host uses (electron/dataDir.ts), so that what was entered in the browser is
 * there in the window and the other way round. A test holds the two together.
 */
export function dataFolder({ platform, env, home }: Machine = thisMachine()): string {
  if (platform === 'win32') {
    return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'CoDau', 'office');
  }
  const root = platform === 'darwin' ? posix.join(home, 'Library', 'Application Support') : linuxRoot(env, home);
  return posix.join(root, 'CoDau', 'office');
}

/** Electron's `appData` on Linux. By the XDG rule a relative XDG_CONFIG_HOME is invalid and ignored. */
function linuxRoot(env: Machine['env'], home: string): string {
  const configured = env.XDG_CONFIG_HOME;
  return configured !== undefined && posix.isAbsolute(configured) ? configured : posix.join(home, '.config');
}
