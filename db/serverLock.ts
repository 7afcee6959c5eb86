import { hostname, userInfo } from 'node:os';
import pg from 'pg';
import { AppError, refusal } from '#core/errors/appError.ts';
import type { WriterLock } from './files/writerLock.ts';

/** Beside the keys of client.ts and migrate.ts. */
const OFFICE_LOCK_KEY = 0x0c0daf;

/** Held until it is released, or lost: see {@link takeServerLock}. */
export interface ServerLock extends WriterLock {
  /** Resolves when the session has ended without being released; the lock is gone with it. Else never. */
  lost: Promise<void>;
}

/**
 * Keeps every other program of ours off an office server's database: attached files lie with the host, and a screen
 * of another host would not hear of what is written here. A lock of the session, so the server drops it when this
 * process dies, and also when the connection breaks.
 *
 * @throws AppError OFFICE_IN_USE naming who holds it, SERVER_UNREACHABLE
 */
export async function takeServerLock(connectionString: string): Promise<ServerLock> {
  const session = new pg.Client({ connectionString, application_name: `Co Dau: ${whoAmI()}`, keepAlive: true });
  // What goes wrong also ends the session.
  session.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => session.once('end', () => resolve()));
  try {
    await session.connect();
    const { rows } = await session.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      OFFICE_LOCK_KEY,
    ]);
    if (!rows[0]?.taken) throw refusal('OFFICE_IN_USE', { holder: await holderOf(session) });
  } catch (error) {
    await session.end();
    throw error instanceof AppError ? error : refusal('SERVER_UNREACHABLE', { reason: codeOf(error) });
  }
  let isReleased = false;
  return {
    lost: new Promise((resolve) => void ended.then(() => !isReleased && resolve())),
    release() {
      isReleased = true;
      return session.end();
    },
  };
}

async function holderOf(session: pg.Client): Promise<string> {
  const { rows } = await session.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND objid = $1
       AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [OFFICE_LOCK_KEY],
  );
  return rows[0]?.name.replace(/^Co Dau: /u, '') ?? 'một máy khác';
}

/** In plain letters, which is all PostgreSQL keeps; an account of the system may have no name. */
function whoAmI(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return hostname();
  }
}

/** No such server, nobody listening, no such database, a name or password it does not take; without one there is no code. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'không rõ';
}
