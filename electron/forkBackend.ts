import { utilityProcess } from 'electron';
import type { BackendChild } from './backendProcess.ts';

/** Starts the utility process. Its output goes to `log`, because a Windows app has no console of its own. */
export function forkBackend(entry: string, log: (line: string) => void): BackendChild {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Co Dau backend', stdio: 'pipe' });
  child.stdout?.on('data', (chunk: Buffer) => log(chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => log(chunk.toString('utf8')));
  return child;
}
