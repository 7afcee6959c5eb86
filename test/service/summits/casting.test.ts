import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Ballot } from '#core/summits/ballot.ts';
import { castBallot, endCasting, restartCasting, setCasting, writeUnseen } from '#service/summits/castBallots.ts';
import { addRound, issueBallots, removeRound, saveRound } from '#service/summits/editRounds.ts';
import { addRevote, correctRound } from '#service/summits/followRound.ts';
import { clearEntry, enterBallots, replaceBallot, saveTally, takeBackBallot } from '#service/summits/enterCounts.ts';
import { nameTeller } from '#service/summits/nameTeller.ts';
import { readHall, readRound } from '#service/summits/readSummit.ts';
import type { UnitOfWork } from '#service/contract/unitOfWork.ts';
import { verifyRounds } from '#service/summits/verifyRounds.ts';
import type { DatabaseTarget } from '#db/client.ts';
import { tmpdir } from 'node:os';
import { roundBeingCast } from '#db/summits/castStore.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { backupJob } from '#service/office/backupJob.ts';
import { restoreOffice } from '#service/office/restoreOffice.ts';
import { sqliteConnection } from '#db/connection.ts';
import { findSummit } from '#db/summits/summitStore.ts';
import type { SummitInput } from '#core/summits/summit.ts';
import type { Database } from '#db/client.ts';
import { saveSummit } from '#service/summits/editSummit.ts';
import { present } from '../../support/present.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import {
  countTwice,
  issue,
  lock,
  openedRound,
  preparedSummit,
  roundInput,
  summitInput,
  sums,
  versionOf,
  type PreparedSummit,
} from './summitFixture.ts';

describeOnEachEngine('ballots cast on screen', (makeTarget, engine) => {
  let office: TestOffice;
  let held: PreparedSummit;
  let roundId: string;

  let target: DatabaseTarget;

  beforeEach(async () => {
    office = await makeTestOffice(async (content) => (target = await makeTarget(content)));
    held = await preparedSummit(office);
    roundId = await office.write((unit) =>
      addRound(unit, { summitId: held.summitId, round: roundInput(held.memberIds.slice(0, 3), { places: 1 }) }),
    );
    await onScreen(roundId);
    await issue(office, roundId, 5);
  });
  afterEach(() => office.close());

  const newAttempt = () => randomBytes(16).toString('hex');
  const onScreen = async (id: string) => {
    const version = await versionOf(office, id);
    await office.write((unit) => setCasting(unit, { id, version, casting: 'SCREEN' }));
  };
  const cast = (marks: string, invalid: Ballot['invalid'] = null, attempt = newAttempt()) =>
    unseen((unit) => castBallot(unit, { id: roundId, attempt, ballot: { marks, invalid } }));
  const unseen = (work: (unit: UnitOfWork) => Promise<void>) => writeUnseen(office, work);
  const end = async (reason = '') => {
    const version = await versionOf(office, roundId);
    await unseen((unit) => endCasting(unit, { id: roundId, version, reason }));
  };
  const saveTellers = (tellers: SummitInput['tellers']) =>
    office.write(async (unit) => {
      const { version } = present(await findSummit(unit.tx, held.summitId));
      await saveSummit(unit, { id: held.summitId, version, summit: summitInput({ tellers }) });
    });
  const restart = async () => {
    const version = await versionOf(office, roundId);
    await unseen((unit) => restartCasting(unit, { id: roundId, version, reason: 'Máy rơi' }));
  };
  /** How often the files of the data hold a ballot, as SQLite lays it down: id of its round, count, place, marks. */
  const timesKept = (marks: string) => {
    if (target.engine !== 'sqlite') throw new Error('only SQLite has files of its own here');
    const [data, log] = [readFileSync(target.file, 'latin1'), readFileSync(`${target.file}-wal`, 'latin1')];
    return (data + log).match(new RegExp(`${roundId}.?${marks}`, 'gsu'))?.length ?? 0;
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

  it('leave nothing of how the pile lay before, so that no copy of the data tells the order', async () => {
    const marks = ['333', '111', '222', '131', '112'];
    for (const each of marks) await cast(each);
    if (target.engine === 'sqlite') {
      for (const each of marks) expect(timesKept(each)).toBe(1);
      await restart();
      for (const each of marks) expect(timesKept(each)).toBe(0);
      return;
    }
    // Dead rows keep their places: without the clean-up the fifteenth would be reached.
    const places: { place: number }[] = await office.database
      .reader('summit_ballot')
      .select(office.database.reader.raw('(ctid::text::point)[1]::int AS place'));
    expect(Math.max(...places.map(({ place }) => place))).toBeLessThanOrEqual(2 * marks.length);
  });

  it('count once each, however often they are sent and from however many windows', async () => {
    const attempt = newAttempt();
    await cast('111', null, attempt);
    await cast('222');
    await expect(cast('111', null, attempt)).rejects.toMatchObject({ code: 'ROUND_BALLOT_IN' });
    await expect(cast('333', null, attempt)).rejects.toMatchObject({ code: 'ROUND_BALLOT_IN' });
    expect((await read()).cast).toBe(2);
    for (const marks of ['131', '112', '113']) await cast(marks);
    await expect(cast('111', null, attempt)).rejects.toMatchObject({ code: 'ROUND_BALLOT_IN' });
    await end();
    await expect(cast('111', null, attempt)).rejects.toMatchObject({ code: 'ROUND_BALLOT_IN' });
    expect((await read()).cast).toBe(5);
  });

  it('are not looked at before all are in without a reason, nor where they would tell of single people', async () => {
    for (const marks of ['111', '222']) await cast(marks);
    await expect(end('Đại biểu về')).rejects.toThrow('Cần ít nhất 3 phiếu');
    await cast('131');
    await expect(end()).rejects.toThrow('cần ghi lý do');
    await end('Đại biểu về');
    const row: unknown = await office.database.reader('audit_log').orderBy('seq', 'desc').first('summary', 'detail');
    expect(row).toEqual({
      summary: `Kết thúc bỏ phiếu trên máy “${roundInput([]).title}”: 3/5 phiếu, lý do: Đại biểu về`,
      detail: JSON.stringify({ roundId, reason: 'Đại biểu về' }),
    });
    await expect(restart()).rejects.toThrow('không đang bỏ phiếu trên máy');
  });

  it('are thrown away unseen, to be cast anew or the round to be taken away', async () => {
    await expect(restart()).rejects.toThrow('Chưa có phiếu nào được bỏ.');
    for (const marks of ['111', '222']) await cast(marks);
    await restart();
    expect(await read()).toMatchObject({ cast: 0, entries: [], round: { isCastEnded: false, issued: 5 } });
    for (const marks of ['111', '222', '333', '112', '113']) await cast(marks);
    expect((await read()).cast).toBe(5);
    await restart();
    const version = await versionOf(office, roundId);
    await office.write((unit) => removeRound(unit, { id: roundId, version }));
    await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are never more secret than there are voters: fewer than three vote on paper', async () => {
    await expect(issue(office, roundId, 2)).rejects.toMatchObject({ code: 'ROUND_ISSUE_REFUSED' });
    const few = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 2)), 2);
    await expect(onScreen(few)).rejects.toThrow('ít hơn thì kết quả lộ ý kiến từng người');
    await issue(office, few, 3);
    await onScreen(few);
  });

  it('are cast on paper where nobody may vote on his own unit, which the machine cannot know', async () => {
    const own = roundInput(held.memberIds.slice(0, 3), { places: 1, rule: { excludesOwn: true } });
    const id = await office.write((unit) => addRound(unit, { summitId: held.summitId, round: own }));
    await expect(onScreen(id)).rejects.toThrow('cần bỏ phiếu giấy');
    const version = await versionOf(office, roundId);
    await office.write((unit) => saveRound(unit, { id: roundId, version, round: own }));
    expect((await read()).round).toMatchObject({ casting: 'PAPER', issued: null });
  });

  it('are not begun while something is known to keep them from their lock', async () => {
    await saveTellers([]);
    await expect(cast('111')).rejects.toThrow('Ban Kiểm phiếu đang có 0 người');
    expect((await read()).cast).toBe(0);
  });

  it('can be cast anew after they were seen, where they could never be locked, and the log says so', async () => {
    for (const marks of ['111', '112', '222', '333', '131']) await cast(marks);
    await end();
    await expect(restart()).rejects.toThrow('không đang bỏ phiếu trên máy');
    await saveTellers([]);
    await restart();
    expect(await read()).toMatchObject({ cast: 0, round: { isCastEnded: false } });
    const row = await office.database
      .reader('audit_log')
      .orderBy('seq', 'desc')
      .first<{ summary: string } | undefined>('summary');
    expect(row?.summary).toContain('sau khi đã xem kết quả mà không khóa được');
    await saveTellers(summitInput().tellers);
    for (const marks of ['111', '112', '222', '333', '131']) await cast(marks);
    await end();
    await lock(office, roundId);
  });

  it('are taken again after a restart, although the answer of the first time was lost', async () => {
    const attempt = newAttempt();
    await cast('111', null, attempt);
    await restart();
    await cast('111', null, attempt);
    expect((await read()).cast).toBe(1);
    await expect(cast('111', null, attempt)).rejects.toMatchObject({ code: 'ROUND_BALLOT_IN' });
  });

  it.runIf(engine === 'sqlite')(
    'tell when another program keeps the file from forgetting, until it lets go',
    async () => {
      await cast('333');
      if (target.engine !== 'sqlite') return;
      const other = sqliteConnection(target.file);
      const reading = await other.transaction();
      await reading('summit_ballot').select('marks');
      expect(await cast('111')).toEqual({ isTraceKept: true });
      expect(timesKept('333')).toBeGreaterThan(1);
      await reading.rollback();
      await other.destroy();
      expect(await cast('222')).toEqual({ isTraceKept: false });
      expect(timesKept('333')).toBe(1);
    },
  );

  it.runIf(engine === 'postgres')('tell when somebody still reads the rows of before, until he lets go', async () => {
    await cast('333');
    let letGo: () => void = () => undefined;
    const isDone = new Promise<void>((resolve) => (letGo = resolve));
    let reading = Promise.resolve();
    await new Promise<void>((begun) => {
      reading = office.database.snapshot(async (view) => {
        await view('summit_ballot').select('marks');
        begun();
        await isDone;
      });
    });
    expect(await cast('111')).toEqual({ isTraceKept: true });
    letGo();
    await reading;
    expect(await cast('222')).toEqual({ isTraceKept: false });
  });

  it('keep a copy of the office from being made while they are cast: two of them would tell a vote', async () => {
    const backup = () =>
      backupJob({
        ...{ dataDir: tmpdir(), outbox: tmpdir(), today: '2024-02-01' },
        ...{ files: new FileDepot(), database: office.database },
      })({ signal: new AbortController().signal, progress: () => undefined });
    expect(await roundBeingCast(office.database.reader)).toBeUndefined();
    for (const marks of ['111', '112', '222', '333', '131']) await cast(marks);
    await expect(backup()).rejects.toMatchObject({ code: 'BACKUP_WHILE_CASTING' });
    const files = new FileDepot();
    const session = {
      state: { kind: 'OPEN' },
      use: (look: (database: Database) => Promise<void>) => look(office.database),
    };
    await expect(restoreOffice({ files, session } as never, files.deposit('', ''))).rejects.toMatchObject({
      code: 'RESTORE_WHILE_CASTING',
    });
    await end();
    expect(await roundBeingCast(office.database.reader)).toBeUndefined();
  });

  it('are voted anew where the round is corrected, which its title says', async () => {
    for (const marks of ['111', '111', '112', '111', '222']) await cast(marks);
    await end();
    await lock(office, roundId);
    const anew = await office.write((unit) =>
      correctRound(unit, { id: roundId, as: 'ANEW', reason: 'Nhầm danh sách' }),
    );
    expect((await readRound(office.database.reader, anew)).round).toMatchObject({
      title: `${roundInput([]).title} (bỏ phiếu lại từ đầu)`,
      casting: 'SCREEN',
      issued: null,
    });
  });

  it('leave no word of what they say in the audit log', async () => {
    const attempts = [newAttempt(), newAttempt()];
    await cast('132', null, attempts[0]);
    await cast('', 'BLANK', attempts[1]);
    const rows: { summary: string; detail: string }[] = await office.database
      .reader('audit_log')
      .where('action', 'summits.cast')
      .select('summary', 'detail');
    const { title } = roundInput([]);
    expect(rows).toEqual(
      attempts.map((attempt) => ({
        summary: `“${title}”: một phiếu đã bỏ trên máy`,
        detail: JSON.stringify({ roundId, attempt }),
      })),
    );
  });

  it('are shown to nobody before the casting has ended', async () => {
    for (const marks of ['111', '111', '111', '111', '111']) await cast(marks);
    expect(await read()).toMatchObject({ cast: 5, entries: [], differences: null, result: null });
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
      () => office.write((unit) => clearEntry(unit, { ...entry, seen: { ballots: 1 } })),
      () => office.write((unit) => saveTally(unit, { ...entry, seen: null, tally: sums([1, 1, 1], { valid: 1 }) })),
      () => office.write((unit) => nameTeller(unit, { ...entry, name: 'Ngô Gia Bách' })),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'ROUND_COUNT_REFUSED' });
    await expect(onScreen(roundId)).rejects.toMatchObject({ code: 'ROUND_ON_SCREEN' });
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
    const attempt = newAttempt();
    await expect(office.write((unit) => castBallot(unit, { id: onPaper, ballot, attempt }))).rejects.toThrow(
      'bỏ phiếu giấy',
    );
    await countTwice(office, onPaper, ['11']);
    await expect(onScreen(onPaper)).rejects.toMatchObject({ code: 'ROUND_STARTED' });
    const hands = await office.write((unit) =>
      addRound(unit, { summitId, round: roundInput(memberIds.slice(0, 2), { kind: 'HANDS' }) }),
    );
    await expect(onScreen(hands)).rejects.toThrow('Vòng này không dùng phiếu.');
    const fresh = await office.write((unit) => addRound(unit, { summitId, round: roundInput(memberIds.slice(0, 2)) }));
    await onScreen(fresh);
    await expect(office.write((unit) => castBallot(unit, { id: fresh, ballot, attempt }))).rejects.toThrow(
      'Chưa phát phiếu.',
    );
    const stale = { id: fresh, version: 99, issued: 3 };
    await expect(office.write((unit) => issueBallots(unit, stale))).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });
});
