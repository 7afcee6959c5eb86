import { mayWrite, type Role } from '#core/office/actor.ts';
import { asOutcomeRound, replacementOf, winnersOf, type OutcomeRound, type Winner } from '#core/summits/outcome.ts';
import { proposalsOf } from '#core/summits/proposals.ts';
import { candidateRemarks, outcomeRemarks, proposalRemarks, resultRemarks } from '#core/summits/remarks.ts';
import { unnamedUnits } from '#core/summits/openBlanks.ts';
import { leadRemarks } from '#core/summits/leadRemarks.ts';
import { turnoutOf, type Delegate, type Turnout } from '#core/summits/delegate.ts';
import { isCasting, type RoundKind } from '#core/summits/round.ts';
import { roundResult, type RoundResult } from '#core/summits/roundResult.ts';
import { areCountsIn, compareEntries, type EntryDifference } from '#core/summits/compareEntries.ts';
import { callChecks, hallChecks, isCountedTwice, lockChecks, type LockCheck } from '#core/summits/lockChecks.ts';
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
import { readFlagRemarks } from './nominatedFlags.ts';
import { proposedLines, type NominatedElsewhere } from './proposedLines.ts';
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
      winners: winnersOf(rounds.map(asOutcomeRound)),
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
  /** Null where the round stands, or is open. */
  replacedBy: Replacement | null;
}

/** The locked round that took the place of another. */
export interface Replacement {
  id: string;
  title: string;
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
  /** What a tờ trình made now would have, and what it would leave out. */
  toNominate: { fresh: number; elsewhere: NominatedElsewhere[] };
  /** Roles of the next year as they stand. */
  nextRoles: StoredRole[];
}

/** @throws AppError NOT_FOUND */
export async function readSummit(db: Queryable, id: string): Promise<SummitView> {
  const summit = await requireSummit(db, id);
  const delegates = await delegatesOf(db, id);
  const rounds = await readRounds(db, id);
  const members = await membersWithScores(db, summit);
  const turnout = turnoutOf(delegates);
  const winners = winnersOf(rounds.map(asOutcomeRound));
  const nextRoles = await rolesInYear(db, summit.year + 1, summit.clusterId);
  const outcomes = await outcomesOf(db, id);
  const { fresh, elsewhere } = await proposedLines(db, summit, proposalsOf(winners, outcomes, summit.flags));
  return {
    ...{ summit, members, delegates, turnout, rounds, winners },
    outcomes,
    remarks: [
      ...outcomeRemarks(rounds.map(asOutcomeRound), summit.year),
      ...leadRemarks({ winners, roles: nextRoles }, { members, year: summit.year }),
      ...proposalRemarks(members, { winners, outcomes, flags: summit.flags }),
      ...(await readFlagRemarks(db, summit)).map(({ text }) => text),
      ...boardRemarks(summit, rounds, turnout),
    ],
    toNominate: { fresh: fresh.length, elsewhere },
    nextRoles,
  };
}

/** The last count rests on who was there then: before the end, the board should still say the same. */
function boardRemarks(summit: SummitRow, rounds: readonly RoundSummary[], turnout: Turnout): string[] {
  const last = rounds.findLast(({ round }) => round.lockedAt !== null && round.kind !== 'DECISION');
  if (summit.closedAt !== null || !last || last.round.correction === 'RECOUNT') return [];
  return hallChecks(last.round, turnout).map(({ text }) => `${last.round.title}: ${text}`);
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
  /** Null where the round stands, or is open. */
  replacedBy: Replacement | null;
  /** Ballots cast on screen so far; 0 on paper. */
  cast: number;
  /** What is worth a second look in who stands, and in the result as far as it may be seen. */
  remarks: string[];
  /** Who may vote now, by the board. */
  turnout: Turnout;
  /** Units whose delegates bore no name when the ballots went out, or bear none so far: minutes name the unit alone. */
  unnamed: string[];
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
  const areBothIn = areCountsIn(round, entries);
  const delegates = await delegatesOf(db, summit.id);
  const turnout = turnoutOf(delegates);
  const isOpen = round.lockedAt === null;
  const result = areBothIn || !isCountedTwice(round) ? roundResult(counted) : null;
  return {
    summit,
    round,
    replacedBy: isOpen ? null : replacementIn(round, await roundsOf(db, summit.id)),
    cast: round.casting === 'SCREEN' ? castIn(kept) : 0,
    entries,
    differences: areBothIn && first && second ? compareEntries(first, second, round) : null,
    checks: [
      ...lockChecks(counted, entries, summit),
      ...(isOpen && round.correction !== 'RECOUNT'
        ? [...callChecks(round, turnout), ...hallChecks(round, turnout)]
        : []),
    ],
    result,
    remarks: await remarksOn(db, summit, {
      ...counted,
      ...round,
      isLocked: round.lockedAt !== null,
      hasResult: result !== null,
    }),
    turnout,
    unnamed: unnamedUnits(delegates, [round]),
  };
}

/** Where nothing may be seen of a count yet, only who stands can be looked at; and of flags nothing hangs on others. */
async function remarksOn(
  db: Queryable,
  { id, year }: SummitRow,
  { hasResult, ...round }: OutcomeRound & { hasResult: boolean },
): Promise<string[]> {
  const isFollowing = round.purpose === 'LEADER' || round.purpose === 'NEXT_LEAD' || round.purpose === 'NEXT_DEPUTY';
  if (!hasResult && !isFollowing) return [];
  const rounds = (await readRounds(db, id)).map(asOutcomeRound).filter((other) => other.id !== round.id);
  const ofResult = hasResult ? resultRemarks(round, { rounds, year }) : [];
  return round.isLocked || ofResult.length > 0 ? ofResult : candidateRemarks(round, { rounds, year });
}

/** Of an open count nothing is told but to those who may type it: neither ballots nor what they came to. */
export function roundSeenBy(role: Role, view: RoundView): RoundView {
  if (mayWrite(role) || view.round.lockedAt !== null) return view;
  return { ...view, entries: [], differences: null, checks: [], result: null, remarks: [] };
}

const castIn = (entries: readonly EntryRow[]) =>
  entries.reduce((total, entry) => total + (entry.mode === 'BALLOTS' ? entry.ballots.length : 0), 0);

/** What the hall sees: nothing of a count before it is locked. */
export interface HallView {
  title: string;
  rounds: {
    id: string;
    title: string;
    kind: RoundKind;
    /** Ballots are out, or hands are being counted; a round is set up long before that. */
    isOpened: boolean;
    /** Null until it is locked. */
    shown: Pick<RoundSummary, 'round' | 'result' | 'tally'> | null;
  }[];
}

/**
 * What stands, and what is still to come: a count that was put right is not shown to the hall again.
 *
 * @throws AppError NOT_FOUND
 */
export async function readHall(db: Queryable, summitId: string): Promise<HallView> {
  const { title } = await requireSummit(db, summitId);
  const rounds = (await readRounds(db, summitId)).filter(({ replacedBy }) => replacedBy === null);
  return {
    title,
    rounds: rounds.map(({ round, result, tally }) => {
      const shown = round.lockedAt === null ? null : { round, result, tally };
      return { id: round.id, title: round.title, kind: round.kind, isOpened: round.issued !== null, shown };
    }),
  };
}

/** The rounds of a summit; what was counted only of those that are locked. */
export async function readRounds(db: Queryable, summitId: string): Promise<RoundSummary[]> {
  const rounds = await roundsOf(db, summitId);
  return rounds.map((round) => {
    // What a lock keeps cannot change: its ballots need not be counted again for every look.
    const tally = round.lockedWith?.tally ?? null;
    if (round.lockedAt === null) return { round, tally, result: null, replacedBy: null };
    return { round, tally, result: roundResult({ ...round, tally }), replacedBy: replacementIn(round, rounds) };
  });
}

function replacementIn(round: RoundRow, rounds: readonly RoundRow[]): Replacement | null {
  const { id, title } = replacementOf(round, rounds.map(asFollowed)) ?? {};
  return id === undefined || title === undefined ? null : { id, title };
}

const asFollowed = (round: RoundRow) => ({ ...round, isLocked: round.lockedAt !== null });

async function membersWithScores(db: Queryable, summit: SummitRow): Promise<SummitMember[]> {
  const scores = new Map((await ranking(db, summit.yearId)).map((score) => [score.memberId, score]));
  return (await listMembers(db, summit.clusterId, summit.year)).map(({ id, unitId, name }) => ({
    ...{ id, unitId, name },
    score: scores.get(id)?.final ?? null,
    rank: scores.get(id)?.rank ?? null,
  }));
}
