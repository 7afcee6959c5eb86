import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Ballot } from '#core/summits/ballot.ts';
import { castBallot, endCasting, setCasting } from '#service/summits/castBallots.ts';
import { addRevote, addRound, issueBallots } from '#service/summits/editRounds.ts';
import { clearEntry, enterBallots, replaceBallot, saveTally, takeBackBallot } from '#service/summits/enterCounts.ts';
import { nameTeller } from '#service/summits/nameTeller.ts';
import { readHall, readRound } from '#service/summits/readSummit.ts';
import { verifyRounds } from '#service/summits/verifyRounds.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import {
  countTwice,
  issue,
  lock,
  openedRound,
  preparedSummit,
  roundInput,
  sums,
  versionOf,
  type PreparedSummit,
} from './summitFixture.ts';

describeOnEachEngine('ballots cast on screen', (makeTarget, engine) => {
  let office: TestOffice;
  let held: PreparedSummit;
  let roundId: string;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    held = await preparedSummit(office);
    roundId = await office.write((unit) =>
      addRound(unit, { summitId: held.summitId, round: roundInput(held.memberIds.slice(0, 3), { places: 1 }) }),
    );
    await onScreen(roundId);
    await issue(office, roundId, 5);
  });
  afterEach(() => office.close());

  const onScreen = async (id: string) => {
    const version = await versionOf(office, id);
    await office.write((unit) => setCasting(unit, { id, version, casting: 'SCREEN' }));
  };
  const cast = (marks: string, invalid: Ballot['invalid'] = null) =>
    office.write((unit) => castBallot(unit, { id: roundId, ballot: { marks, invalid } }));
  const end = async () => {
    const version = await versionOf(office, roundId);
    await office.write((unit) => endCasting(unit, { id: roundId, version }));
  };
  const read = () => readRound(office.database.reader, roundId);

  it('are counted once, locked and proven like any other', async () => {
    for (const marks of ['211', '112', '111', '122']) await cast(marks);
    await cast('', 'BLANK');
    await expect(cast('111')).rejects.toThrow('Đã bỏ đủ 5 phiếu phát ra.');
    await expect(lock(office, roundId)).rejects.toMatchObject({ code: 'ROUND_INCOMPLETE' });
    await end();
    await expect(cast('111')).rejects.toThrow('Đã kết thúc bỏ phiếu.');
    const { result, entries, cast: inAll } = await read();
    expect(inAll).toBe(5);
    expect(entries).toHaveLength(1);
    expect(result?.rows.map(({ agree }) => agree)).toEqual([3, 3, 2]);
    const sha256 = await lock(office, roundId);
    expect((await verifyRounds(office.database.reader, null)).rounds).toMatchObject([
      { sha256, isContentIntact: true, isInHistory: true },
    ]);
    const second = await office.write((unit) => addRevote(unit, { id: roundId }));
    expect((await readRound(office.database.reader, second)).round.casting).toBe('SCREEN');
  });

  it('lie in an order that follows what they say, wherever it is looked at', async () => {
    const marks = ['333', '111', '222', '131', '112'];
    for (const each of marks) await cast(each);
    const sorted = [...marks].sort();
    const { reader } = office.database;
    const inFile = reader('summit_ballot').where('round_id', roundId);
    const physical: { marks: string }[] = await inFile
      .orderByRaw(engine === 'sqlite' ? 'rowid' : 'ctid')
      .select('marks');
    expect(physical.map((row) => row.marks)).toEqual(sorted);
    const places: { marks: string }[] = await reader('summit_ballot').orderBy('ordinal').select('marks');
    expect(places.map((row) => row.marks)).toEqual(sorted);
    if (engine === 'sqlite') return;
    const writers: { xmin: string }[] = await reader('summit_ballot').select(reader.raw('xmin::text'));
    expect(new Set(writers.map(({ xmin }) => xmin)).size).toBe(1);
  });

  it('leave no word of what they say in the audit log', async () => {
    await cast('132');
    await cast('', 'BLANK');
    const rows: { summary: string; detail: string }[] = await office.database
      .reader('audit_log')
      .where('action', 'summits.cast')
      .select('summary', 'detail');
    const { title } = roundInput([]);
    expect(rows).toEqual(
      [1, 2].map(() => ({ summary: `“${title}”: một phiếu đã bỏ trên máy`, detail: JSON.stringify({ roundId }) })),
    );
  });

  it('are shown to nobody before the casting has ended', async () => {
    for (const marks of ['111', '111']) await cast(marks);
    expect(await read()).toMatchObject({ cast: 2, entries: [], differences: null, result: null });
    const told = (await read()).checks.map(({ text }) => text).join(' ');
    expect(told).not.toMatch(/hợp lệ|đồng ý|ngang phiếu/u);
    const { rounds } = await readHall(office.database.reader, held.summitId);
    expect(rounds).toMatchObject([{ shown: null }]);
    await end();
    expect((await read()).result).not.toBeNull();
  });

  it('are typed, changed and thrown away by nobody', async () => {
    await cast('111');
    const entry = { roundId, entry: 1 as const };
    const ballot: Ballot = { marks: '222', invalid: null };
    for (const write of [
      () => office.write((unit) => enterBallots(unit, { ...entry, from: 2, ballots: [ballot] })),
      () => office.write((unit) => replaceBallot(unit, { ...entry, ordinal: 1, ballot })),
      () => office.write((unit) => takeBackBallot(unit, { ...entry, ordinal: 1 })),
      () => office.write((unit) => clearEntry(unit, entry)),
      () => office.write((unit) => saveTally(unit, { ...entry, tally: sums([1, 1, 1], { valid: 1 }) })),
      () => office.write((unit) => nameTeller(unit, { ...entry, name: 'Ngô Gia Bách' })),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'ROUND_COUNT_REFUSED' });
    await expect(onScreen(roundId)).rejects.toMatchObject({ code: 'ROUND_STARTED' });
  });

  it('fit the round, and only one that is open for them', async () => {
    for (const [marks, invalid] of [
      ['11', null],
      ['114', null],
      ['', 'TOO_MANY'],
      ['', 'UNREADABLE'],
    ] as const)
      await expect(cast(marks, invalid)).rejects.toMatchObject({ code: 'ROUND_COUNT_REFUSED' });
    await expect(end()).rejects.toThrow('Chưa có phiếu nào được bỏ.');
    const { summitId, memberIds } = held;
    const onPaper = await openedRound(office, summitId, roundInput(memberIds.slice(0, 2)));
    const ballot: Ballot = { marks: '11', invalid: null };
    await expect(office.write((unit) => castBallot(unit, { id: onPaper, ballot }))).rejects.toThrow('bỏ phiếu giấy');
    await countTwice(office, onPaper, ['11']);
    await expect(onScreen(onPaper)).rejects.toMatchObject({ code: 'ROUND_STARTED' });
    const hands = await office.write((unit) =>
      addRound(unit, { summitId, round: roundInput(memberIds.slice(0, 2), { kind: 'HANDS' }) }),
    );
    await expect(onScreen(hands)).rejects.toThrow('Vòng này không dùng phiếu.');
    const fresh = await office.write((unit) => addRound(unit, { summitId, round: roundInput(memberIds.slice(0, 2)) }));
    await onScreen(fresh);
    await expect(office.write((unit) => castBallot(unit, { id: fresh, ballot }))).rejects.toThrow('Chưa phát phiếu.');
    const stale = { id: fresh, version: 99, issued: 2 };
    await expect(office.write((unit) => issueBallots(unit, stale))).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });
});
