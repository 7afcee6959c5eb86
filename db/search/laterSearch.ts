import type { Knex } from 'knex';
import { settleSearch } from './settleSearch.ts';

/** Lets the next write acknowledge as soon as it is safe in the log: moving a large one into the file takes as long again. */
export const LEFT_IN_LOG = 'PRAGMA wal_autocheckpoint = 0';
/** A write that finds the log grown to so many pages, 4 MiB of a new office, moves it into the file. */
export const USUAL_LOG = 'wal_autocheckpoint = 256';
const MOVED_AT_TIMES = `PRAGMA ${USUAL_LOG}`;

/**
 * Brings large writes over into the search index after they are acknowledged, so that nobody
 * waits for it who does not search. Nothing is lost on the way: the queue was kept together
 * with what was written, and a program that is cut off brings it over when the office is next
 * opened. A search waits until it is done, so it never misses what was acknowledged.
 */
export class LaterSearch {
  readonly #writer: Knex;
  /** Writes that left something, and how many of them are brought over. */
  #left = 0;
  #brought = 0;
  #running: Promise<void> = Promise.resolve();

  /** @param writer the one connection that writes */
  constructor(writer: Knex) {
    this.#writer = writer;
  }

  /** To be called when a write that left something is kept. */
  settle(): void {
    this.#left += 1;
    // Should it fail, a full disk say, whoever searches tries again and is told.
    this.#running = this.#bringOver().catch(() => undefined);
  }

  /** Resolves when nothing is left. @throws what keeps the index from being written */
  async settled(): Promise<void> {
    await this.ended();
    if (this.#brought < this.#left) await this.#bringOver();
  }

  /** Resolves when nothing is being brought over any more, whether or not it went well. */
  ended(): Promise<void> {
    return this.#running;
  }

  async #bringOver(): Promise<void> {
    const left = this.#left;
    await this.#writer.raw(MOVED_AT_TIMES);
    await this.#writer.transaction(settleSearch);
    this.#brought = Math.max(this.#brought, left);
  }
}
