import { type AppError, refusal } from '#core/errors/appError.ts';
import type { Database } from '#db/client.ts';
import { findOffice } from '#db/office/officeStore.ts';
import { exchangeOffice, hasOffice, type Exchange } from '#db/files/exchange.ts';
import { openOfficeFile, openOfficeServer, type OpenOffice } from '#db/openOffice.ts';
import { asRefusal } from '../contract/failures.ts';
import { logFailure } from './log.ts';

/** Whether an office is open, and when not, why. */
export type SessionState = NotOpen | { kind: 'OPEN' };
type NotOpen = { kind: 'NONE' } | { kind: 'REFUSED'; refusal: AppError };

interface Closing {
  becomes?: NotOpen;
  lastLook?: ((database: Database) => Promise<void>) | undefined;
}

/** Where the office lives: in a data folder of this computer, or its database on an office server and its files here. */
export interface OfficePlace {
  dataDir: string;
  connectionString?: string;
}

interface Hooks {
  /** Runs each time an office has been opened, before anything else uses it. */
  onOpen: () => Promise<void>;
  /** Stops long work, once nobody is let in any more: closing would wait for it to its end. */
  onClosing: () => Promise<void>;
}

/** The one office this back end works on, from "none yet" over "open" to closed. */
export class OfficeSession {
  readonly #place: OfficePlace;
  readonly #clock: () => Date;
  readonly #hooks: Hooks;
  #state: NotOpen | { kind: 'OPEN'; office: OpenOffice } = { kind: 'NONE' };
  /** Calls and jobs the open office must not be closed under. */
  readonly #underWay = new Set<Promise<unknown>>();
  /** Ends when the step under way has ended. */
  #lastStep: Promise<unknown> = Promise.resolve();

  constructor(place: OfficePlace, clock: () => Date, hooks: Hooks) {
    this.#place = place;
    this.#clock = clock;
    this.#hooks = hooks;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Whether the office's database is on an office server, whoever may put it back or aside there. */
  get isOnServer(): boolean {
    return this.#place.connectionString !== undefined;
  }

  /** Forgets a refusal and looks again. Does nothing while an office is open. */
  reopen(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.kind === 'OPEN') return;
      this.#state = { kind: 'NONE' };
      await this.#openExisting();
    });
  }

  /**
   * Closes the office, when one is open, moves all of it aside and another in its place, and opens what is there then:
   * also when it could not be done.
   *
   * @param lastLook at the open office once nobody works in it any more; where it refuses, the office stays
   * @throws AppError BACKUP_NOT_HERE, what `lastLook` refuses, or what {@link exchangeOffice} does
   */
  exchange(exchange: Exchange, lastLook?: (database: Database) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      if (this.isOnServer) throw refusal('BACKUP_NOT_HERE');
      try {
        await this.#close({ lastLook });
        await exchangeOffice(this.#place.dataDir, exchange);
      } finally {
        await this.#openExisting();
      }
    });
  }

  /** Opens the office that is already there. A refusal becomes the session's state, to be shown as a screen. */
  openExisting(): Promise<void> {
    return this.#inTurn(() => this.#openExisting());
  }

  /**
   * Makes the database of a new office and fills it in one go. A second call that comes
   * meanwhile (a double click) waits and finds the office made.
   *
   * @throws AppError OFFICE_EXISTS when this place already holds one
   */
  create(fill: (database: Database) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.kind === 'REFUSED') throw this.#state.refusal;
      if (this.#state.kind === 'OPEN') throw refusal('OFFICE_EXISTS');
      const office = await this.#open();
      await orClose(office, async () => {
        if (await findOffice(office.database.reader)) throw refusal('OFFICE_EXISTS');
        await fill(office.database);
      });
      this.#setOpen(office);
    });
  }

  /**
   * Runs `work` on the open office: the only way to reach it, and it stays open until `work` has ended. So `work` must
   * not wait for a step of this session that closes it.
   *
   * @throws AppError NO_OFFICE, or the refusal with which opening ended
   */
  async use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    if (this.#state.kind === 'REFUSED') throw this.#state.refusal;
    if (this.#state.kind === 'NONE') throw refusal('NO_OFFICE');
    const running = work(this.#state.office.database);
    this.#underWay.add(running);
    try {
      return await running;
    } finally {
      this.#underWay.delete(running);
    }
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#close());
  }

  /** Lets nobody in any more, stops long work, waits for the calls under way, and closes. */
  async #close({ becomes = { kind: 'NONE' }, lastLook }: Closing = {}): Promise<void> {
    const state = this.#state;
    this.#state = becomes;
    if (state.kind !== 'OPEN') return;
    await this.#hooks.onClosing();
    // Connections that are taken down under a call leave it without an answer.
    await Promise.allSettled(this.#underWay);
    await lastLook?.(state.office.database).catch((error: unknown) => {
      this.#state = state;
      throw error;
    });
    await state.office.close();
  }

  async #openExisting(): Promise<void> {
    if (this.#state.kind === 'OPEN') return;
    if (!this.isOnServer && !hasOffice(this.#place.dataDir)) return;
    try {
      const office = await this.#open();
      // A file made by a creation that was cut off holds no office yet.
      if (await orClose(office, () => findOffice(office.database.reader))) this.#setOpen(office);
      else await office.close();
    } catch (error) {
      // Whatever it is: "none" would offer to make another office over it.
      this.#state = { kind: 'REFUSED', refusal: asRefusal(error) };
    }
  }

  #setOpen(office: OpenOffice): void {
    this.#state = { kind: 'OPEN', office };
    void this.#closeWhenDamaged(office).catch((error: unknown) => logFailure('CLOSE', error));
  }

  /** Damage found while work had begun: nothing more is written, and the screen explains. */
  async #closeWhenDamaged(office: OpenOffice): Promise<void> {
    // A search that could not be made says nothing against the file.
    const damage = await office.soundness.catch((error: unknown) => logFailure('SOUNDNESS', error));
    if (!damage) return;
    await this.#inTurn(async () => {
      if (this.#state.kind !== 'OPEN' || this.#state.office !== office) return;
      await this.#close({ becomes: { kind: 'REFUSED', refusal: damage } });
    });
  }

  async #open(): Promise<OpenOffice> {
    const { dataDir, connectionString } = this.#place;
    const office =
      connectionString === undefined
        ? await openOfficeFile(dataDir, this.#clock())
        : await openOfficeServer(connectionString, dataDir);
    await orClose(office, this.#hooks.onOpen);
    return office;
  }

  /** Steps that open and close never overlap, so that none of them meets a lock this process holds itself. */
  #inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const result = this.#lastStep.then(step);
    this.#lastStep = result.catch(() => undefined);
    return result;
  }
}

/** Runs `work`; an office on which it fails is not left open. */
async function orClose<Result>(office: OpenOffice, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await office.close();
    throw error;
  }
}
