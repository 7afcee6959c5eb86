import { USUAL_RULE, type RoundInput, type RoundRule } from '#core/summits/round.ts';
import { summitInputSchema, type SummitInput } from '#core/summits/summit.ts';
import { INVALID_REASONS, type InvalidReason, type Tally } from '#core/summits/tally.ts';
import { readTypedBallot, type Ballot } from '#core/summits/ballot.ts';
import { readRound, readSummit } from '#service/summits/readSummit.ts';
import { addRound, issueBallots } from '#service/summits/editRounds.ts';
import { createSummit } from '#service/summits/editSummit.ts';
import { enterBallots, finishEntry, saveTally } from '#service/summits/enterCounts.ts';
import { nameTeller } from '#service/summits/nameTeller.ts';
import { lockRound, type SeenCount } from '#service/summits/lockRound.ts';
import { nominateWinners } from '#service/summits/settleOutcome.ts';
import { saveAttendance } from '#service/summits/editDelegates.ts';
import { outsider, join, newCluster } from '../clusters/clusterFixture.ts';
import { openYear } from '#service/clusters/openYear.ts';
import type { TestOffice } from '../../support/testOffice.ts';

export const YEAR = 2023;

/** The units of a cluster that held its summit on 29/11/2023. */
export const EIGHT = [
  'LĐLĐ thành phố Từ Sơn',
  'LĐLĐ thị xã Thuận Thành',
  'LĐLĐ thành phố Bắc Ninh',
  'LĐLĐ huyện Tiên Du',
  'LĐLĐ thị xã Quế Võ',
  'LĐLĐ huyện Yên Phong',
  'LĐLĐ huyện Gia Bình',
  'LĐLĐ huyện Lương Tài',
];

/** A summit with everything the papers need; three tellers. */
export const summitInput = (changes: Partial<SummitInput> = {}): SummitInput =>
  summitInputSchema.parse({
    title: 'Hội nghị tổng kết công tác thi đua năm 2023',
    place: 'Huyện ủy Tiên Du',
    heldOn: '2023-11-29',
    startsAt: '08:00',
    endsAt: '11:05',
    countStartsAt: '09:30',
    countEndsAt: '10:00',
    chair: 'Lưu Thị Hồng Nhạn',
    secretary: 'Đỗ Thị Kim Thoa',
    tellers: [
      { role: 'HEAD', name: 'Nguyễn Khắc Tuyển' },
      { role: 'SECRETARY', name: 'Đỗ Thị Kim Thoa' },
      { role: 'MEMBER', name: 'Ngô Gia Bách' },
    ],
    ...changes,
  });

/** A summit of a cluster, everyone in the room. */
export interface PreparedSummit {
  summitId: string;
  clusterId: string;
  yearId: string;
  memberIds: string[];
}

export async function preparedSummit(office: TestOffice, names: readonly string[] = EIGHT): Promise<PreparedSummit> {
  const clusterId = await newCluster(office);
  const memberIds = await join(
    office,
    clusterId,
    names.map((name) => outsider(name)),
  );
  const yearId = await office.write((unit) => openYear(unit, { clusterId, year: YEAR }));
  const summitId = await office.write((unit) => createSummit(unit, { yearId, summit: summitInput() }));
  await everyoneCame(office, summitId);
  return { summitId, clusterId, yearId, memberIds };
}

async function everyoneCame(office: TestOffice, summitId: string): Promise<void> {
  const { delegates } = await readSummit(office.database.reader, summitId);
  const attendance = delegates.map(({ id }) => ({ id, presence: 'PRESENT' as const, proxyName: '', reason: '' }));
  await office.write((unit) => saveAttendance(unit, { summitId, attendance }));
}

type RoundChanges = Partial<Omit<RoundInput, 'rule'>> & { rule?: Partial<RoundRule> };

/** A round on each of these members. */
export const roundInput = (memberIds: readonly string[], { rule, ...changes }: RoundChanges = {}): RoundInput => ({
  title: 'Vòng 1. Bình bầu đề nghị tặng Cờ thi đua toàn diện',
  kind: 'APPROVE',
  purpose: 'FLAG',
  rule: { ...USUAL_RULE, ...rule },
  maxChoices: null,
  places: null,
  candidates: memberIds.map((memberId) => ({ memberId, score: null })),
  ...changes,
});

/** A round with its ballots given out. */
export async function openedRound(
  office: TestOffice,
  summitId: string,
  round: RoundInput,
  issued = 8,
): Promise<string> {
  const id = await office.write((unit) => addRound(unit, { summitId, round }));
  await issue(office, id, issued);
  return id;
}

export async function issue(office: TestOffice, id: string, issued: number): Promise<void> {
  const version = await versionOf(office, id);
  await office.write((unit) => issueBallots(unit, { id, version, issued }));
}

export const versionOf = async (office: TestOffice, roundId: string) =>
  (await readRound(office.database.reader, roundId)).round.version;

/** Ballots as a typist keys them for that round. */
export async function typed(office: TestOffice, roundId: string, texts: readonly string[]): Promise<Ballot[]> {
  const { round } = await readRound(office.database.reader, roundId);
  return texts.map((text) => {
    const read = readTypedBallot(text, { ...round, candidates: round.candidates.length });
    if ('problem' in read) throw new Error(read.problem);
    return read.ballot;
  });
}

/** Counts a pile twice, ballot by ballot. */
export async function countTwice(office: TestOffice, roundId: string, texts: readonly string[]): Promise<void> {
  const ballots = await typed(office, roundId, texts);
  for (const entry of [1, 2] as const) await countOnce(office, { roundId, entry, ballots });
  await nameTellers(office, roundId);
}

/** Counts a pile once, to its last ballot. */
export async function countOnce(
  office: TestOffice,
  { roundId, entry, ballots }: { roundId: string; entry: 1 | 2; ballots: readonly Ballot[] },
): Promise<void> {
  await office.write((unit) => enterBallots(unit, { roundId, entry, from: 1, ballots }));
  await office.write((unit) => finishEntry(unit, { roundId, entry, ballots: ballots.length }));
}

/** Two of the three tellers made the two counts. */
export async function nameTellers(office: TestOffice, roundId: string): Promise<void> {
  const { tellers } = summitInput();
  for (const entry of [1, 2] as const) {
    const name = tellers[entry]?.name ?? '';
    await office.write((unit) => nameTeller(unit, { roundId, entry, name }));
  }
}

/** Sums of a tally sheet on candidates that everyone said yes or no to. */
export function sums(
  agreed: readonly number[],
  {
    valid,
    invalid = {},
    choice = false,
  }: { valid: number; invalid?: Partial<Record<InvalidReason, number>>; choice?: boolean },
): Tally {
  const reasons = { BLANK: 0, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0, ...invalid };
  return {
    collected: INVALID_REASONS.reduce((total, reason) => total + reasons[reason], valid),
    valid,
    invalid: reasons,
    counts: agreed.map((agree) => ({ agree, disagree: choice ? 0 : valid - agree, abstain: 0 })),
  };
}

/** Writes a tally sheet, with those sums in sight that it takes the place of. */
export async function sayTally(
  office: TestOffice,
  { roundId, entry, tally }: { roundId: string; entry: 1 | 2; tally: Tally },
): Promise<void> {
  const { entries } = await readRound(office.database.reader, roundId);
  const kept = entries.find((one) => one.entry === entry);
  const seen = kept?.mode === 'TALLY' ? kept.tally : null;
  await office.write((unit) => saveTally(unit, { roundId, entry, seen, tally }));
}

export async function tallyTwice(office: TestOffice, roundId: string, tally: Tally): Promise<void> {
  for (const entry of [1, 2] as const) await sayTally(office, { roundId, entry, tally });
  await nameTellers(office, roundId);
}

/** What somebody who has the page of a round open has seen of it. */
export async function seenCount(office: TestOffice, id: string): Promise<SeenCount> {
  const { round, summit } = await readRound(office.database.reader, id);
  return { id, version: round.version, countsVersion: round.countsVersion, summitVersion: summit.version };
}

/** Makes the tờ trình the page of the summit announces. @returns its id */
export async function nominate(office: TestOffice, summitId: string): Promise<string> {
  const { toNominate } = await readSummit(office.database.reader, summitId);
  return (await office.write((unit) => nominateWinners(unit, { summitId, seen: toNominate.fresh }))).batchId;
}

export async function lock(office: TestOffice, id: string): Promise<string> {
  const seen = await seenCount(office, id);
  return (await office.write((unit) => lockRound(unit, seen))).sha256;
}
