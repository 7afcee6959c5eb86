import { expect, it } from 'vitest';
import { connect } from '#db/client.ts';
import { postgresConnection, sqliteConnection } from '#db/connection.ts';
import { MIGRATIONS } from '#db/migrations/list.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { restorePosts } from '#db/people/unitPosts.ts';
import { describeOnEachEngine } from '../../support/engines.ts';

const [BEFORE, at] = ['0017_word_templates', '2025-07-02T00:00:00.000Z'];

describeOnEachEngine('posts an event moved before what it did was told whole', (makeTarget) => {
  it('are put back by taking the event back, and the event can be found', async () => {
    const target = await makeTarget();
    await migrate(target, MIGRATIONS.slice(0, MIGRATIONS.findIndex(({ name }) => name === BEFORE) + 1));
    const old =
      target.engine === 'sqlite' ? sqliteConnection(target.file) : postgresConnection(target.connectionString);
    const unit = { code: '', note: '', version: 1, created_at: at };
    const post = { person_id: 'p', unit_name: '', department: 'Tổ 1', position: 'Giáo viên' };
    await old.transaction(async (tx) => {
      await tx('unit').insert([
        { id: 'a', ...unit },
        { id: 'c', ...unit },
      ]);
      const keys = { name_key: 'lo', sort_key: 'lo', search_key: 'lo', spelled_key: 'lo' };
      const facts = { gender: '', birth: '', citizen_id: '', joined_on: '', left_on: '', note: '', version: 1 };
      const person = { id: 'p', full_name: 'Lò Văn Sơn', given_name: '', created_at: at, updated_at: at };
      await tx('person').insert({ ...person, ...keys, ...facts });
      await tx('person_post').insert([
        { id: 'ended', ...post, unit_id: 'a', valid_from: '2020-01-01', valid_to: '2025-06-30' },
        { id: 'begun', ...post, unit_id: 'c', valid_from: '2025-07-01', valid_to: null },
      ]);
      const states = { before_state: '[]', after_state: '[]', actor_name: 'x', at, taken_back_at: null };
      const event = { id: 'e', type: 'MERGE', on_date: '2025-07-01', document_number: '12/QĐ', note: '' };
      await tx('unit_event').insert({ ...event, ...states });
      await tx('unit_event_post').insert([
        { event_id: 'e', post_id: 'ended', change: 'ENDED', valid_to_before: '2026-12-31' },
        { event_id: 'e', post_id: 'begun', change: 'BEGUN', valid_to_before: null },
      ]);
    });
    await old.destroy();

    await migrate(target);
    const database = connect(target);
    expect(await database.transaction((tx) => restorePosts(tx, 'e'))).toEqual([]);
    expect(await database.reader('person_post').select('id', 'unit_id', 'valid_to')).toEqual([
      { id: 'ended', unit_id: 'a', valid_to: '2026-12-31' },
    ]);
    expect(await database.reader('search_doc').where({ kind: 'UNIT_EVENT' }).select('source')).toEqual([
      { source: 'e' },
    ]);
    await database.close();
  });
});
