import { AppError, refusal } from '#core/errors/appError.ts';
import type { Database } from '#db/client.ts';
import { findOffice } from '#db/office/officeStore.ts';
import { setOfficeAside } from '#db/files/setAside.ts';
import { officeExists, openOfficeFile, openOfficeServer, type OpenOffice } from '#db/openOffice.ts';

/** Whether an office is open, and when not, why. */
export type SessionState =
  { kind: 'NONE' } | { kind: 'OPEN'; office: OpenOffice } | { kind: 'REFUSED'; refusal: AppError };

/** Where the office lives: a data folder of this computer, or an office server. */
export type OfficePlace = { dataDir: string } | { connectionString: string };

/** The one office this back end works on, from "none yet" over "open" to closed. */
export class OfficeSession {
  readonly #place: OfficePlace;
  readonly #clock: () => Date;
  #state: SessionState = { kind: 'NONE' };

  constructor(place: OfficePlace, clock: () => Date) {
    this.#place = place;
    this.#clock = clock;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Forgets a refusal and looks again. Does nothing while an office is open. */
  async reopen(): Promise<void> {
    if (this.#state.kind === 'OPEN') return;
    this.#state = { kind: 'NONE' };
    await this.openExisting();
  }

  /** Closes the open office and moves its file aside; the place is free for another one. */
  async putAside(now: Date): Promise<void> {
    if (!('dataDir' in this.#place)) throw refusal('OFFICE_NOT_SAMPLE');
    await this.close();
    setOfficeAside(this.#place.dataDir, now);
  }

  /** Opens the office that is already there. A refusal becomes the session's state, to be shown as a screen. */
  async openExisting(): Promise<void> {
    if ('dataDir' in this.#place && !officeExists(this.#place.dataDir)) return;
    try {
      const office = await this.#open();
      // A file made by a creation that was cut off holds no office yet.
      if (!(await findOffice(office.database.reader))) {
        await office.close();
        return;
      }
      this.#state = { kind: 'OPEN', office };
      void this.#closeWhenDamaged(office);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#state = { kind: 'REFUSED', refusal: error };
    }
  }

  /**
   * Makes the database of a new office and fills it in one go.
   *
   * @throws AppError OFFICE_EXISTS when this place already holds one
   */
  async create(fill: (database: Database) => Promise<void>): Promise<void> {
    if (this.#state.kind === 'REFUSED') throw this.#state.refusal;
    if (this.#state.kind === 'OPEN') throw refusal('OFFICE_EXISTS');
    const office = await this.#open();
    try {
      if (await findOffice(office.database.reader)) throw refusal('OFFICE_EXISTS');
      await fill(office.database);
    } catch (error) {
      await office.close();
      throw error;
    }
    this.#state = { kind: 'OPEN', office };
  }

  /** @throws AppError NO_OFFICE, or the refusal with which opening ended */
  requireOffice(): OpenOffice {
    if (this.#state.kind === 'REFUSED') throw this.#state.refusal;
    if (this.#state.kind === 'NONE') throw refusal('NO_OFFICE');
    return this.#state.office;
  }

  async close(): Promise<void> {
    const state = this.#state;
    this.#state = { kind: 'NONE' };
    if (state.kind === 'OPEN') await state.office.close();
  }

  /** Damage found while work had begun: nothing more is written, and the screen explains. */
  async #closeWhenDamaged(office: OpenOffice): Promise<void> {
    const damage = await office.soundness.catch(() => null);
    if (damage === null || this.#state.kind !== 'OPEN' || this.#state.office !== office) return;
    this.#state = { kind: 'REFUSED', refusal: damage };
    await office.close();
  }

  #open(): Promise<OpenOffice> {
    return 'dataDir' in this.#place
      ? openOfficeFile(this.#place.dataDir, this.#clock())
      : openOfficeServer(this.#place.connectionString);
  }
}
