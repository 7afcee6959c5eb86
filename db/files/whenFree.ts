import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 5;
/** After the first try this long, after each further one as much longer: a second in all. */
const PAUSE_MS = 100;

/**
 * Moves or removes something as soon as nobody holds it: on Windows what looks through every new file, such as a virus
 * scanner, holds it for a moment, and other systems hold nothing.
 *
 * @throws what the last try failed with: somebody holds it for longer, which {@link isHeld} tells
 */
export async function whenFree<Result>(step: () => Result | Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step();
    } catch (error) {
      if (tries === TRIES || !isHeld(error)) throw error;
      await pause(tries * PAUSE_MS);
    }
  }
}

/**
 * Takes away a file or folder of which nobody has any use, so that its staying is no failure of what was done: from the
 * folder for files on their way the next start sweeps it.
 */
export async function clearAway(path: string): Promise<void> {
  await whenFree(() => rm(path, { recursive: true, force: true })).catch(() => undefined);
}

/** Whether a step failed on a file or folder that another program has open: what Windows says of one. */
export function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM');
}
