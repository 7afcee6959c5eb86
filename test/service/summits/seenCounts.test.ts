import { afterEach, beforeEach, expect, it } from 'vitest';
import { countPaper } from '#core/summits/countPaper.ts';
import type { Tally } from '#core/summits/tally.ts';
import { removeDelegate, saveAttendance, saveDelegate } from '#service/summits/editDelegates.ts';
import { issueBallots } from '#service/summits/editRounds.ts';
import { saveSummit } from '#service/summits/editSummit.ts';
import { clearEntry, enterBallots, replaceBallot, saveTally } from '#service/summits/enterCounts.ts';
import { readCountSource } from '#service/summits/exportSummit.ts';
import { lockRound } from '#service/summits/lockRound.ts';
import { nameTeller } from '#service/summits/nameTeller.ts';
import { readRound, readSummit } from '#service/summits/readSummit.ts';
import { verifyRounds } from '#service/summits/verifyRounds.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import {
  countTwice,
  lock,
  openedRound,
  preparedSummit,
  roundInput,
  sayTally,
  seenCount,
  summitInput,
  sums,
  tallyTwice,
  typed,
  versionOf,
} from './summitFixture.ts';

describeOnEachEngine('what two people write of one summit', (makeTarget) => {
  let office: TestOffice;
  let summitId: string;
  let id: string;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const held = await preparedSummit(office);
    ({ summitId } = held);
    id = await openedRound(office, summitId, roundInput(held.memberIds.slice(0, 1)));
  });
  afterEach(() => office.close());

  const entries = async () => (await readRound(office.database.reader, id)).entries;
  const delegateAt = async (index: number) =>
    present((await readSummit(office.database.reader, summitId)).delegates[index]);

  it('tally sheets do not replace sums nobody saw', async () => {
    const [first, second] = [sums([8], { valid: 8 }), sums([7], { valid: 8 })];
    const say = (seen: Tally | null, tally: Tally) =>
      office.write((unit) => saveTally(unit, { roundId: id, entry: 1, seen, tally }));
    await say(null, first);
    await expect(say(null, second)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(say(second, second)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(await entries()).toMatchObject([{ tally: first }]);
    await say(first, second);
    const clear = (tally: Tally) =>
      office.write((unit) => clearEntry(unit, { roundId: id, entry: 1, seen: { tally } }));
    await expect(clear(first)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await clear(second);
    expect(await entries()).toEqual([]);
  });

  it('a pile that went on elsewhere is not thrown away', async () => {
    const ballots = await typed(office, id, ['1', '1', '2']);
    await office.write((unit) => enterBallots(unit, { roundId: id, entry: 1, from: 1, ballots }));
    const clear = (seen: number) =>
      office.write((unit) => clearEntry(unit, { roundId: id, entry: 1, seen: { ballots: seen } }));
    await expect(clear(2)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(await entries()).toMatchObject([{ ballots }]);
    await clear(3);
    expect(await entries()).toEqual([]);
  });

  it('no figure is locked that moved since it was looked at', async () => {
    await countTwice(office, id, ['1', '1', '2']);
    const change: (() => Promise<unknown>)[] = [
      async () => {
        const ballot = present((await typed(office, id, ['2']))[0]);
        for (const entry of [1, 2] as const)
          await office.write((unit) => replaceBallot(unit, { roundId: id, entry, ordinal: 1, ballot }));
      },
      () => office.write((unit) => nameTeller(unit, { roundId: id, entry: 1, name: 'Nguyễn Khắc Tuyển' })),
      async () => {
        const { version } = (await readSummit(office.database.reader, summitId)).summit;
        const summit = summitInput({ quorumNum: 1, quorumDen: 2 });
        await office.write((unit) => saveSummit(unit, { id: summitId, version, summit }));
      },
    ];
    for (const write of change) {
      const seen = await seenCount(office, id);
      await write();
      await expect(office.write((unit) => lockRound(unit, seen))).rejects.toMatchObject({ code: 'STALE_VERSION' });
    }
    await lock(office, id);
    expect((await readRound(office.database.reader, id)).result?.rows).toMatchObject([{ agree: 1 }]);
  });

  it('the share that must be present is put right with a reason once a round was locked by it, which keeps its own', async () => {
    const save = async (changes: Parameters<typeof summitInput>[0]) => {
      const { version } = (await readSummit(office.database.reader, summitId)).summit;
      await office.write((unit) => saveSummit(unit, { id: summitId, version, summit: summitInput(changes) }));
    };
    await save({ quorumNum: 1, quorumDen: 2 });
    await countTwice(office, id, ['1', '1', '2']);
    await lock(office, id);
    await expect(save({ quorumNum: 0, quorumDen: 1 })).rejects.toMatchObject({ code: 'SUMMIT_QUORUM_REASON' });
    await save({ quorumNum: 1, quorumDen: 2, place: 'Nhà văn hóa' });
    expect((await readSummit(office.database.reader, summitId)).summit).toMatchObject({
      ...{ quorumNum: 1, quorumDen: 2, place: 'Nhà văn hóa' },
    });
    const corrected = { quorumNum: 2, quorumDen: 3, quorumReason: 'Gõ nhầm' };
    await save(corrected);
    const { round, summit } = await readRound(office.database.reader, id);
    expect(summit).toMatchObject(corrected);
    expect(round.lockedWith).toMatchObject({ quorumNum: 1, quorumDen: 2 });
    // The reason may be put better, and not be taken away.
    await save({ ...corrected, quorumReason: 'Gõ nhầm tỷ lệ của năm trước' });
    await expect(save({ ...corrected, quorumReason: '' })).rejects.toThrow(/đã khóa theo tỷ lệ cần có mặt 1\/2\./u);
    await save(corrected);
    // What is locked from then on keeps the reason of its share, whatever that is put right to.
    const { members } = await readSummit(office.database.reader, summitId);
    const next = await openedRound(office, summitId, roundInput([present(members[0]).id]));
    await countTwice(office, next, ['1', '1', '2']);
    await lock(office, next);
    await save({ quorumNum: 1, quorumDen: 4, quorumReason: 'Theo quy chế' });
    expect((await readRound(office.database.reader, next)).round.lockedWith).toMatchObject(corrected);
    await save(corrected);
    // The reason of that correction is none of the next one.
    await expect(save({ ...corrected, quorumNum: 1 })).rejects.toMatchObject({ code: 'SUMMIT_QUORUM_REASON' });
  });

  it('the base and the quorum stay once a count was begun', async () => {
    const away = { id: (await delegateAt(0)).id, presence: 'ABSENT' as const, proxyName: '', reason: '' };
    const issueAnew = async (issued: number) => {
      const version = await versionOf(office, id);
      await office.write((unit) => issueBallots(unit, { id, version, issued }));
    };
    await sayTally(office, { roundId: id, entry: 2, tally: sums([4], { valid: 8 }) });
    await office.write((unit) => saveAttendance(unit, { summitId, attendance: [away] }));
    await expect(issueAnew(7)).rejects.toMatchObject({ code: 'ROUND_STARTED' });
    expect((await readRound(office.database.reader, id)).round).toMatchObject({ present: 8, issued: 8 });
    await office.write((unit) => clearEntry(unit, { roundId: id, entry: 2, seen: { tally: sums([4], { valid: 8 }) } }));
    await issueAnew(7);
    await tallyTwice(office, id, sums([4], { valid: 7 }));
    await lock(office, id);
  });

  it('a round keeps apart who was away and who was not called up when its ballots went out', async () => {
    const say = async (index: number, presence: 'ABSENT' | 'EXPECTED') => {
      const said = { id: (await delegateAt(index)).id, presence, proxyName: '', reason: '' };
      await office.write((unit) => saveAttendance(unit, { summitId, attendance: [said] }));
    };
    await say(0, 'ABSENT');
    await say(1, 'EXPECTED');
    const version = await versionOf(office, id);
    await office.write((unit) => issueBallots(unit, { id, version, issued: 6 }));
    expect((await readRound(office.database.reader, id)).round).toMatchObject({ present: 6, expected: 1 });
    await tallyTwice(office, id, sums([4], { valid: 6 }));
    await lock(office, id);
    await say(1, 'ABSENT');
    expect((await readRound(office.database.reader, id)).round).toMatchObject({ present: 6, expected: 1 });
    expect((await verifyRounds(office.database.reader, summitId)).rounds).toMatchObject([{ isContentIntact: true }]);
    const { turnout } = countPaper(await readCountSource(office.database.reader, summitId));
    expect(turnout).toContain('có mặt 06; không có mặt 01; chưa điểm danh 01.');
  });

  it('a delegate is neither written over nor taken away with what somebody else wrote', async () => {
    const { version, ...seen } = await delegateAt(0);
    const delegate = { memberId: seen.memberId, name: 'Nguyễn Văn An', position: '', votes: 2 };
    const save = (of: number) =>
      office.write((unit) => saveDelegate(unit, { summitId, id: seen.id, version: of, delegate }));
    const remove = (of: number) => office.write((unit) => removeDelegate(unit, { summitId, id: seen.id, version: of }));
    await save(version);
    for (const write of [save, remove]) await expect(write(version)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const said = { id: seen.id, presence: 'ABSENT' as const, proxyName: '', reason: '' };
    await office.write((unit) => saveAttendance(unit, { summitId, attendance: [said] }));
    await expect(remove(version + 1)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(await delegateAt(0)).toMatchObject({ name: 'Nguyễn Văn An', presence: 'ABSENT', version: version + 2 });
    await remove(version + 2);
    expect((await readSummit(office.database.reader, summitId)).delegates).toHaveLength(7);
  });
});
