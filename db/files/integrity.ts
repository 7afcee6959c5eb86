import { setTimeout as pause } from 'node:timers/promises';
import { sqliteConnection, type SqliteDriverConnection } from '../connection.ts';
import { classifySqlError } from '../sqlError.ts';

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

/** @param startsAfterMs how long the search waits, so that it does not slow the start it follows */
export function startDamageSearch(officeFile: string, startsAfterMs = 0): DamageSearch {
  const calledOff = new AbortController();
  return {
    isDamaged: search(officeFile, startsAfterMs, calledOff.signal),
    stop: () => calledOff.abort(),
  };
}

async function search(officeFile: string, startsAfterMs: number, calledOff: AbortSignal): Promise<boolean> {
  if (startsAfterMs > 0) await pause(startsAfterMs, null, { signal: calledOff, ref: false }).catch(() => null);
  if (calledOff.aborted) return false;

  const drivers: SqliteDriverConnection[] = [];
  const connection = sqliteConnection(officeFile, {
    pragmas: ['query_only = ON'],
    onOpen: (driver) => drivers.push(driver),
  });
  const interrupt = () => drivers.forEach((driver) => driver.interrupt());
  calledOff.addEventListener('abort', interrupt);
  try {
    const rows: { quick_check: string }[] = await connection.raw('PRAGMA quick_check(10)');
    // The search index holds nothing of its own: it is made anew, and until then searching reads the texts.
    return rows.some(({ quick_check: finding }) => finding !== 'ok' && !finding.startsWith('fts5:'));
  } catch (error) {
    // Some damage SQLite reports as a finding, some it stumbles over.
    if (classifySqlError(error) === 'DAMAGED') return true;
    if (hasEnded(calledOff)) return false;
    throw error;
  } finally {
    calledOff.removeEventListener('abort', interrupt);
    await connection.destroy();
  }
}

/** Asked anew each time: the signal may have changed while something was awaited. */
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}
