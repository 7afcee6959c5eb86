import { randomBytes } from 'node:crypto';
import { refusal } from '#core/errors/appError.ts';
import { clearAway } from '#db/files/whenFree.ts';

interface Deposit {
  path: string;
  name: string;
}

/**
 * Files that may cross between host and service, each under a random token.
 * The renderer handles tokens only, so no screen can name a path
 * (the capability pattern of Electron Fiddle's dialogs).
 */
export class FileDepot {
  readonly #deposits = new Map<string, Deposit>();

  /** Takes in a file and gives the token under which it can be asked for. */
  deposit(path: string, name: string): string {
    const token = randomBytes(24).toString('base64url');
    this.#deposits.set(token, { path, name });
    return token;
  }

  /**
   * The file behind a token.
   *
   * @throws AppError FILE_TOKEN_EXPIRED for a token that was never given or was dropped
   */
  find(token: string): Deposit {
    const deposit = this.#deposits.get(token);
    if (!deposit) throw refusal('FILE_TOKEN_EXPIRED');
    return deposit;
  }

  /** Forgets a token; the file itself is left to whoever made it. */
  drop(token: string): void {
    this.#deposits.delete(token);
  }

  /** Forgets a token and deletes the file, when the one who made it has no more use for it. */
  async remove(token: string): Promise<void> {
    const deposit = this.#deposits.get(token);
    this.drop(token);
    if (deposit) await clearAway(deposit.path);
  }
}
