import type { Migration } from './schema.ts';

/** What a decision paper says besides its list, and sums that several lines of one decision share. */
export const awardPapers: Migration = {
  name: '0004_award_papers',
  async up(schema) {
    await schema.run("ALTER TABLE decision ADD COLUMN payer TEXT NOT NULL DEFAULT ''");
    await schema.run(
      `ALTER TABLE decision ADD COLUMN list_placement TEXT NOT NULL DEFAULT 'ANNEX'
       CHECK (list_placement IN ('ANNEX', 'INLINE'))`,
    );
    await schema.run(
      `ALTER TABLE decision ADD COLUMN money_article TEXT NOT NULL DEFAULT 'AMOUNTS'
       CHECK (money_article IN ('AMOUNTS', 'NONE', 'REFERENCE'))`,
    );
    await schema.run("ALTER TABLE decision ADD COLUMN recipients TEXT NOT NULL DEFAULT '[]'");

    await schema.table(
      'decision_shared_amount',
      `id TEXT PRIMARY KEY,
       decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
       amount {int} NOT NULL CHECK (amount >= 0)`,
    );
    await schema.run('CREATE INDEX decision_shared_amount_decision ON decision_shared_amount (decision_id)');
    await schema.allowWords('decision_line', 'amount_source', ['COEF', 'FLAT', 'MANUAL_TOTAL']);
    await schema.run(
      `ALTER TABLE decision_line ADD COLUMN shared_amount_id TEXT REFERENCES decision_shared_amount (id)
       CHECK ((amount_source = 'MANUAL_TOTAL') = (shared_amount_id IS NOT NULL)
              AND (shared_amount_id IS NULL OR amount IS NULL))`,
    );
    await schema.run(
      `CREATE INDEX decision_line_shared_amount ON decision_line (shared_amount_id)
       WHERE shared_amount_id IS NOT NULL`,
    );

    const isIssued = (row: 'OLD' | 'NEW' | 'kept') =>
      `EXISTS (SELECT 1 FROM decision WHERE id = ${row}.decision_id AND status = 'ISSUED')`;
    await schema.forbid('decision_shared_amount', 'INSERT', isIssued('NEW'));
    await schema.forbid('decision_shared_amount', 'UPDATE', `${isIssued('OLD')} OR ${isIssued('NEW')}`);
    await schema.forbid('decision_shared_amount', 'DELETE', isIssued('OLD'));
    await schema.forbidReplacing('decision_shared_amount', isIssued('kept'));

    // Who a recipient is, is what the office knows today; it is no part of what was signed.
    await schema.liftForbid('decision_line', 'UPDATE');
    await schema.forbid('decision_line', 'UPDATE', `${isIssued('OLD')} OR ${isIssued('NEW')}`, ['person_id']);
  },
};
