import type { Migration } from './schema.ts';

/** Award decisions, their lines, the papers that correct them, and the undo steps of drafts. */
export const awards: Migration = {
  name: '0002_awards',
  async up(schema) {
    await schema.table(
      'decision',
      `id TEXT PRIMARY KEY,
       status TEXT NOT NULL CHECK (status IN ('DRAFT', 'ISSUED')),
       year {int} NOT NULL,
       title TEXT NOT NULL,
       number TEXT NOT NULL,
       number_key TEXT NOT NULL,
       number_sequence {int},
       issued_on TEXT,
       summary TEXT NOT NULL,
       list_title TEXT NOT NULL,
       signer TEXT,
       fund TEXT NOT NULL,
       rounding TEXT NOT NULL,
       bases TEXT NOT NULL,
       search_key TEXT NOT NULL,
       supersedes_id TEXT REFERENCES decision (id),
       correction_reason TEXT NOT NULL,
       issuer TEXT,
       register_from {int},
       issued_at TEXT,
       issued_by TEXT,
       collectives {int} NOT NULL,
       individuals {int} NOT NULL,
       coefficient_total {int} NOT NULL,
       amount_total {int} NOT NULL,
       unpriced {int} NOT NULL,
       version {int} NOT NULL,
       content_version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX decision_year ON decision (year, issued_on)');
    await schema.run('CREATE INDEX decision_number ON decision (number_key, issued_on)');
    await schema.run(
      `CREATE UNIQUE INDEX decision_one_replacement ON decision (supersedes_id)
       WHERE supersedes_id IS NOT NULL`,
    );

    await schema.table(
      'decision_line',
      `id TEXT PRIMARY KEY,
       decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
       ordinal {int} NOT NULL,
       subject TEXT NOT NULL CHECK (subject IN ('COLLECTIVE', 'INDIVIDUAL')),
       honorific TEXT NOT NULL,
       name TEXT NOT NULL,
       position TEXT NOT NULL,
       unit_name TEXT NOT NULL,
       unit_id TEXT REFERENCES unit (id),
       award_code TEXT NOT NULL REFERENCES award_type (code),
       award_name TEXT NOT NULL,
       achievement TEXT NOT NULL,
       reason TEXT NOT NULL,
       note TEXT NOT NULL,
       amount_source TEXT NOT NULL CHECK (amount_source IN ('COEF', 'FLAT')),
       own_coefficient {int},
       flat_amount {int},
       coefficient {int},
       base_salary {int},
       amount {int} CHECK (amount >= 0),
       rate_basis TEXT NOT NULL,
       base_salary_basis TEXT NOT NULL,
       search_key TEXT NOT NULL,
       batch_id TEXT,
       version {int} NOT NULL`,
    );
    await schema.run('CREATE INDEX decision_line_place ON decision_line (decision_id, ordinal)');
    await schema.run('CREATE INDEX decision_line_unit ON decision_line (unit_id)');
    // Both let the checklist of a draft with 100.000 lines be answered from the index alone.
    await schema.run(
      `CREATE INDEX decision_line_pricing
       ON decision_line (decision_id, subject, award_code, amount_source, own_coefficient, flat_amount)`,
    );
    await schema.run('CREATE INDEX decision_line_recipient ON decision_line (decision_id, search_key, award_code)');

    // Correction is a new linked row; the corrected decision itself is never touched (Luật 2022 Đ.93).
    await schema.table(
      'decision_correction',
      `id TEXT PRIMARY KEY,
       kind TEXT NOT NULL CHECK (kind IN ('SUPERSEDES', 'REVOKES')),
       decision_id TEXT NOT NULL UNIQUE REFERENCES decision (id),
       by_decision_id TEXT REFERENCES decision (id),
       effective_on TEXT NOT NULL,
       document_number TEXT NOT NULL,
       reason TEXT NOT NULL,
       actor_id TEXT NOT NULL,
       at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX decision_correction_by ON decision_correction (by_decision_id)');

    await schema.table(
      'draft_step',
      `seq {int} PRIMARY KEY,
       decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
       label TEXT NOT NULL,
       inverse TEXT NOT NULL,
       undone {int} NOT NULL CHECK (undone IN (0, 1)),
       at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX draft_step_decision ON draft_step (decision_id, seq)');

    // What was signed cannot be changed or removed, by this program or any other.
    await schema.forbid('decision', 'UPDATE', "OLD.status = 'ISSUED'");
    await schema.forbid('decision', 'DELETE', "OLD.status = 'ISSUED'");
    const isIssued = (row: 'OLD' | 'NEW') =>
      `EXISTS (SELECT 1 FROM decision WHERE id = ${row}.decision_id AND status = 'ISSUED')`;
    await schema.forbid('decision_line', 'INSERT', isIssued('NEW'));
    await schema.forbid('decision_line', 'UPDATE', `${isIssued('OLD')} OR ${isIssued('NEW')}`);
    await schema.forbid('decision_line', 'DELETE', isIssued('OLD'));
    await schema.appendOnly('decision_correction');

    // Nor pushed out by REPLACE, which passes by delete triggers on SQLite.
    await schema.forbidReplacing('decision', "kept.status = 'ISSUED'");
    await schema.forbidReplacing(
      'decision_line',
      "EXISTS (SELECT 1 FROM decision WHERE id = kept.decision_id AND status = 'ISSUED')",
    );
  },
};
