const STORED_AS = 'co-dau.cast.code';

/** Four figures: what a teller remembers through a vote, and a voter does not try out before everybody's eyes. */
export const CODE_SHAPE = /^\d{4}$/u;

/** The code under which the tellers leave the screen of the voters; null before they set it. */
export function storedCode(roundId: string): string | null {
  const [id, code] = (sessionStorage.getItem(STORED_AS) ?? '').split(' ');
  return id === roundId && code ? code : null;
}

/** Kept through a reload of this window, which would otherwise let a voter out. */
export function storeCode(roundId: string, code: string): void {
  sessionStorage.setItem(STORED_AS, `${roundId} ${code}`);
}

export function forgetCode(): void {
  sessionStorage.removeItem(STORED_AS);
}
