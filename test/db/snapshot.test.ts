import { it } from 'vitest';
import { connect } from '#db/client.ts';
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
