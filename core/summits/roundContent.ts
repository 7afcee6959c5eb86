import { ballotKey } from './ballot.ts';
import type { Attendee } from './delegate.ts';
import type { RoundEntry, TypedEntry } from './compareEntries.ts';
import type { Correction, CountedBy, CountedRound, LockedWith, RoundPurpose } from './round.ts';
import type { Tally } from './tally.ts';

/** Everything of a round that a lock vouches for. */
export interface LockedContent extends CountedRound, CountedBy {
  summitId: string;
  roundId: string;
  title: string;
  purpose: RoundPurpose;
  /** The round this one votes again on, or corrects; null for a first round. */
  previousId: string | null;
  correctsId: string | null;
  correction: Correction | null;
  correctionReason: string;
  /** Who was not in the room when the ballots were given out. */
  absence: string;
  /** Who was. */
  attendees: readonly Attendee[];
  lockedWith: LockedWith;
  /** ISO time, UTC. */
  lockedAt: string;
  lockedBy: string;
  entries: readonly TypedEntry[];
}

/**
 * Names the layout below: the same values in another order never make the same text. The first one did not tell who was
 * not called up; rounds locked by it stay so.
 */
const LAYOUTS = { WITHOUT_UNCALLED: 'codau.round.1', WITH_UNCALLED: 'codau.round.2' } as const;

/**
 * A round as one text, always the same for the same content: JSON of values in a fixed order, so that no field can run
 * into the next. Its SHA-256 is the proof that nothing was changed since. Ballots lie sorted, for a pile has no order
 * that could lead back to a voter.
 */
export function roundContent(round: LockedContent): string {
  const { rule, lockedWith } = round;
  return JSON.stringify([
    round.expected === null ? LAYOUTS.WITHOUT_UNCALLED : LAYOUTS.WITH_UNCALLED,
    [round.summitId, round.roundId, round.title, round.kind, round.purpose],
    [round.previousId, round.correctsId, round.correction, round.correctionReason],
    [rule.base, rule.num, rule.den, rule.comparator, rule.isSecret, rule.absentByWriting, rule.tieRule, rule.rankKind],
    [rule.excludesOwn, round.casting, round.firstTeller, round.secondTeller],
    [round.maxChoices, round.places],
    round.candidates.map(({ memberId, ordinal, name, score, ownSummoned, ownVoting }) => {
      return [memberId, ordinal, name, score, ownSummoned, ownVoting];
    }),
    [
      ...[round.summoned, round.present, round.written, round.absence, round.issued],
      ...(round.expected === null ? [] : [round.expected]),
    ],
    round.attendees.map(({ delegateId, words }) => [delegateId, words]),
    [lockedWith.quorumNum, lockedWith.quorumDen, lockedWith.quorumReason],
    lockedWith.tally === null ? null : tallyContent(lockedWith.tally),
    lockedWith.tellers.map(({ role, name, position }) => [role, name, position]),
    [round.lockedAt, round.lockedBy],
    round.entries.map((entry) => [entry.enteredBy, entryContent(entry)]),
    round.ruling === null ? null : [round.ruling.memberIds, round.ruling.among, round.ruling.words],
  ]);
}

function entryContent(entry: RoundEntry): unknown {
  if (entry.mode === 'BALLOTS') return ['BALLOTS', entry.ballots.map(ballotKey).sort()];
  return ['TALLY', ...tallyContent(entry.tally)];
}

function tallyContent({ collected, valid, invalid, counts }: Tally): unknown[] {
  return [
    [collected, valid, invalid.BLANK, invalid.TOO_MANY, invalid.NOT_ISSUED, invalid.UNREADABLE],
    counts.map(({ agree, disagree, abstain }) => [agree, disagree, abstain]),
  ];
}
