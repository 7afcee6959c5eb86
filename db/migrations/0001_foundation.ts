import type { Migration } from './schema.ts';

/** The office itself, its audit log, the dated law tables, and the unit tree with dated names. */
export const foundation: Migration = {
  name: '0001_foundation',
  async up(schema) {
    await schema.table(
      'office',
      `id TEXT PRIMARY KEY CHECK (id = 'office'),
       profile TEXT NOT NULL,
       settings TEXT NOT NULL,
       is_sample {int} NOT NULL CHECK (is_sample IN (0, 1)),
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );

    await schema.table(
      'audit_log',
      `seq {int} PRIMARY KEY,
       at TEXT NOT NULL,
       actor_id TEXT NOT NULL,
       actor_name TEXT NOT NULL,
       action TEXT NOT NULL,
       entity TEXT NOT NULL,
       entity_id TEXT NOT NULL,
       summary TEXT NOT NULL,
       detail TEXT NOT NULL,
       prev_hash TEXT NOT NULL,
       hash TEXT NOT NULL UNIQUE`,
    );
    await schema.run('CREATE INDEX audit_log_entity ON audit_log (entity, entity_id, seq)');
    await schema.appendOnly('audit_log');

    await schema.table(
      'award_type',
      `code TEXT PRIMARY KEY,
       name TEXT NOT NULL,
       kind TEXT NOT NULL CHECK (kind IN ('EMULATION_TITLE', 'STATE_FORM', 'UNION_FORM', 'PRIZE')),
       level TEXT NOT NULL CHECK (level IN ('NN', 'BT', 'TINH_CD', 'CTTCS', 'CS')),
       subjects TEXT NOT NULL,
       decided_by TEXT NOT NULL,
       basis TEXT NOT NULL,
       verified {int} NOT NULL CHECK (verified IN (0, 1)),
       sort_order {int} NOT NULL,
       origin TEXT NOT NULL CHECK (origin IN ('SHIPPED', 'OFFICE'))`,
    );

    const period = `effective_from TEXT NOT NULL,
       effective_to TEXT CHECK (effective_to IS NULL OR effective_to >= effective_from),
       basis TEXT NOT NULL,
       verified {int} NOT NULL CHECK (verified IN (0, 1)),
       origin TEXT NOT NULL CHECK (origin IN ('SHIPPED', 'OFFICE')),
       version {int} NOT NULL`;
    await schema.table(
      'award_rate',
      `id TEXT PRIMARY KEY,
       award_code TEXT NOT NULL REFERENCES award_type (code),
       subject TEXT NOT NULL CHECK (subject IN ('COLLECTIVE', 'INDIVIDUAL')),
       coefficient {int} NOT NULL CHECK (coefficient >= 0),
       is_ceiling {int} NOT NULL CHECK (is_ceiling IN (0, 1)),
       ${period}`,
    );
    await schema.run('CREATE INDEX award_rate_award ON award_rate (award_code, subject)');
    await schema.table('base_salary', `id TEXT PRIMARY KEY, amount {int} NOT NULL CHECK (amount > 0), ${period}`);
    await schema.table('rounding_basis', `id TEXT PRIMARY KEY, ${period}`);
    await schema.table(
      'ruleset',
      `id TEXT PRIMARY KEY,
       state_basis TEXT NOT NULL,
       union_basis TEXT NOT NULL,
       note TEXT NOT NULL,
       ${period}`,
    );

    await schema.table(
      'unit',
      `id TEXT PRIMARY KEY,
       kind TEXT NOT NULL,
       valid_from TEXT,
       valid_to TEXT,
       created_at TEXT NOT NULL`,
    );
    await schema.table(
      'unit_name',
      `id TEXT PRIMARY KEY,
       unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
       name TEXT NOT NULL,
       short_name TEXT NOT NULL,
       search_key TEXT NOT NULL,
       valid_from TEXT,
       valid_to TEXT`,
    );
    await schema.run('CREATE INDEX unit_name_unit ON unit_name (unit_id)');
    await schema.table(
      'unit_parent',
      `id TEXT PRIMARY KEY,
       unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
       parent_id TEXT NOT NULL REFERENCES unit (id),
       valid_from TEXT,
       valid_to TEXT`,
    );
    await schema.run('CREATE INDEX unit_parent_unit ON unit_parent (unit_id)');
    await schema.run('CREATE INDEX unit_parent_parent ON unit_parent (parent_id)');
  },
};
