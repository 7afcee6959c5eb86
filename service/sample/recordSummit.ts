import { readTypedBallot, type Ballot } from '#core/summits/ballot.ts';
import type { RoundInput } from '#core/summits/round.ts';
import type { SummitInput } from '#core/summits/summit.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { saveAttendance } from '../summits/editDelegates.ts';
import { addRound, issueBallots } from '../summits/editRounds.ts';
import { closeSummit, createSummit } from '../summits/editSummit.ts';
import { enterBallots } from '../summits/enterCounts.ts';
import { lockRound, type SeenCount } from '../summits/lockRound.ts';
import { nameTeller } from '../summits/nameTeller.ts';
import { readSummit, type SummitMember } from '../summits/readSummit.ts';
import { requireRound, requireSummit } from '../summits/requireSummit.ts';
import { setNextLeads } from '../summits/settleOutcome.ts';
import type { RunStep } from './sampleOffice.ts';

/** A round with its ballots as a typist keys them. */
export interface SampleRound {
  round: RoundInput;
  ballots: readonly string[];
}

export interface SampleSummit {
  yearId: string;
  summit: SummitInput;
  rounds: (members: readonly SummitMember[]) => readonly SampleRound[];
}

/**
 * Holds a summit from the call of the roll to its end: everyone came, every round was counted twice and locked, and who
 * was elected leads the next year.
 *
 * @returns the summit
 */
export async function recordSummit(run: RunStep, { yearId, summit, rounds }: SampleSummit): Promise<string> {
  const summitId = await run((unit) => createSummit(unit, { yearId, summit }));
  const members = await run(async (unit) => {
    const { delegates, members: standing } = await readSummit(unit.tx, summitId);
    const attendance = delegates.map(({ id }) => ({ id, presence: 'PRESENT' as const, proxyName: '', reason: '' }));
    await saveAttendance(unit, { summitId, attendance });
    return standing;
  });
  for (const each of rounds(members)) await recordRound(run, { ...each, summitId, summit });
  await run(async (unit) => {
    const { nextRoles } = await readSummit(unit.tx, summitId);
    const seen = nextRoles.map(({ memberId, role, basis }) => ({ memberId, role, basis }));
    await setNextLeads(unit, { summitId, seen });
  });
  await run(async (unit) => {
    const { version } = await requireSummit(unit.tx, summitId);
    await closeSummit(unit, { id: summitId, version });
  });
  return summitId;
}

async function recordRound(
  run: RunStep,
  { summitId, summit, round, ballots }: SampleRound & { summitId: string; summit: SummitInput },
): Promise<void> {
  const id = await run((unit) => addRound(unit, { summitId, round }));
  await run(async (unit) => issueBallots(unit, { ...(await seen(unit, id)), issued: ballots.length }));
  const pile = ballots.map((typed) => ballotOf(typed, round));
  for (const entry of [1, 2] as const) {
    const name = summit.tellers[entry]?.name ?? '';
    await run((unit) => nameTeller(unit, { roundId: id, entry, name }));
    await run((unit) => enterBallots(unit, { roundId: id, entry, from: 1, ballots: pile }));
  }
  await run(async (unit) => lockRound(unit, await seen(unit, id)));
}

async function seen({ tx }: UnitOfWork, id: string): Promise<SeenCount> {
  const { summitId, version, countsVersion } = await requireRound(tx, id);
  return { id, version, countsVersion, summitVersion: (await requireSummit(tx, summitId)).version };
}

function ballotOf(typed: string, { kind, maxChoices, candidates }: RoundInput): Ballot {
  const read = readTypedBallot(typed, { kind, maxChoices, candidates: candidates.length });
  if ('problem' in read) throw new Error(`“${typed}”: ${read.problem}`);
  return read.ballot;
}
