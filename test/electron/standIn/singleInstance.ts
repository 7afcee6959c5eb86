import { rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';

let reported: Promise<void> = Promise.resolve();

/** Resolves when a second start has told the first one; it must not exit before. */
export function secondInstanceReported(): Promise<void> {
  return reported;
}

/**
 * One process for each `userData` folder, as in Electron. The claim is an exclusive file
 * (a socket cannot be bound synchronously in Node); the socket carries the second one's
 * command line.
 */
export function claimSingleInstance(folder: string, onSecond: (argv: string[]) => void): boolean {
  const lock = join(folder, 'SingletonLock');
  const socket = join(folder, 'SingletonSocket');
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    reported = report(socket);
    return false;
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  createServer((connection) => {
    connection.on('data', (data) => onSecond(JSON.parse(data.toString('utf8')) as string[]));
    connection.resume();
  }).listen(socket);
  return true;
}

function report(socket: string): Promise<void> {
  return new Promise((resolve) => {
    const connection = createConnection(socket, () => connection.end(JSON.stringify(process.argv)));
    connection.on('close', () => resolve());
    connection.on('error', () => resolve());
  });
}
