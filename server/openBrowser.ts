import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

export interface OpenCommand {
  command: string;
  args: string[];
}

/**
 * The system's own way to open an address, or null where there is no screen to open it on.
 * No shell is involved, so nothing in the address can be read as a command.
 */
export function openCommand(url: string, platform: NodeJS.Platform, env: Environment): OpenCommand | null {
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
  if (platform === 'darwin') return { command: 'open', args: [url] };
  const hasScreen = Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
  return hasScreen ? { command: 'xdg-open', args: [url] } : null;
}

/** An opener that found no browser says so by then; one that runs on is the browser itself. */
const PATIENCE_MS = 2_000;

/** Opens the user's default browser; false when there is none to open. */
export async function openBrowser(url: string): Promise<boolean> {
  const open = openCommand(url, process.platform, process.env);
  if (!open) return false;
  return new Promise((resolve) => {
    const child = spawn(open.command, open.args, { stdio: 'ignore', detached: true, windowsHide: true });
    child.unref(); // the browser outlives this host
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    setTimeout(() => resolve(true), PATIENCE_MS).unref();
  });
}
