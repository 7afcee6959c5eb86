import type { Migration } from './schema.ts';

/**
 * Word templates an office uses instead of those that come with the product. They lie in the database itself, a few of
 * them and small: every copy of it has them.
 */
export const wordTemplates: Migration = {
  name: '0017_word_templates',
  async up(schema) {
    await schema.table(
      'word_template',
      `kind TEXT PRIMARY KEY,
       file_name TEXT NOT NULL,
       content {bytes} NOT NULL,
       sha256 TEXT NOT NULL,
       updated_at TEXT NOT NULL,
       version {int} NOT NULL`,
    );
  },
};
