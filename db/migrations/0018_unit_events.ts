import { queueChanges } from './0005_search.ts';
import type { Migration } from './schema.ts';

/**
 * Events of units are found by number and note. What an event did to posts is told whole and without pointing at
 * the posts: one that was edited, moved on or removed since must be missed when the event is to be taken back.
 */
export const unitEvents: Migration = {
  name: '0018_unit_events',
  async up(schema) {
    await queueChanges(schema, {
      table: 'unit_event',
      kind: 'UNIT_EVENT',
      source: 'id',
      texts: ['document_number', 'note', 'on_date', 'taken_back_at'],
    });
    await schema.run(`INSERT INTO search_queue (kind, source) SELECT 'UNIT_EVENT', id FROM unit_event`);

    await schema.run('ALTER TABLE unit_event_post RENAME TO unit_event_post_before');
    await schema.run('DROP INDEX unit_event_post_post');
    await schema.table(
      'unit_event_post',
      `event_id TEXT NOT NULL REFERENCES unit_event (id) ON DELETE CASCADE,
       post_id TEXT NOT NULL,
       change TEXT NOT NULL CHECK (change IN ('ENDED', 'MOVED', 'BEGUN')),
       unit_id_before TEXT,
       valid_to_before TEXT,
       person_id TEXT NOT NULL,
       unit_id TEXT NOT NULL,
       department TEXT NOT NULL,
       position TEXT NOT NULL,
       valid_from TEXT,
       valid_to TEXT,
       PRIMARY KEY (event_id, post_id)`,
    );
    await schema.run(
      `INSERT INTO unit_event_post
       SELECT done.event_id, post.id, done.change, CASE WHEN done.change = 'ENDED' THEN post.unit_id END,
         done.valid_to_before, post.person_id, post.unit_id, post.department, post.position, post.valid_from, post.valid_to
       FROM unit_event_post_before AS done JOIN person_post AS post ON post.id = done.post_id
       JOIN unit_event AS event ON event.id = done.event_id
       WHERE event.taken_back_at IS NULL AND post.unit_id IS NOT NULL`,
    );
    await schema.run('DROP TABLE unit_event_post_before');
    await schema.run('CREATE INDEX unit_event_post_post ON unit_event_post (post_id)');
  },
};
