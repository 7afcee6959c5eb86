import { hostname, userInfo } from 'node:os';
import pg from 'pg';
import { refusal } from '#core/errors/appError.ts';
import type { WriterLock } from './files/writerLock.ts';

/** Beside the keys of client.ts and migrate.ts. */
const OFFICE_LOCK_KEY = 0x0c0daf;

/**
 * Keeps every other program of ours off an office server's database: attached files lie with the host, and a screen
 * of another host would not hear of what is written here. A lock of the session, so the server drops it when this
 * process dies.
 *
 * @throws AppError OFFICE_IN_USE naming who holds it, SERVER_UNREACHABLE
 */
export async function takeServerLock(connectionString: string): Promise<WriterLock> {
  const session = new pg.Client({ connectionString, application_name: `Co Dau: ${whoAmI()}`, keepAlive: true });
  // A server that goes away is found out by the next statement of the office.
  session.on('error', () => undefined);
  try {
    await session.connect();
    const { rows } = await session.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      OFFICE_LOCK_KEY,
    ]);
    if (!rows[0]?.taken) throw refusal('OFFICE_IN_USE', { holder: await holderOf(session) });
  } catch (error) {
    await session.end();
    throw isUnreachable(error) ? refusal('SERVER_UNREACHABLE', { reason: error.code }) : error;
  }
  return { release: () => session.end() };
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

/** No such server, nobody listening, no such database, or a name or password it does not take. */
function isUnreachable(error: unknown): error is Error & { code: string } {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return /^(E[A-Z]+|08...|28...|3D000)$/u.test(String(error.code));
}
