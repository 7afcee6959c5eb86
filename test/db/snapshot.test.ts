import { expect, it } from 'vitest';
import { connect, type Queryable } from '#db/client.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { describeOnEachEngine } from '../support/engines.ts';

describeOnEachEngine('long reads', (makeTarget) => {
  it('never keep the short ones waiting', async () => {
    const database = connect(await makeTarget());
    let endAll: () => void = () => undefined;
    const end = new Promise<void>((resolve) => (endAll = resolve));
    const exports = Array.from({ length: 5 }, () =>
      database.snapshot(async (view) => {
        await view.raw('SELECT 1');
        await end;
      }),
    );
    await Promise.all(Array.from({ length: 3 }, () => database.reader.raw('SELECT 1')));
    endAll();
    await Promise.all(exports);
    await database.close();
  }, 10_000);
});

describeOnEachEngine('a view', (makeTarget) => {
  it('shows one state to all its queries while others write', async () => {
    const target = await makeTarget();
    await migrate(target);
    const database = connect(target);
    const countKinds = (db: Queryable) => db('unit_kind').count({ kinds: '*' }).first();
    await database.view(async (view) => {
      const before = await countKinds(view);
      await database.transaction((tx) => tx('unit_kind').where({ code: 'TO_CD' }).delete());
      expect(await countKinds(view)).toEqual(before);
    });
    const kept = await database.view((view) => view('unit_kind').where({ code: 'TO_CD' }));
    expect(kept).toEqual([]);
    await database.close();
  });

  it('cannot write', async () => {
    const target = await makeTarget();
    await migrate(target);
    const database = connect(target);
    await expect(database.view((view) => view('unit_kind').delete())).rejects.toThrow();
    await database.close();
  });
});
