import type { RoundEntry } from './compareEntries.ts';
import type { CountedBy, CountedRound, LockedWith, RoundPurpose } from './round.ts';

/** Everything of a round that a lock vouches for. */
export interface LockedContent extends CountedRound, CountedBy {
  summitId: string;
  roundId: string;
  title: string;
  purpose: RoundPurpose;
  /** The round this one votes again on, or corrects; null for a first round. */
  previousId: string | null;
  correctsId: string | null;
  correctionReason: string;
  /** Who was not in the room when the ballots were given out. */
  absence: string;
  lockedWith: LockedWith;
  /** ISO time, UTC. */
  lockedAt: string;
  lockedBy: string;
  entries: readonly RoundEntry[];
}

/** Names the layout below; a new layout gets a new one, so that an old proof can still be worked out. */
const LAYOUT = 'codau.round.1';

/**
 * A round as one text, always the same for the same content: JSON of values in a fixed order, so that no field can run
 * into the next. Its SHA-256 is the proof that nothing was changed since. Ballots lie sorted, for a pile has no order
 * that could lead back to a voter.
 */
export function roundContent(round: LockedContent): string {
  const { rule, lockedWith } = round;
  return JSON.stringify([
    LAYOUT,
    [round.summitId, round.roundId, round.title, round.kind, round.purpose],
    [round.previousId, round.correctsId, round.correctionReason],
    [rule.base, rule.num, rule.den, rule.comparator, rule.isSecret, rule.absentByWriting, rule.tieRule, rule.rankKind],
    [rule.excludesOwn, round.casting, round.firstTeller, round.secondTeller],
    [round.maxChoices, round.places],
    round.candidates.map(({ memberId, ordinal, name, score, ownSummoned, ownVoting }) => {
      return [memberId, ordinal, name, score, ownSummoned, ownVoting];
    }),
    [round.summoned, round.present, round.written, round.absence, round.issued],
    [lockedWith.quorumNum, lockedWith.quorumDen],
    lockedWith.tellers.map(({ role, name, position }) => [role, name, position]),
    [round.lockedAt, round.lockedBy],
    round.entries.map(entryContent),
    round.ruling === null ? null : [round.ruling.memberIds, round.ruling.words],
  ]);
}

function entryContent(entry: RoundEntry): unknown {
  if (entry.mode === 'BALLOTS')
    return ['BALLOTS', entry.ballots.map(({ marks, invalid }) => `${marks}|${invalid ?? ''}`).sort()];
  const { collected, valid, invalid, counts } = entry.tally;
  return [
    'TALLY',
    [collected, valid, invalid.BLANK, invalid.TOO_MANY, invalid.NOT_ISSUED, invalid.UNREADABLE],
    counts.map(({ agree, disagree, abstain }) => [agree, disagree, abstain]),
  ];
}
