import { shippedScoreTemplates } from '../catalogue/scoreTemplates.ts';
import { isLockedYear } from './lockedYear.ts';
import type { Migration } from './schema.ts';

/**
 * Chấm điểm thi đua: templates by year (a tree of criteria as one document), the one a cluster uses in a year with
 * the targets of the pledge its criteria are tied to, and for every member and period a sheet in up to three parts:
 * self, cross and appraised. Points are in hundredths.
 */
export const scores: Migration = {
  name: '0008_scores',
  async up(schema) {
    await schema.table(
      'score_template',
      `id TEXT PRIMARY KEY,
       code TEXT NOT NULL,
       year {int} NOT NULL,
       name TEXT NOT NULL,
       basis TEXT NOT NULL,
       body TEXT NOT NULL,
       origin TEXT NOT NULL CHECK (origin IN ('SHIPPED', 'OFFICE')),
       verified {int} NOT NULL CHECK (verified IN (0, 1)),
       version {int} NOT NULL,
       UNIQUE (code, year)`,
    );
    await schema.insert('score_template', shippedScoreTemplates());
    await schema.table(
      'score_scheme',
      `year_id TEXT PRIMARY KEY REFERENCES cluster_year (id) ON DELETE CASCADE,
       template_id TEXT NOT NULL REFERENCES score_template (id),
       links TEXT NOT NULL DEFAULT '[]',
       version {int} NOT NULL`,
    );
    await schema.run('CREATE INDEX score_scheme_template ON score_scheme (template_id)');
    await schema.table(
      'score_sheet',
      `id TEXT PRIMARY KEY,
       year_id TEXT NOT NULL REFERENCES score_scheme (year_id),
       member_id TEXT NOT NULL REFERENCES cluster_member (id),
       period TEXT NOT NULL CHECK (period IN ('FIRST_HALF', 'SECOND_HALF', 'YEAR')),
       cross_member_id TEXT REFERENCES cluster_member (id),
       UNIQUE (year_id, member_id, period),
       CHECK (cross_member_id <> member_id)`,
    );
    await schema.table(
      'score_part',
      `sheet_id TEXT NOT NULL REFERENCES score_sheet (id) ON DELETE CASCADE,
       part TEXT NOT NULL CHECK (part IN ('SELF', 'CROSS', 'APPRAISED')),
       status TEXT NOT NULL CHECK (status IN ('DRAFT', 'FINAL')),
       entries TEXT NOT NULL,
       total {int} NOT NULL,
       scored_by TEXT NOT NULL,
       scored_on TEXT,
       file_name TEXT NOT NULL,
       version {int} NOT NULL,
       updated_at TEXT NOT NULL,
       PRIMARY KEY (sheet_id, part)`,
    );

    for (const table of ['score_scheme', 'score_sheet']) {
      await schema.forbid(table, 'INSERT', isLockedYear('NEW.year_id'));
      await schema.forbid(table, 'UPDATE', `${isLockedYear('OLD.year_id')} OR ${isLockedYear('NEW.year_id')}`);
      await schema.forbid(table, 'DELETE', isLockedYear('OLD.year_id'));
      await schema.forbidReplacing(table, isLockedYear('kept.year_id'));
    }
    const isLocked = (row: 'OLD' | 'NEW' | 'kept') =>
      `EXISTS (SELECT 1 FROM score_sheet AS s JOIN cluster_year AS y ON y.id = s.year_id
               WHERE s.id = ${row}.sheet_id AND y.locked_at IS NOT NULL)`;
    await schema.forbid('score_part', 'INSERT', isLocked('NEW'));
    await schema.forbid('score_part', 'UPDATE', `${isLocked('OLD')} OR ${isLocked('NEW')}`);
    await schema.forbid('score_part', 'DELETE', isLocked('OLD'));
    await schema.forbidReplacing('score_part', isLocked('kept'));

    // Sheets scored by a template stand on its text as it was: a change makes a template of another year.
    const isScoredBy = (row: 'OLD' | 'kept') =>
      `EXISTS (SELECT 1 FROM score_scheme AS c JOIN score_sheet AS s ON s.year_id = c.year_id
               WHERE c.template_id = ${row}.id)`;
    await schema.forbid('score_template', 'UPDATE', isScoredBy('OLD'));
    await schema.forbidReplacing('score_template', isScoredBy('kept'));
  },
};
