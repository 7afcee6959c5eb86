import type { Migration } from './schema.ts';

/** Units are found by the short form of their names too: their texts in the index are made anew. */
export const unitShortForms: Migration = {
  name: '0019_unit_short_forms',
  async up(schema) {
    await schema.run(
      "INSERT INTO search_queue (kind, source) SELECT 'UNIT', id FROM unit_name WHERE TRUE ON CONFLICT DO NOTHING",
    );
  },
};
