import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const SHARED_MEMORY = '/dev/shm';
/** A whole run of the tests keeps well under one; a container's usual 64 MB would fill up. */
const LEAST_FREE_BYTES = 3 * 1024 ** 3;

/**
 * Where tests put their thousands of short-lived databases: in memory where the system offers a folder there and it has
 * room, for a copy of a PostgreSQL database takes twenty times longer on a slow disk. Not for the tests that pull the plug:
 * those want a disk.
 *
 * @returns {string} a folder for temporary files
 */
export function memoryFolder() {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    return bavail * bsize >= LEAST_FREE_BYTES ? SHARED_MEMORY : tmpdir();
  } catch {
    return tmpdir(); // Windows and macOS have none
  }
}
