const STORED_AS = 'co-dau.cast.code';

/** Four figures: what a teller remembers through a vote, and a voter does not try out before everybody's eyes. */
export const CODE_SHAPE = /^\d{4}$/u;

/** The longest that a wrong code makes the next one wait, in seconds. */
const LONGEST_WAIT = 60;

/** The vote this window is held for, and the code with which the tellers give out ballots and leave. */
interface Hold {
  summitId: string;
  roundId: string;
  code: string;
}

/** What of it stays in the window: the code only as its digest, and how many wrong ones were tried since the right one. */
interface KeptHold {
  summitId: string;
  roundId: string;
  salt: string;
  digest: string;
  wrong: number;
}

/** Whether the tellers have set their code for the vote of a round. */
export function isHeld(roundId: string): boolean {
  return keptHold()?.roundId === roundId;
}

/** Where the voters' screen is while this window is theirs; null while it is the office's. */
export function heldAddress(): string | null {
  const hold = keptHold();
  return hold && `/summits/${hold.summitId}/rounds/${hold.roundId}/cast`;
}

/** Kept through a reload of this window, which would otherwise let a voter out. */
export function storeCode({ summitId, roundId, code }: Hold): void {
  const salt = Array.from(crypto.getRandomValues(new Uint32Array(4))).join('.');
  keep({ summitId, roundId, salt, digest: digestOf(salt, code), wrong: 0 });
}

export function forgetCode(): void {
  sessionStorage.removeItem(STORED_AS);
}

/** Tries a code; each wrong one makes the next wait longer, whatever is reloaded in between. */
export function tryCode(code: string): boolean {
  const hold = keptHold();
  if (!hold) return false;
  const isRight = digestOf(hold.salt, code) === hold.digest;
  keep({ ...hold, wrong: isRight ? 0 : hold.wrong + 1 });
  return isRight;
}

/** Seconds to wait before the next try: 2, 4, 8 … after so many wrong ones, 0 after the right one. */
export function secondsToWait(): number {
  const { wrong } = keptHold() ?? { wrong: 0 };
  return wrong === 0 ? 0 : Math.min(2 ** wrong, LONGEST_WAIT);
}

function keep(hold: KeptHold): void {
  sessionStorage.setItem(STORED_AS, JSON.stringify(hold));
}

function keptHold(): KeptHold | null {
  const kept = sessionStorage.getItem(STORED_AS);
  return kept === null ? null : (JSON.parse(kept) as KeptHold);
}

/**
 * FNV-1a, 32 bits: enough that nobody reads the code off the window's storage. Four figures are no secret from who can
 * run programs here, and `crypto.subtle` is kept from pages that an office server gives out without TLS.
 */
function digestOf(salt: string, code: string): string {
  let hash = 0x811c9dc5;
  for (const letter of `${salt} ${code}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16);
}
