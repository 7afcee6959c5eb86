import { expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { connect } from '#db/client.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { runUnitsOfWork } from '#service/contract/unitOfWork.ts';
import { createSampleOffice } from '#service/sample/sampleOffice.ts';
import { readSummit, readSummits } from '#service/summits/readSummit.ts';
import { verifyRounds } from '#service/summits/verifyRounds.ts';
import { describeOnEachEngine } from '../../support/engines.ts';

describeOnEachEngine('the sample office', (makeTarget) => {
  it('has held its summit of 2023: three rounds locked, who was elected leads 2024', async () => {
    const target = await makeTarget();
    await migrate(target);
    const database = connect(target);
    const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date('2026-01-05T02:00:00Z') };
    await runUnitsOfWork(writer, (run) => createSampleOffice(run));
    const [held] = await readSummits(database.reader, 2023);
    expect(held).toMatchObject({ rounds: 3, locked: 3 });
    expect(held?.closedAt).not.toBeNull();
    const { winners, remarks, nextRoles, members } = await readSummit(database.reader, held?.id ?? '');
    expect(winners.filter(({ purpose }) => purpose === 'FLAG')).toHaveLength(3);
    expect(remarks).toEqual([]);
    const leader = winners.find(({ purpose }) => purpose === 'LEADER');
    expect(leader?.memberId).toBe(members.find(({ rank }) => rank === 1)?.id);
    const next = winners.find(({ purpose }) => purpose === 'NEXT_LEAD');
    expect(nextRoles.find(({ role }) => role === 'LEAD')?.memberId).toBe(next?.memberId);
    const { isHistoryIntact, rounds } = await verifyRounds(database.reader, null);
    expect(isHistoryIntact && rounds.every((one) => one.isContentIntact && one.isInHistory)).toBe(true);
    await database.close();
  });
});
