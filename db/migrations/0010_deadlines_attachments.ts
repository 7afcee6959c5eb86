import { isLockedYear } from './lockedYear.ts';
import type { Migration } from './schema.ts';

/**
 * Deadlines of an office by year and level, among them the steps of a cluster's year; and files attached to
 * records. The files themselves lie beside the database under their SHA-256.
 */
export const deadlinesAndAttachments: Migration = {
  name: '0010_deadlines_attachments',
  async up(schema) {
    await schema.table(
      'deadline',
      `id TEXT PRIMARY KEY,
       year {int} NOT NULL,
       title TEXT NOT NULL,
       level TEXT NOT NULL CHECK (level IN ('TW', 'TINH', 'TINH_CD', 'CTTCS', 'CS')),
       due_on TEXT NOT NULL,
       year_id TEXT REFERENCES cluster_year (id) ON DELETE CASCADE,
       step TEXT NOT NULL,
       proposal TEXT,
       done_on TEXT,
       note TEXT NOT NULL,
       version {int} NOT NULL`,
    );
    await schema.run('CREATE INDEX deadline_due ON deadline (year, due_on, id)');
    await schema.run(`CREATE UNIQUE INDEX deadline_step ON deadline (year_id, step) WHERE step <> ''`);
    // What was proposed and taken over is not proposed again, whatever the office has made of it since.
    await schema.run('CREATE UNIQUE INDEX deadline_proposal ON deadline (year, proposal)');
    await schema.forbid('deadline', 'INSERT', isLockedYear('NEW.year_id'));
    await schema.forbid('deadline', 'UPDATE', `${isLockedYear('OLD.year_id')} OR ${isLockedYear('NEW.year_id')}`);
    await schema.forbid('deadline', 'DELETE', isLockedYear('OLD.year_id'));
    await schema.forbidReplacing('deadline', isLockedYear('kept.year_id'));

    await schema.table(
      'attachment',
      `id TEXT PRIMARY KEY,
       owner_type TEXT NOT NULL,
       owner_id TEXT NOT NULL,
       file_name TEXT NOT NULL,
       size {int} NOT NULL CHECK (size > 0),
       sha256 TEXT NOT NULL,
       actor_name TEXT NOT NULL,
       at TEXT NOT NULL,
       removed_at TEXT`,
    );
    await schema.run('CREATE INDEX attachment_owner ON attachment (owner_type, owner_id)');
    await schema.run('CREATE INDEX attachment_content ON attachment (sha256)');
  },
};
