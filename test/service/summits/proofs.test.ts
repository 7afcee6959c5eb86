import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countPaper } from '#core/summits/countPaper.ts';
import { findCluster } from '#db/clusters/clusterStore.ts';
import { findSummit } from '#db/summits/summitStore.ts';
import { closeSummit } from '#service/summits/editSummit.ts';
import { readCountSource } from '#service/summits/exportSummit.ts';
import { correctRound } from '#service/summits/followRound.ts';
import { saveOutcomes } from '#service/summits/settleOutcome.ts';
import { verifyRounds } from '#service/summits/verifyRounds.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import {
  lock,
  openedRound,
  preparedSummit,
  roundInput,
  sums,
  tallyTwice,
  type PreparedSummit,
} from './summitFixture.ts';

describeOnEachEngine('what was locked and closed', (makeTarget, engine) => {
  let office: TestOffice;
  let held: PreparedSummit;
  let roundId: string;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    held = await preparedSummit(office);
    roundId = await openedRound(office, held.summitId, roundInput(held.memberIds.slice(0, 2)));
    await tallyTwice(office, roundId, sums([6, 5], { valid: 8 }));
    await lock(office, roundId);
  });
  afterEach(() => office.close());

  const verify = (summitId: string | null = null) => verifyRounds(office.database.reader, summitId);
  const close = async () => {
    const { version } = present(await findSummit(office.database.reader, held.summitId));
    await office.write((unit) => closeSummit(unit, { id: held.summitId, version }));
  };
  const run = (statement: string) => office.database.transaction((tx) => tx.raw(statement));
  const lift = (table: string, ...operations: string[]) =>
    Promise.all(
      operations.map((operation) => {
        const trigger = `${table}_forbid_${operation}`;
        return run(engine === 'sqlite' ? `DROP TRIGGER ${trigger}` : `DROP TRIGGER ${trigger} ON ${table}`);
      }),
    );

  it('is proven by the first lock in the log: a second one contradicts it', async () => {
    const sha256 = createHash('sha256').update('another').digest('hex');
    await office.write((unit) =>
      unit.audit({
        ...{ action: 'summits.lockRound', entity: 'summit', entityId: held.summitId, summary: 'Khóa' },
        detail: { roundId, title: 'Vòng 1', sha256 },
      }),
    );
    expect((await verify()).rounds).toMatchObject([{ isContentIntact: true, isInHistory: false }]);
    await lift('summit_round', 'update');
    await run(`UPDATE summit_round SET sha256 = '${sha256}' WHERE id = '${roundId}'`);
    const { isHistoryIntact, rounds } = await verify();
    expect(isHistoryIntact).toBe(true);
    expect(rounds).toMatchObject([{ isInHistory: false }]);
  });

  it.runIf(engine === 'sqlite').each([
    ['summit', () => held.summitId],
    ['cluster_member', () => held.memberIds[0] ?? ''],
  ])('is missed when its row in %s is gone', async (table, id) => {
    await lift(table, 'update');
    const seen = office.database.transaction(async (tx) => {
      // As if foreign keys were not kept; undone by the throw.
      await tx.raw('PRAGMA defer_foreign_keys = ON');
      await tx(table).where({ id: id() }).update({ id: 'gone' });
      throw new Error(JSON.stringify((await verifyRounds(tx, null)).rounds));
    });
    await expect(seen).rejects.toThrow('"isContentIntact":false,"isInHistory":true');
  });

  it('keeps a hash over head, names, delegates, outcome and rounds of a summit that has ended', async () => {
    expect((await verify()).summits).toEqual([]);
    await close();
    expect((await verify()).summits).toMatchObject([
      { summitId: held.summitId, isContentIntact: true, isInHistory: true },
    ]);
  });

  it.each([
    ['summit', "chair = 'Người khác'"],
    ['summit', "held_on = '1999-01-01'"],
    ['summit', "tellers = '[]'"],
    ['summit', "closed_by = 'Người khác'"],
    ['summit', "closed_name = 'Cụm khác'"],
    ['summit', "closed_superior = 'Cấp trên khác'"],
    ['summit', "leader_award = 'BK_LDLD'"],
    ['summit_delegate', "presence = 'ABSENT'"],
    ['summit_delegate', "proxy_name = 'Người khác'"],
    ['summit_outcome', "basis = 'Khác'"],
    ['summit_round', 'ordinal = 7'],
  ])('finds out that in %s %s was written after the end', async (table, change) => {
    const memberId = held.memberIds[3] ?? '';
    const outcomes = [{ memberId, awardCode: 'BK_LDLD', basis: '' }].map(({ awardCode, basis }) => ({
      awardCode,
      basis,
    }));
    await office.write((unit) => saveOutcomes(unit, { summitId: held.summitId, memberId, seen: [], outcomes }));
    await close();
    await lift(table, 'update');
    await run(`UPDATE ${table} SET ${change}`);
    expect((await verify()).summits).toMatchObject([{ isContentIntact: false, isInHistory: true }]);
  });

  it('finds out that a summit was opened again, or never ended in the log', async () => {
    await close();
    await lift('summit', 'update');
    await run('UPDATE summit SET closed_at = NULL, closed_after = NULL');
    expect((await verify(held.summitId)).summits).toMatchObject([{ isContentIntact: false, isInHistory: true }]);
  });

  it('lets the outcome follow a count put right after the end, and vouches for that one', async () => {
    await close();
    const again = await office.write((unit) => correctRound(unit, { id: roundId, as: 'RECOUNT', reason: 'Đọc nhầm' }));
    await tallyTwice(office, again, sums([5, 6], { valid: 8 }));
    await lock(office, again);
    expect((await verify()).summits).toMatchObject([{ isContentIntact: true }]);
    const memberId = held.memberIds[3] ?? '';
    const outcomes = [{ awardCode: 'BK_LDLD', basis: '' }];
    await office.write((unit) => saveOutcomes(unit, { summitId: held.summitId, memberId, seen: [], outcomes }));
    expect((await verify()).summits).toMatchObject([{ isContentIntact: true, isInHistory: true }]);
    await run("UPDATE summit_outcome SET basis = 'Khác'");
    expect((await verify()).summits).toMatchObject([{ isContentIntact: false }]);
  });

  it('is called on its papers as on the day of its end', async () => {
    const { name } = present(await findCluster(office.database.reader, held.clusterId));
    await close();
    await run(`UPDATE cluster SET name = 'Cụm đổi tên sau' WHERE id = '${held.clusterId}'`);
    const source = await readCountSource(office.database.reader, held.summitId);
    expect(countPaper(source)).toMatchObject({ issuer: { name } });
    expect(source.summit.clusterName).toBe(name);
  });
});
