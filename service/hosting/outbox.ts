import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { clearAway } from '#db/files/whenFree.ts';

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
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    if (!this.#isSwept) await this.#sweep();
    this.#isSwept = true;
  }

  async remove(): Promise<void> {
    await clearAway(this.folder);
  }

  /** What cannot go, such as a document still shown by Word, stays until a start at which it can. */
  async #sweep(): Promise<void> {
    const left = (await readdir(this.#parent)).filter((name) => name !== basename(this.folder));
    await Promise.allSettled(left.map((name) => rm(join(this.#parent, name), { recursive: true, force: true })));
  }
}
