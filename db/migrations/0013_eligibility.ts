import { shippedRuleRows } from '../catalogue/eligibilityRules.ts';
import type { Migration } from './schema.ts';

/**
 * Rules of eligibility as dated rows, each a tree of conditions with what it rests on, and the few facts of a
 * unit's year that only these rules ask for.
 */
export const eligibility: Migration = {
  name: '0013_eligibility',
  async up(schema) {
    await schema.table(
      'eligibility_rule',
      `id TEXT PRIMARY KEY,
       code TEXT NOT NULL,
       name TEXT NOT NULL,
       about TEXT NOT NULL CHECK (about IN ('INDIVIDUAL', 'COLLECTIVE', 'INITIATIVE', 'CLUSTER', 'DECISION')),
       award_codes TEXT NOT NULL,
       condition TEXT NOT NULL,
       severity TEXT NOT NULL CHECK (severity IN ('WARN', 'BLOCK')),
       message TEXT NOT NULL,
       is_enabled {int} NOT NULL CHECK (is_enabled IN (0, 1)),
       effective_from TEXT NOT NULL,
       effective_to TEXT CHECK (effective_to IS NULL OR effective_to >= effective_from),
       basis TEXT NOT NULL,
       verified {int} NOT NULL CHECK (verified IN (0, 1)),
       origin TEXT NOT NULL CHECK (origin IN ('SHIPPED', 'OFFICE')),
       sort_order {int} NOT NULL,
       version {int} NOT NULL`,
    );
    await schema.run('CREATE INDEX eligibility_rule_code ON eligibility_rule (code)');
    await schema.insert('eligibility_rule', shippedRuleRows());
    // Apart from the figures a unit states, which come and go with imports and mergers. The reason says why it cannot
    // be proposed this year: its leader was disciplined from cảnh cáo up; empty where it can.
    await schema.table(
      'unit_mark',
      `unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
       year {int} NOT NULL,
       fatal_accidents {int} CHECK (fatal_accidents >= 0),
       barred_reason TEXT NOT NULL,
       version {int} NOT NULL,
       PRIMARY KEY (unit_id, year)`,
    );
    // What "Ai đủ điều kiện?" last found for a year, so that it is there again after the app was closed. What was
    // written since the last row of the audit log it saw makes it old.
    await schema.table(
      'eligibility_run',
      `year {int} PRIMARY KEY,
       run_id TEXT NOT NULL UNIQUE,
       finished_at TEXT NOT NULL,
       seen_seq {int} NOT NULL,
       result TEXT NOT NULL`,
    );
  },
};
