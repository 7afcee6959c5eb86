import { setTimeout as pause } from 'node:timers/promises';
import { sqliteConnection } from '../connection.ts';

/** Reads every page of an office file and says whether something is broken. */
export function isDamaged(officeFile: string): Promise<boolean> {
  return startDamageSearch(officeFile).isDamaged;
}

/** A search that runs beside the work and can be called off. */
export interface DamageSearch {
  /** False also when the search was called off. */
  isDamaged: Promise<boolean>;
  stop(): void;
}

interface SqliteDriverConnection {
  interrupt(): void;
}

/** @param startsAfterMs how long the search waits, so that it does not slow the start it follows */
export function startDamageSearch(officeFile: string, startsAfterMs = 0): DamageSearch {
  const waiting = new AbortController();
  let driver: SqliteDriverConnection | null = null;
  let isStopped = false;

  const search = async (): Promise<boolean> => {
    if (startsAfterMs > 0) await pause(startsAfterMs, null, { signal: waiting.signal, ref: false }).catch(() => null);
    if (isStopped) return false;
    const knex = sqliteConnection(officeFile, { pragmas: ['query_only = ON'] });
    driver = (await knex.client.acquireConnection()) as SqliteDriverConnection;
    try {
      if (isStopped) return false;
      const rows = (await knex.raw('PRAGMA quick_check(1)').connection(driver)) as { quick_check: string }[];
      return rows[0]?.quick_check !== 'ok';
    } catch (error) {
      if (isStopped) return false;
      throw error;
    } finally {
      await knex.client.releaseConnection(driver);
      driver = null;
      await knex.destroy();
    }
  };

  return {
    isDamaged: search(),
    stop() {
      isStopped = true;
      waiting.abort();
      driver?.interrupt();
    },
  };
}
