import { createHash, randomBytes } from 'node:crypto';

/**
 * The keys that open this host, and the sessions they were exchanged for. A key
 * works once, so an address left in a browser history or a terminal opens nothing
 * later. Only digests are kept: looking one up tells nothing about the others.
 */
export class AccessKeys {
  readonly #keys = new Set<string>();
  readonly #sessions = new Set<string>();

  /** A new key, good for one exchange while this host runs. */
  issue(): string {
    const key = newSecret();
    this.#keys.add(digest(key));
    return key;
  }

  /** Gives a session for an unused key, or null. The key is used up either way. */
  redeem(key: string): string | null {
    if (!this.#keys.delete(digest(key))) return null;
    const session = newSecret();
    this.#sessions.add(digest(session));
    return session;
  }

  holdsSession(session: string | null): boolean {
    return session !== null && this.#sessions.has(digest(session));
  }
}

const newSecret = () => randomBytes(32).toString('base64url');
const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');
