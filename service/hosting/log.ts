import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import log from 'electron-log/node';
import { refusal, type AppError } from '#core/errors/appError.ts';

const MAX_LOG_BYTES = 1_000_000;

log.transports.file.level = false;
log.transports.console.level = 'error';

/** Chooses the folder failures are written to, in a file that turns over at 1 MB. */
export function logInto(dataDir: string): void {
  log.transports.file.level = 'info';
  log.transports.file.maxSize = MAX_LOG_BYTES;
  log.transports.file.resolvePathFn = () => join(dataDir, 'nhat-ky', 'loi.log');
}

/** The refusal for what nobody foresaw: a short reference, under which it also stands in the log. */
export function unforeseen(error: unknown): AppError {
  const reference = randomBytes(3).toString('hex').toUpperCase();
  logFailure(reference, error);
  return refusal('INTERNAL', { reference });
}

/** Records an unforeseen failure under the reference the user sees. */
export function logFailure(reference: string, error: unknown): void {
  log.error(reference, withoutPersonalData(error));
}

/**
 * What a log may keep of an error: its kind and where it happened. Never its
 * message: drivers put names and values of the failing row into it (S6).
 */
export function withoutPersonalData(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [`${error.name}${code}`, ...frames].join('\n');
}
