import type { Migration } from './schema.ts';

/**
 * Units are found by the short form of their short names too, and documents by their numbers without the zeros before
 * them: these texts in the index are made anew.
 */
export const searchLongForms: Migration = {
  name: '0022_search_long_forms',
  async up(schema) {
    await schema.run(
      "INSERT INTO search_queue (kind, source) SELECT 'UNIT', id FROM unit_name WHERE TRUE ON CONFLICT DO NOTHING",
    );
    await schema.run(
      "INSERT INTO search_queue (kind, source) SELECT kind, source FROM search_doc WHERE folded LIKE '% 0%' ON CONFLICT DO NOTHING",
    );
  },
};
