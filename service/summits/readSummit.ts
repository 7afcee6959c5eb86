import { mayWrite, type Role } from '#core/office/actor.ts';
import { outcomeRemarks, winnersOf, type Winner } from '#core/summits/outcome.ts';
import { turnoutOf, type Delegate, type Turnout } from '#core/summits/delegate.ts';
import { isCasting } from '#core/summits/round.ts';
import { roundResult, type RoundResult } from '#core/summits/roundResult.ts';
import { areCountsIn, compareEntries, type EntryDifference } from '#core/summits/compareEntries.ts';
import { isCountedTwice, lockChecks, type LockCheck } from '#core/summits/lockChecks.ts';
import type { Tally } from '#core/summits/tally.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { rolesInYear, type StoredRole } from '#db/clusters/roleStore.ts';
import { delegatesOf } from '#db/summits/delegateStore.ts';
import { entriesOf, type EntryRow } from '#db/summits/entryStore.ts';
import { outcomesOf, type OutcomeRow } from '#db/summits/outcomeStore.ts';
import { roundsOf, type RoundRow } from '#db/summits/roundStore.ts';
import { listSummits, type SummitRow } from '#db/summits/summitStore.ts';
import type { Queryable } from '#db/client.ts';
import { ranking } from '../clusters/scores/ranking.ts';
import { countedRound } from './countedRound.ts';
import { requireRound, requireSummit } from './requireSummit.ts';

/** A summit in the list of a year. */
export interface SummitListRow extends SummitRow {
  delegates: number;
  rounds: number;
  locked: number;
  winners: Winner[];
}

export async function readSummits(db: Queryable, year: number): Promise<SummitListRow[]> {
  const rows: SummitListRow[] = [];
  for (const summit of await listSummits(db, year)) {
    const rounds = await readRounds(db, summit.id);
    rows.push({
      ...summit,
      delegates: (await delegatesOf(db, summit.id)).length,
      rounds: rounds.length,
      locked: rounds.filter(({ round }) => round.lockedAt !== null).length,
      winners: winnersOf(rounds.map(outcomeRound)),
    });
  }
  return rows;
}

/** A round with what it came to, once it is locked: an open count is nobody's business but the tellers'. */
export interface RoundSummary {
  round: RoundRow;
  /** Null while the round is open. */
  result: RoundResult | null;
  tally: Tally | null;
}

/** A member of the cluster as a candidate: with what it scored. */
export interface SummitMember {
  id: string;
  unitId: string | null;
  name: string;
  /** Appraised points in hundredths; null where it was not scored. */
  score: number | null;
  rank: number | null;
}

/** Everything one page of a summit shows. */
export interface SummitView {
  summit: SummitRow;
  members: SummitMember[];
  delegates: Delegate[];
  turnout: Turnout;
  rounds: RoundSummary[];
  winners: Winner[];
  outcomes: OutcomeRow[];
  /** What is worth a second look. */
  remarks: string[];
  /** Roles of the next year as they stand. */
  nextRoles: StoredRole[];
}

/** @throws AppError NOT_FOUND */
export async function readSummit(db: Queryable, id: string): Promise<SummitView> {
  const summit = await requireSummit(db, id);
  const delegates = await delegatesOf(db, id);
  const rounds = await readRounds(db, id);
  return {
    summit,
    members: await membersWithScores(db, summit),
    delegates,
    turnout: turnoutOf(delegates),
    rounds,
    winners: winnersOf(rounds.map(outcomeRound)),
    outcomes: await outcomesOf(db, id),
    remarks: outcomeRemarks(rounds.map(outcomeRound), summit.year),
    nextRoles: await rolesInYear(db, summit.year + 1, summit.clusterId),
  };
}

/** Everything the page of one round shows. */
export interface RoundView {
  summit: SummitRow;
  round: RoundRow;
  entries: EntryRow[];
  /** Null until both counts are in. */
  differences: EntryDifference[] | null;
  checks: LockCheck[];
  /** Of the first count; null as long as it would lead the second one. */
  result: RoundResult | null;
  /** Ballots cast on screen so far; 0 on paper. */
  cast: number;
  /** Who may vote now, by the board. */
  turnout: Turnout;
}

/** @throws AppError NOT_FOUND */
export async function readRound(db: Queryable, id: string): Promise<RoundView> {
  const round = await requireRound(db, id);
  const summit = await requireSummit(db, round.summitId);
  const kept = await entriesOf(db, id);
  // Seen between two ballots, the pile would tell how the last one voted.
  const entries = isCasting(round) ? [] : kept;
  const counted = countedRound(round, entries);
  const [first, second] = entries;
  const areBothIn = areCountsIn(entries);
  return {
    summit,
    round,
    cast: round.casting === 'SCREEN' ? castIn(kept) : 0,
    entries,
    differences: areBothIn && first && second ? compareEntries(first, second, round.candidates) : null,
    checks: lockChecks(counted, entries, summit),
    result: areBothIn || !isCountedTwice(round) ? roundResult(counted) : null,
    turnout: turnoutOf(await delegatesOf(db, summit.id)),
  };
}

/** The ballots of an open count are for those alone who type them. */
export function roundSeenBy(role: Role, view: RoundView): RoundView {
  return mayWrite(role) || view.round.lockedAt !== null ? view : { ...view, entries: [] };
}

const castIn = (entries: readonly EntryRow[]) =>
  entries.reduce((total, entry) => total + (entry.mode === 'BALLOTS' ? entry.ballots.length : 0), 0);

/** What the hall sees: nothing of a count before it is locked. */
export interface HallView {
  title: string;
  rounds: {
    id: string;
    title: string;
    lockedAt: string | null;
    shown: (RoundSummary & { tally: Tally | null }) | null;
  }[];
}

/** @throws AppError NOT_FOUND */
export async function readHall(db: Queryable, summitId: string): Promise<HallView> {
  const { title } = await requireSummit(db, summitId);
  const rounds = await readRounds(db, summitId);
  return {
    title,
    rounds: rounds.map((summary) => {
      const { id, title: roundTitle, lockedAt } = summary.round;
      return { id, title: roundTitle, lockedAt, shown: lockedAt === null ? null : summary };
    }),
  };
}

/** The rounds of a summit; what was counted only of those that are locked. */
export async function readRounds(db: Queryable, summitId: string): Promise<RoundSummary[]> {
  const summaries: RoundSummary[] = [];
  for (const round of await roundsOf(db, summitId)) {
    if (round.lockedAt === null) {
      summaries.push({ round, result: null, tally: null });
      continue;
    }
    const counted = countedRound(round, await entriesOf(db, round.id));
    summaries.push({ round, result: roundResult(counted), tally: counted.tally });
  }
  return summaries;
}

/** A round as the outcome looks at it. */
export function outcomeRound({ round, tally }: RoundSummary) {
  return { ...round, tally, isLocked: round.lockedAt !== null };
}

async function membersWithScores(db: Queryable, summit: SummitRow): Promise<SummitMember[]> {
  const scores = new Map((await ranking(db, summit.yearId)).map((score) => [score.memberId, score]));
  return (await listMembers(db, summit.clusterId, summit.year)).map(({ id, unitId, name }) => ({
    ...{ id, unitId, name },
    score: scores.get(id)?.final ?? null,
    rank: scores.get(id)?.rank ?? null,
  }));
}
