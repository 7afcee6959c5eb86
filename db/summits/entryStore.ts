import { ballotKey, type Ballot } from '#core/summits/ballot.ts';
import type { InvalidReason, Tally } from '#core/summits/tally.ts';
import type { Database, Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';

/** The first and the second count of a pile. */
export type EntryNumber = 1 | 2;

/** A count of one pile, with who typed it, and whether he said that no ballot is left. */
export type EntryRow = { entry: EntryNumber; enteredBy: string; isFinished: boolean } & (
  { mode: 'BALLOTS'; ballots: Ballot[] } | { mode: 'TALLY'; tally: Tally }
);

interface EntryColumns {
  entry: EntryNumber;
  mode: 'BALLOTS' | 'TALLY';
  tally: string | null;
  isFinished: number;
  enteredBy: string;
}

const ENTRY_COLUMNS = {
  entry: 'entry',
  mode: 'mode',
  tally: 'tally',
  isFinished: 'is_finished',
  enteredBy: 'entered_by',
};

/** The counts of a round, the first one first; ballots in the order they were read out. */
export async function entriesOf(db: Queryable, roundId: string): Promise<EntryRow[]> {
  const entries = await db('summit_entry')
    .where('round_id', roundId)
    .orderBy('entry')
    .select<EntryColumns[]>(ENTRY_COLUMNS);
  const ballots = await db('summit_ballot')
    .where('round_id', roundId)
    .orderBy(['entry', 'ordinal'])
    .select<(Ballot & { entry: EntryNumber })[]>({ entry: 'entry', marks: 'marks', invalid: 'invalid' });
  return entries.map(({ entry, mode, tally, isFinished, enteredBy }) =>
    mode === 'TALLY'
      ? { entry, enteredBy, isFinished: true, mode, tally: JSON.parse(tally ?? '') as Tally }
      : {
          entry,
          enteredBy,
          isFinished: isFinished === 1,
          mode,
          ballots: ballots.filter((ballot) => ballot.entry === entry).map(asBallot),
        },
  );
}

const asBallot = ({ marks, invalid }: Ballot): Ballot => ({ marks, invalid });

/** How a count is made and by whom; undefined before it was begun. */
export async function findEntry(
  db: Queryable,
  { roundId, entry }: { roundId: string; entry: EntryNumber },
): Promise<EntryColumns | undefined> {
  return db('summit_entry').where({ round_id: roundId, entry }).first<EntryColumns | undefined>(ENTRY_COLUMNS);
}

/** Begins a count ballot by ballot. */
export async function insertBallotEntry(
  tx: Tx,
  { roundId, entry, by }: { roundId: string; entry: EntryNumber; by: string },
): Promise<void> {
  const columns = { mode: 'BALLOTS', tally: null, is_finished: 0, entered_by: by };
  await tx('summit_entry').insert({ round_id: roundId, entry, ...columns });
}

/** Writes the sums of a tally sheet, the first time or once more. */
export async function saveTallyEntry(
  tx: Tx,
  { roundId, entry, tally, by }: { roundId: string; entry: EntryNumber; tally: Tally; by: string },
): Promise<void> {
  const columns = { mode: 'TALLY', tally: JSON.stringify(tally), is_finished: 1, entered_by: by };
  await tx('summit_entry')
    .insert({ round_id: roundId, entry, ...columns })
    .onConflict(['round_id', 'entry'])
    .merge(columns);
}

/** Says whether a count ballot by ballot has come to its end. */
export async function markFinished(
  tx: Tx,
  { roundId, entry, isFinished }: { roundId: string; entry: EntryNumber; isFinished: boolean },
): Promise<void> {
  await tx('summit_entry')
    .where({ round_id: roundId, entry, mode: 'BALLOTS' })
    .update({ is_finished: isFinished ? 1 : 0 });
}

/** How many ballots a count has so far. */
export async function countEntered(
  db: Queryable,
  { roundId, entry }: { roundId: string; entry: EntryNumber },
): Promise<number> {
  const last = await db('summit_ballot')
    .where({ round_id: roundId, entry })
    .orderBy('ordinal', 'desc')
    .first<{ ordinal: number } | undefined>('ordinal');
  return last?.ordinal ?? 0;
}

interface BallotPlace {
  roundId: string;
  entry: EntryNumber;
  ordinal: number;
}

export async function insertBallot(
  tx: Tx,
  { roundId, entry, ordinal, ballot }: BallotPlace & { ballot: Ballot },
): Promise<void> {
  await tx('summit_ballot').insert({ round_id: roundId, entry, ordinal, ...columnsOf(ballot) });
}

/**
 * Puts a pile in the place of all that lay there, sorted by what the ballots say. Every row is written anew, so that
 * neither its number, nor its place in the table, nor the transaction it came with tells which ballot was cast last.
 * What the engine keeps of the piles before, {@link forgetPiles} takes away.
 */
export async function replacePile(
  tx: Tx,
  { roundId, entry, ballots }: { roundId: string; entry: EntryNumber; ballots: readonly Ballot[] },
): Promise<void> {
  await tx('summit_ballot').where({ round_id: roundId, entry }).delete();
  const sorted = [...ballots].sort((one, other) =>
    ballotKey(one) === ballotKey(other) ? 0 : ballotKey(one) < ballotKey(other) ? -1 : 1,
  );
  await insertInChunks(
    tx,
    'summit_ballot',
    sorted.map((ballot, index) => ({ round_id: roundId, entry, ordinal: index + 1, ...columnsOf(ballot) })),
  );
}

/**
 * Takes away what the engine keeps of piles that were replaced: by their differences they tell the order of casting.
 *
 * @returns false when another program that reads the data keeps it from that; it is to be done again
 */
export function forgetPiles(database: Database): Promise<boolean> {
  return database.forgetPast('summit_ballot');
}

/** @returns false when there is no such ballot */
export async function updateBallot(
  tx: Tx,
  { roundId, entry, ordinal, ballot }: BallotPlace & { ballot: Ballot },
): Promise<boolean> {
  const changed = await tx('summit_ballot').where({ round_id: roundId, entry, ordinal }).update(columnsOf(ballot));
  return changed > 0;
}

export async function deleteBallot(tx: Tx, { roundId, entry, ordinal }: BallotPlace): Promise<void> {
  await tx('summit_ballot').where({ round_id: roundId, entry, ordinal }).delete();
}

/** Throws one count of a round away. */
export async function deleteEntry(tx: Tx, { roundId, entry }: { roundId: string; entry: EntryNumber }): Promise<void> {
  await tx('summit_entry').where({ round_id: roundId, entry }).delete();
}

function columnsOf({ marks, invalid }: { marks: string; invalid: InvalidReason | null }) {
  return { marks, invalid };
}
