import type { Migration } from './schema.ts';

/**
 * What else a row of the audit log is about: one write may touch several decisions or tờ trình, and the history of each
 * must tell of it. The row's own detail names them too, so that the hash chain vouches for them.
 * No foreign key: on PostgreSQL emptying the log is to be refused by its own trigger, and neither table ever loses a row.
 */
export const auditMentions: Migration = {
  name: '0016_audit_mentions',
  async up(schema) {
    await schema.table(
      'audit_mention',
      `entity TEXT NOT NULL,
       entity_id TEXT NOT NULL,
       seq {int} NOT NULL,
       PRIMARY KEY (entity, entity_id, seq)`,
    );
    await schema.appendOnly('audit_mention');
  },
};
