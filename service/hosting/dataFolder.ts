import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { prepareFolder } from '#db/files/localFolder.ts';

/** Plain ASCII, unlike the product's name: support people say this path over the phone. */
const APP_FOLDER = 'CoDau';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/**
 * Where the office of this user lives when no `--data` is given; the same for both
 * hosts, so that what was entered in the browser is there in the window. On Windows the
 * local folder, never the roaming one: that may be copied or redirected to a server.
 */
export function dataFolder(machine: Machine = thisMachine()): string {
  return folderOfUser('office', machine);
}

/**
 * Where the attached files of an office on a server lie when no `--data` is given. Not where {@link dataFolder} is:
 * the office there takes all attached files with it when it is put aside or backed up.
 */
export function serverFilesFolder(machine: Machine = thisMachine()): string {
  return folderOfUser('office-on-server', machine);
}

function folderOfUser(name: string, { platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), APP_FOLDER, name);
  }
  const root = platform === 'darwin' ? posix.join(home, 'Library', 'Application Support') : linuxRoot(env, home);
  return posix.join(root, APP_FOLDER, name);
}

/** By the XDG rule a relative XDG_CONFIG_HOME is invalid and ignored. */
function linuxRoot(env: Machine['env'], home: string): string {
  const configured = env.XDG_CONFIG_HOME;
  return configured !== undefined && posix.isAbsolute(configured) ? configured : posix.join(home, '.config');
}

/**
 * Makes the folder for what a host keeps beside the office, where an office itself could lie.
 *
 * @throws AppError OFFICE_ON_SHARED_FOLDER or FOLDER_READ_ONLY
 */
export function makeHostFolder(folder: string): void {
  prepareFolder(folder);
}
