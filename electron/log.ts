import { join } from 'node:path';
import log from 'electron-log/node';

const LARGEST_LOG_BYTES = 1_000_000;

/**
 * Main's log, `logs/main.log` beside Chromium's state; one older file is kept. Callers
 * write what happened and codes, never what a message contained: lists hold personal data.
 */
export function openLog(userDataDir: string): (line: string) => void {
  log.transports.file.resolvePathFn = () => join(userDataDir, 'logs', 'main.log');
  log.transports.file.maxSize = LARGEST_LOG_BYTES;
  log.transports.console.level = false;
  return (line) => log.info(line.trimEnd());
}

/** What a log may say of an error: never its message, which may hold names and paths. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}
