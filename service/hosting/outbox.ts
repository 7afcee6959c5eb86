import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder below the data folder whose content is swept at every start. */
export const OUTBOX_PARENT = 'tam';

/**
 * Where files wait on their way to the user. It lies with the office's data, not in a
 * temporary folder of the system: lists hold personal data, and what a crash leaves
 * behind is swept away at the next start.
 */
export class Outbox {
  /** Of this process alone; made by {@link open}. */
  readonly folder: string;
  readonly #parent: string;
  #isSwept = false;

  constructor(dataDir: string) {
    this.#parent = join(dataDir, OUTBOX_PARENT);
    this.folder = join(this.#parent, randomBytes(8).toString('hex'));
  }

  /** Call it while the office is held: nobody else then has files on their way. */
  async open(): Promise<void> {
    if (!this.#isSwept) await rm(this.#parent, { recursive: true, force: true });
    this.#isSwept = true;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
