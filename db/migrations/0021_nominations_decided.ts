import type { Migration } from './schema.ts';

/** Lines of nominations are found by the line of the decision that answered them, too. */
export const nominationsDecided: Migration = {
  name: '0021_nominations_decided',
  async up(schema) {
    await schema.run('DROP INDEX nomination_line_decision');
    await schema.run('CREATE INDEX nomination_line_decision ON nomination_line (decision_id, decision_line_id)');
  },
};
