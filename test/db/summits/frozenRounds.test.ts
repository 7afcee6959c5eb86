import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRounds } from '#service/summits/verifyRounds.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { countTwice, lock, openedRound, preparedSummit, roundInput } from '../../service/summits/summitFixture.ts';

describeOnEachEngine('a locked round', (makeTarget, engine) => {
  let office: TestOffice;
  let roundId: string;
  let openId: string;
  let summitId: string;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const held = await preparedSummit(office);
    const { memberIds } = held;
    ({ summitId } = held);
    const two = roundInput(memberIds.slice(0, 2));
    roundId = await openedRound(office, summitId, two);
    openId = await openedRound(office, summitId, two);
    for (const id of [roundId, openId]) await countTwice(office, id, ['11', '12', '0']);
    await lock(office, roundId);
  });
  afterEach(() => office.close());

  const run = (statement: string) => office.database.transaction((tx) => tx.raw(statement));

  describe.each([
    ['summit_round', (id: string) => `UPDATE summit_round SET title = 'Khác' WHERE id = '${id}'`],
    [
      'summit_round',
      (id: string) => `UPDATE summit_round SET locked_at = NULL, locked_with = NULL, sha256 = NULL WHERE id = '${id}'`,
    ],
    ['summit_round', (id: string) => `DELETE FROM summit_round WHERE id = '${id}'`],
    ['summit_candidate', (id: string) => `UPDATE summit_candidate SET name = 'Khác' WHERE round_id = '${id}'`],
    ['summit_candidate', (id: string) => `DELETE FROM summit_candidate WHERE round_id = '${id}'`],
    ['summit_entry', (id: string) => `UPDATE summit_entry SET entered_by = 'Khác' WHERE round_id = '${id}'`],
    ['summit_entry', (id: string) => `DELETE FROM summit_entry WHERE round_id = '${id}'`],
    [
      'summit_ballot',
      (id: string) => `UPDATE summit_ballot SET marks = '22' WHERE round_id = '${id}' AND marks = '11'`,
    ],
    ['summit_ballot', (id: string) => `DELETE FROM summit_ballot WHERE round_id = '${id}' AND ordinal = 1`],
    [
      'summit_ballot',
      (id: string) =>
        `INSERT INTO summit_ballot (round_id, entry, ordinal, marks, invalid) VALUES ('${id}', 1, 9, '11', NULL)`,
    ],
  ])('refuses in %s', (table, statement) => {
    it(statement('…'), async () => {
      await expect(run(statement(roundId))).rejects.toThrow(`FROZEN:${table}`);
    });
  });

  it('refuses a row moved into it', async () => {
    const move = `UPDATE summit_ballot SET round_id = '${roundId}', ordinal = 9 WHERE round_id = '${openId}' AND ordinal = 1`;
    await expect(run(move)).rejects.toThrow('FROZEN:summit_ballot');
  });

  it.runIf(engine === 'sqlite')('refuses to be replaced away', async () => {
    const replace = `REPLACE INTO summit_ballot (round_id, entry, ordinal, marks) VALUES ('${roundId}', 1, 1, '22')`;
    await expect(run(replace)).rejects.toThrow('FROZEN:summit_ballot');
  });

  it.runIf(engine === 'postgres')('refuses to be emptied away', async () => {
    await expect(run('TRUNCATE summit_ballot')).rejects.toThrow('FROZEN:summit_ballot');
  });

  it('leaves the open one alone', async () => {
    await run(`DELETE FROM summit_entry WHERE round_id = '${openId}'`);
    await run(`DELETE FROM summit_round WHERE id = '${openId}'`);
  });

  it('is missed when it vanished, as the audit log names it', async () => {
    const tables = ['summit_ballot', 'summit_entry', 'summit_candidate', 'summit_round'];
    for (const table of tables) {
      const trigger = `${table}_forbid_delete`;
      await run(engine === 'sqlite' ? `DROP TRIGGER ${trigger}` : `DROP TRIGGER ${trigger} ON ${table}`);
    }
    await run(`DELETE FROM summit_round WHERE id = '${roundId}'`);
    for (const of of [summitId, null])
      expect((await verifyRounds(office.database.reader, of)).rounds).toMatchObject([
        { roundId, title: roundInput([]).title, isContentIntact: false, isInHistory: true },
      ]);
    const other = await preparedSummit(office, ['Khác']);
    expect((await verifyRounds(office.database.reader, other.summitId)).rounds).toEqual([]);
  });

  it.each(['locked_by', 'absence', 'locked_with', 'expected'])('is found out when %s was changed', async (column) => {
    const trigger = 'summit_round_forbid_update';
    await run(engine === 'sqlite' ? `DROP TRIGGER ${trigger}` : `DROP TRIGGER ${trigger} ON summit_round`);
    const said = { locked_with: `'{"tellers":[],"quorumNum":1,"quorumDen":3}'`, expected: '2' }[column] ?? `'Khác'`;
    await run(`UPDATE summit_round SET ${column} = ${said} WHERE id = '${roundId}'`);
    expect((await verifyRounds(office.database.reader, null)).rounds).toMatchObject([{ isContentIntact: false }]);
  });

  it('is found out when the triggers were taken away and a ballot changed', async () => {
    const trigger = 'summit_ballot_forbid_update';
    const lift = engine === 'sqlite' ? `DROP TRIGGER ${trigger}` : `DROP TRIGGER ${trigger} ON summit_ballot`;
    await run(lift);
    await run(`UPDATE summit_ballot SET marks = '22' WHERE round_id = '${roundId}' AND marks = '11'`);
    expect((await verifyRounds(office.database.reader, null)).rounds).toMatchObject([
      { roundId, isContentIntact: false, isInHistory: true },
    ]);
  });
});
