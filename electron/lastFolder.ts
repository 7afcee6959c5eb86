import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * The folder a dialog opens in: the one used last. Since Electron 43 a dialog without
 * one opens in Downloads every time. Kept in a file of its own in main, because no
 * screen may know a path.
 */
export class LastFolder {
  readonly #file: string;
  readonly #usual: string;

  constructor(file: string, usual: string) {
    this.#file = file;
    this.#usual = usual;
  }

  /** The remembered folder, or the usual one when there is none or it is gone (a USB stick pulled out). */
  get(): string {
    const remembered = this.#read();
    return remembered !== null && existsSync(remembered) ? remembered : this.#usual;
  }

  /** Remembers a folder; failing to is no reason to fail the user's work. */
  set(folder: string): void {
    try {
      writeFileSync(this.#file, folder, 'utf8');
    } catch {
      // The next dialog opens in the usual folder; nothing else is lost.
    }
  }

  #read(): string | null {
    try {
      return readFileSync(this.#file, 'utf8') || null;
    } catch {
      return null;
    }
  }
}
