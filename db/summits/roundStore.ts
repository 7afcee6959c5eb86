import type { Attendee } from '#core/summits/delegate.ts';
import {
  hasBallots,
  type Candidate,
  type Correction,
  type CountedBy,
  type LockedWith,
  type RoundInput,
  type RoundKind,
  type RoundPurpose,
  type RoundRule,
  type Ruling,
} from '#core/summits/round.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { lockedWithOf } from './lockedWith.ts';

/** A round as it is kept, without what was counted. */
export interface RoundRow extends CountedBy {
  id: string;
  summitId: string;
  ordinal: number;
  title: string;
  kind: RoundKind;
  purpose: RoundPurpose;
  rule: RoundRule;
  maxChoices: number | null;
  places: number | null;
  /** The round whose tie this one settles. */
  previousId: string | null;
  /** The locked round this one takes the place of, how, and why. */
  correctsId: string | null;
  correction: Correction | null;
  correctionReason: string;
  /** Votes when the ballots were given out; 0 before. */
  summoned: number;
  present: number;
  written: number;
  /** Those not called up by then; null where that was not noted yet. */
  expected: number | null;
  /** Who was not in the room then, in words; empty when everyone was, or before. */
  absence: string;
  /** Who was; nobody before. */
  attendees: Attendee[];
  issued: number | null;
  /** Moves with every write of a count or of who counts: two desks write at once, so `version` does not. */
  countsVersion: number;
  ruling: Ruling | null;
  /** What of the summit the lock rests on, as it stood then; null while the round is open. */
  lockedWith: LockedWith | null;
  /** Hash of the locked content; null while the round is open. */
  sha256: string | null;
  /** ISO time, UTC. */
  lockedAt: string | null;
  lockedBy: string;
  version: number;
  candidates: Candidate[];
}

const COLUMNS = {
  id: 'id',
  summitId: 'summit_id',
  ordinal: 'ordinal',
  title: 'title',
  kind: 'kind',
  purpose: 'purpose',
  rule: 'rule',
  maxChoices: 'max_choices',
  places: 'places',
  previousId: 'previous_id',
  correctsId: 'corrects_id',
  correction: 'correction',
  correctionReason: 'correction_reason',
  summoned: 'summoned',
  present: 'present',
  written: 'written',
  expected: 'expected',
  absence: 'absence',
  attendees: 'attendees',
  issued: 'issued',
  casting: 'casting',
  castEnded: 'cast_ended',
  firstTeller: 'first_teller',
  secondTeller: 'second_teller',
  countsVersion: 'counts_version',
  ruling: 'ruling',
  lockedWith: 'locked_with',
  sha256: 'sha256',
  lockedAt: 'locked_at',
  lockedBy: 'locked_by',
  version: 'version',
};

type StoredRound = Omit<RoundRow, 'rule' | 'ruling' | 'lockedWith' | 'candidates' | 'isCastEnded' | 'attendees'> & {
  rule: string;
  attendees: string;
  ruling: string | null;
  lockedWith: string | null;
  castEnded: number;
};

/** Rounds of a summit in their order. */
export async function roundsOf(db: Queryable, summitId: string): Promise<RoundRow[]> {
  const rows = await db('summit_round').where('summit_id', summitId).orderBy('ordinal').select<StoredRound[]>(COLUMNS);
  return withCandidates(db, rows);
}

export async function findRound(db: Queryable, id: string): Promise<RoundRow | undefined> {
  const rows = await db('summit_round').where('id', id).select<StoredRound[]>(COLUMNS);
  return (await withCandidates(db, rows)).at(0);
}

/** Ids of every locked round, of one summit or of all. */
export async function lockedRoundIds(db: Queryable, summitId: string | null): Promise<string[]> {
  const query = db('summit_round').whereNotNull('locked_at').orderBy(['summit_id', 'ordinal']);
  if (summitId !== null) void query.where('summit_id', summitId);
  const rows = await query.select<{ id: string }[]>('id');
  return rows.map(({ id }) => id);
}

async function withCandidates(db: Queryable, rows: readonly StoredRound[]): Promise<RoundRow[]> {
  const candidates = await db('summit_candidate')
    .whereIn(
      'round_id',
      rows.map(({ id }) => id),
    )
    .orderBy(['round_id', 'ordinal'])
    .select<(Candidate & { roundId: string })[]>({
      roundId: 'round_id',
      memberId: 'member_id',
      ordinal: 'ordinal',
      name: 'name',
      score: 'score',
      ownSummoned: 'own_summoned',
      ownVoting: 'own_voting',
    });
  return rows.map(({ castEnded, ...row }) => ({
    ...row,
    isCastEnded: castEnded === 1,
    rule: JSON.parse(row.rule) as RoundRule,
    attendees: JSON.parse(row.attendees) as Attendee[],
    ruling: row.ruling === null ? null : (JSON.parse(row.ruling) as Ruling),
    lockedWith: row.lockedWith === null ? null : lockedWithOf(row.lockedWith),
    candidates: candidates
      .filter(({ roundId }) => roundId === row.id)
      .map(({ memberId, ordinal, name, score, ownSummoned, ownVoting }) => ({
        ...{ memberId, ordinal, name, score, ownSummoned, ownVoting },
      })),
  }));
}

/** Who was in the room when the ballots of a round were given out, and how many those were. */
export type Hall = Pick<RoundRow, 'summoned' | 'present' | 'written' | 'expected' | 'absence' | 'attendees' | 'issued'>;

/** A round to be written: its set-up, who stands in it, which round it follows, and the hall it is counted for. */
export interface NewRound extends Pick<
  RoundRow,
  'previousId' | 'correctsId' | 'correction' | 'correctionReason' | 'casting'
> {
  id: string;
  summitId: string;
  ordinal: number;
  round: RoundInput;
  candidates: readonly Candidate[];
  /** Null before its ballots are given out. */
  hall: Hall | null;
  now: string;
}

export async function insertRound(
  tx: Tx,
  { id, summitId, ordinal, round, candidates, hall, now, casting, ...follows }: NewRound,
): Promise<void> {
  await tx('summit_round').insert({
    ...{ id, summit_id: summitId, ordinal, ...columnsOf(round) },
    ...{ previous_id: follows.previousId, corrects_id: follows.correctsId },
    ...{ correction: follows.correction, correction_reason: follows.correctionReason },
    ...hallColumns(hall ?? EMPTY_HALL),
    ...{ ruling: null, sha256: null },
    ...{ casting, cast_ended: 0, first_teller: '', second_teller: '', counts_version: 1 },
    ...{ locked_with: null, locked_at: null, locked_by: '', version: 1, created_at: now },
  });
  await insertCandidates(tx, id, candidates);
}

/** @returns false when somebody wrote it since */
export function saveTitle(
  tx: Tx,
  { id, version, title }: { id: string; version: number; title: string },
): Promise<boolean> {
  return touch(tx, { id, version }, { title });
}

/**
 * Writes the set-up anew; its ballots are to be given out again.
 *
 * @returns false when somebody wrote it since; nothing is written then
 */
export async function updateRound(
  tx: Tx,
  {
    id,
    version,
    round,
    candidates,
  }: { id: string; version: number; round: RoundInput; candidates: readonly Candidate[] },
): Promise<boolean> {
  const isCastable = hasBallots(round.kind) && !round.rule.excludesOwn;
  const changed = await touch(
    tx,
    { id, version },
    { ...columnsOf(round), ...hallColumns(EMPTY_HALL), ruling: null, ...(isCastable ? {} : { casting: 'PAPER' }) },
  );
  if (!changed) return false;
  await tx('summit_candidate').where('round_id', id).delete();
  await insertCandidates(tx, id, candidates);
  return true;
}

/** Who may vote and how many ballots were given out. @returns false when somebody wrote it since */
export async function saveIssued(
  tx: Tx,
  { id, version, candidates, ...figures }: { id: string; version: number } & Hall & Pick<RoundRow, 'candidates'>,
): Promise<boolean> {
  if (!(await touch(tx, { id, version }, hallColumns(figures)))) return false;
  for (const { memberId, ownSummoned, ownVoting } of candidates)
    await tx('summit_candidate')
      .where({ round_id: id, member_id: memberId })
      .update({ own_summoned: ownSummoned, own_voting: ownVoting });
  return true;
}

/** How the ballots of a round are cast. @returns false when somebody wrote it since */
export function saveCasting(
  tx: Tx,
  { id, version, casting }: { id: string; version: number; casting: RoundRow['casting'] },
): Promise<boolean> {
  return touch(tx, { id, version }, { casting });
}

/** Takes ballots on screen from the first one on again. @returns false when somebody wrote it since */
export function markCastRestarted(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return touch(tx, { id, version }, { cast_ended: 0 });
}

/** Takes no more ballots on screen. @returns false when somebody wrote it since */
export function markCastEnded(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return touch(tx, { id, version }, { cast_ended: 1 });
}

/** Says that a count of the round was written, to whoever is about to lock what he saw of it. */
export async function markCounted(tx: Tx, id: string): Promise<void> {
  await tx('summit_round').where({ id }).increment('counts_version', 1);
}

/** Who makes the first or the second count. Moves no `version`: the two are named at two desks at once. */
export async function saveTeller(
  tx: Tx,
  { id, entry, name }: { id: string; entry: 1 | 2; name: string },
): Promise<void> {
  await tx('summit_round')
    .where({ id })
    .update(entry === 1 ? { first_teller: name } : { second_teller: name });
  await markCounted(tx, id);
}

/** What the chair, or the standing committee, decided. @returns false when somebody wrote it since */
export function saveRuling(
  tx: Tx,
  { id, version, ruling }: { id: string; version: number; ruling: Ruling | null },
): Promise<boolean> {
  return touch(tx, { id, version }, { ruling: ruling === null ? null : JSON.stringify(ruling) });
}

/** A round as its lock leaves it. */
export type LockedRound = RoundRow & { lockedWith: LockedWith; sha256: string; lockedAt: string };

/** Locks a round for good. @returns false when somebody wrote it since */
export function lockRoundRow(
  tx: Tx,
  { id, version, lockedWith, sha256, lockedAt, lockedBy }: LockedRound,
): Promise<boolean> {
  const columns = { locked_with: JSON.stringify(lockedWith), sha256, locked_at: lockedAt, locked_by: lockedBy };
  return touch(tx, { id, version }, columns);
}

/** Takes an open round away with its counts. @returns false when somebody wrote it since */
export async function deleteRound(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('summit_round').where({ id, version }).delete()) > 0;
}

async function touch(
  tx: Tx,
  { id, version }: { id: string; version: number },
  columns: Record<string, string | number | null>,
): Promise<boolean> {
  const changed = await tx('summit_round')
    .where({ id, version })
    .update({ ...columns, version: version + 1 });
  return changed > 0;
}

async function insertCandidates(tx: Tx, roundId: string, candidates: readonly Candidate[]): Promise<void> {
  const rows = candidates.map(({ memberId, ordinal, name, score, ownSummoned, ownVoting }) => ({
    ...{ round_id: roundId, member_id: memberId, ordinal, name, score },
    ...{ own_summoned: ownSummoned, own_voting: ownVoting },
  }));
  await insertInChunks(tx, 'summit_candidate', rows);
}

function columnsOf({ title, kind, purpose, rule, maxChoices, places }: RoundInput) {
  return { title, kind, purpose, rule: JSON.stringify(rule), max_choices: maxChoices, places };
}

const EMPTY_HALL: Hall = { summoned: 0, present: 0, written: 0, expected: 0, absence: '', attendees: [], issued: null };

function hallColumns({ summoned, present, written, expected, absence, attendees, issued }: Hall) {
  return { summoned, present, written, expected, absence, attendees: JSON.stringify(attendees), issued };
}
