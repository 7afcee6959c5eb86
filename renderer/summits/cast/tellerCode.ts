const STORED_AS = 'co-dau.cast.code';

/** Four figures: what a teller remembers through a vote, and a voter does not try out before everybody's eyes. */
export const CODE_SHAPE = /^\d{4}$/u;

/** The vote this window is held for, and the code under which the tellers leave it. */
interface Hold {
  summitId: string;
  roundId: string;
  code: string;
}

/** The code of a round's vote; null before the tellers set it. */
export function storedCode(roundId: string): string | null {
  const hold = storedHold();
  return hold?.roundId === roundId ? hold.code : null;
}

/** Where the voters' screen is while this window is theirs; null while it is the office's. */
export function heldAddress(): string | null {
  const hold = storedHold();
  return hold && `/summits/${hold.summitId}/rounds/${hold.roundId}/cast`;
}

/** Kept through a reload of this window, which would otherwise let a voter out. */
export function storeCode({ summitId, roundId, code }: Hold): void {
  sessionStorage.setItem(STORED_AS, `${summitId} ${roundId} ${code}`);
}

export function forgetCode(): void {
  sessionStorage.removeItem(STORED_AS);
}

function storedHold(): Hold | null {
  const [summitId, roundId, code] = (sessionStorage.getItem(STORED_AS) ?? '').split(' ');
  return summitId && roundId && code ? { summitId, roundId, code } : null;
}
