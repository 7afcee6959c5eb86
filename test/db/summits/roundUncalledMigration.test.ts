import { expect, it } from 'vitest';
import { connect, type DatabaseTarget } from '#db/client.ts';
import { roundUncalled } from '#db/migrations/0020_round_uncalled.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { findRound } from '#db/summits/roundStore.ts';
import { verifyRounds } from '#service/summits/verifyRounds.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice } from '../../support/testOffice.ts';
import { countTwice, lock, openedRound, preparedSummit, roundInput } from '../../service/summits/summitFixture.ts';

describeOnEachEngine('rounds from before it was noted who had been called up', (makeTarget) => {
  it('stay locked as they were, their proofs right, and say nothing of it', async () => {
    const targets: DatabaseTarget[] = [];
    const office = await makeTestOffice(async (...made) => {
      const target = await makeTarget(...made);
      targets.push(target);
      return target;
    });
    const { summitId, memberIds } = await preparedSummit(office);
    const roundId = await openedRound(office, summitId, roundInput(memberIds.slice(0, 2)));
    await countTwice(office, roundId, ['11', '12', '0']);
    // As the program of then left it: without the column when the round was locked.
    await office.database.transaction(async (tx) => {
      await tx('summit_round').update({ expected: null });
    });
    await lock(office, roundId);
    await office.database.transaction(async (tx) => {
      await tx.raw('ALTER TABLE summit_round DROP COLUMN expected');
      await tx('schema_migration').where({ name: roundUncalled.name }).delete();
    });
    await office.close();

    const [target] = targets;
    if (!target) throw new Error('no office was made');
    await migrate(target);
    const database = connect(target);
    expect(await findRound(database.reader, roundId)).toMatchObject({ present: 8, expected: null });
    expect((await verifyRounds(database.reader, summitId)).rounds).toMatchObject([
      { roundId, isContentIntact: true, isInHistory: true },
    ]);
    const change = database.transaction((tx) => tx('summit_round').update({ expected: 1 }));
    await expect(change).rejects.toThrow('FROZEN:summit_round');
    await database.close();
  });
});
