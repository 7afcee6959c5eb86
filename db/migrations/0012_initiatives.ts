import { shippedInitiativeForms } from '../catalogue/initiativeForms.ts';
import { queueChanges } from './0005_search.ts';
import type { Migration, SchemaWriter } from './schema.ts';

/**
 * Sáng kiến with their authors, the council's score sheets, and the decisions that recognise them. Shares are
 * hundredths of a percent, points hundredths, benefit integer đồng. An issued recognition stays as it was signed.
 */
export const initiatives: Migration = {
  name: '0012_initiatives',
  async up(schema) {
    await schema.allowWords('import_batch', 'area', ['UNITS', 'PEOPLE', 'INITIATIVES']);
    await schema.table(
      'initiative',
      `id TEXT PRIMARY KEY,
       year {int} NOT NULL,
       title TEXT NOT NULL,
       kind TEXT NOT NULL CHECK (kind IN ('KY_THUAT', 'QUAN_LY', 'TAC_NGHIEP', 'UNG_DUNG_TBKT')),
       field TEXT NOT NULL,
       unit_id TEXT REFERENCES unit (id),
       unit_name TEXT NOT NULL,
       owner TEXT NOT NULL,
       submitted_on TEXT,
       first_applied_on TEXT,
       nature TEXT NOT NULL,
       confidential TEXT NOT NULL,
       conditions TEXT NOT NULL,
       benefit_told_by_authors TEXT NOT NULL,
       benefit_told_by_users TEXT NOT NULL,
       trial_people TEXT NOT NULL,
       benefit {int} CHECK (benefit >= 0),
       programme TEXT NOT NULL,
       portal_code TEXT NOT NULL,
       status TEXT NOT NULL CHECK (status IN ('RECEIVED', 'PASSED', 'FAILED', 'WITHDRAWN')),
       status_reason TEXT NOT NULL,
       score {int} CHECK (score >= 0),
       note TEXT NOT NULL,
       import_id TEXT REFERENCES import_batch (id),
       title_key {key} NOT NULL,
       search_key {key} NOT NULL,
       sort_key {key} NOT NULL,
       unit_sort_key {key} NOT NULL,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX initiative_year ON initiative (year, sort_key, id)');
    await schema.run('CREATE INDEX initiative_unit ON initiative (unit_id)');
    await schema.run('CREATE INDEX initiative_import ON initiative (import_id)');
    await schema.table(
      'initiative_author',
      `id TEXT PRIMARY KEY,
       initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
       ordinal {int} NOT NULL,
       person_id TEXT REFERENCES person (id),
       unit_id TEXT REFERENCES unit (id),
       name TEXT NOT NULL,
       birth TEXT NOT NULL,
       workplace TEXT NOT NULL,
       position TEXT NOT NULL,
       qualification TEXT NOT NULL,
       share {int} NOT NULL CHECK (share BETWEEN 0 AND 10000),
       is_chief {int} NOT NULL CHECK (is_chief IN (0, 1)),
       author_key {key} NOT NULL`,
    );
    await schema.run('CREATE INDEX initiative_author_initiative ON initiative_author (initiative_id, ordinal)');
    await schema.run('CREATE INDEX initiative_author_person ON initiative_author (person_id)');
    await reviews(schema);
    await recognitions(schema);
    await queueChanges(schema, { table: 'initiative', kind: 'INITIATIVE', source: 'id', texts: ['title', 'sort_key'] });
    await queueChanges(schema, {
      table: 'recognition',
      kind: 'RECOGNITION',
      source: 'id',
      texts: ['number', 'summary', 'issued_on'],
    });
  },
};

/**
 * What the council scores by, and each member's sheet for one initiative in one meeting. `settled` is what closing the
 * meeting copied, as JSON: title, authors, who scored, result.
 */
async function reviews(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'initiative_form',
    `id TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     pass_mark {int} NOT NULL CHECK (pass_mark >= 0),
     basis TEXT NOT NULL,
     verified {int} NOT NULL CHECK (verified IN (0, 1)),
     origin TEXT NOT NULL CHECK (origin IN ('SHIPPED', 'OFFICE')),
     in_use {int} NOT NULL CHECK (in_use IN (0, 1)),
     note TEXT NOT NULL,
     version {int} NOT NULL`,
  );
  await schema.table(
    'initiative_criterion',
    `id TEXT PRIMARY KEY,
     form_id TEXT NOT NULL REFERENCES initiative_form (id) ON DELETE CASCADE,
     ordinal {int} NOT NULL,
     group_name TEXT NOT NULL,
     name TEXT NOT NULL,
     max {int} NOT NULL CHECK (max > 0),
     pass {int} CHECK (pass >= 0),
     disqualifies {int} NOT NULL CHECK (disqualifies IN (0, 1)),
     guide TEXT NOT NULL,
     CHECK (pass IS NULL OR pass <= max)`,
  );
  await schema.run('CREATE INDEX initiative_criterion_form ON initiative_criterion (form_id, ordinal)');
  const { forms, criteria } = shippedInitiativeForms();
  await schema.insert('initiative_form', forms);
  await schema.insert('initiative_criterion', criteria);
  await schema.table(
    'initiative_review',
    `id TEXT PRIMARY KEY,
     initiative_id TEXT NOT NULL REFERENCES initiative (id),
     meeting_id TEXT NOT NULL REFERENCES council_meeting (id),
     form_id TEXT NOT NULL REFERENCES initiative_form (id),
     ordinal {int} NOT NULL,
     conclusion TEXT NOT NULL,
     settled TEXT,
     version {int} NOT NULL,
     UNIQUE (initiative_id, meeting_id)`,
  );
  await schema.run('CREATE INDEX initiative_review_form ON initiative_review (form_id)');
  await schema.run('CREATE INDEX initiative_review_meeting ON initiative_review (meeting_id, ordinal)');
  await schema.table(
    'initiative_score',
    `review_id TEXT NOT NULL REFERENCES initiative_review (id) ON DELETE CASCADE,
     attendee_id TEXT NOT NULL REFERENCES meeting_attendee (id),
     criterion_id TEXT NOT NULL REFERENCES initiative_criterion (id),
     points {int} NOT NULL CHECK (points >= 0),
     PRIMARY KEY (review_id, attendee_id, criterion_id)`,
  );
  const isClosed = (row: 'OLD' | 'NEW' | 'kept') =>
    `EXISTS (SELECT 1 FROM council_meeting WHERE id = ${row}.meeting_id AND closed_at IS NOT NULL)`;
  await schema.forbid('initiative_review', 'INSERT', isClosed('NEW'));
  await schema.forbid('initiative_review', 'UPDATE', `${isClosed('OLD')} OR ${isClosed('NEW')}`);
  await schema.forbid('initiative_review', 'DELETE', isClosed('OLD'));
  await schema.forbidReplacing('initiative_review', isClosed('kept'));
  const isScoredInClosed = (row: 'OLD' | 'NEW' | 'kept') =>
    `EXISTS (SELECT 1 FROM initiative_review AS r JOIN council_meeting AS m ON m.id = r.meeting_id
             WHERE r.id = ${row}.review_id AND m.closed_at IS NOT NULL)`;
  await schema.forbid('initiative_score', 'INSERT', isScoredInClosed('NEW'));
  await schema.forbid('initiative_score', 'UPDATE', `${isScoredInClosed('OLD')} OR ${isScoredInClosed('NEW')}`);
  await schema.forbid('initiative_score', 'DELETE', isScoredInClosed('OLD'));
  await schema.forbidReplacing('initiative_score', isScoredInClosed('kept'));
  await keepScoredForms(schema);
}

/** Sheets stand on the words of their form as they were: a change makes another form. It may still go out of use. */
async function keepScoredForms(schema: SchemaWriter): Promise<void> {
  const hasScores = (form: string) =>
    `EXISTS (SELECT 1 FROM initiative_review AS r JOIN initiative_score AS s ON s.review_id = r.id
             WHERE r.form_id = ${form})`;
  await schema.forbid('initiative_form', 'UPDATE', hasScores('OLD.id'), ['in_use', 'version']);
  await schema.forbid('initiative_form', 'DELETE', hasScores('OLD.id'));
  await schema.forbidReplacing('initiative_form', hasScores('kept.id'));
  await schema.forbid('initiative_criterion', 'INSERT', hasScores('NEW.form_id'));
  await schema.forbid('initiative_criterion', 'UPDATE', `${hasScores('OLD.form_id')} OR ${hasScores('NEW.form_id')}`);
  await schema.forbid('initiative_criterion', 'DELETE', hasScores('OLD.form_id'));
  await schema.forbidReplacing('initiative_criterion', hasScores('kept.form_id'));
}

/**
 * One decision recognises any number of initiatives at one level. Its items copy title and authors; the office of
 * a higher level is recorded by name, with its number and date.
 */
async function recognitions(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'recognition',
    `id TEXT PRIMARY KEY,
     status TEXT NOT NULL CHECK (status IN ('DRAFT', 'ISSUED')),
     level TEXT NOT NULL CHECK (level IN ('CS', 'BT', 'NN')),
     year {int} NOT NULL,
     decided_by TEXT NOT NULL,
     number TEXT NOT NULL,
     number_key TEXT NOT NULL,
     number_sequence {int},
     issued_on TEXT,
     summary TEXT NOT NULL,
     signer TEXT,
     bases TEXT NOT NULL,
     list_placement TEXT NOT NULL CHECK (list_placement IN ('ANNEX', 'INLINE')),
     recipients TEXT NOT NULL,
     meeting_id TEXT REFERENCES council_meeting (id),
     issuer TEXT,
     register_from {int},
     issued_at TEXT,
     issued_by TEXT,
     revoked_on TEXT,
     revocation_number TEXT NOT NULL,
     revocation_reason TEXT NOT NULL,
     search_key {key} NOT NULL,
     version {int} NOT NULL,
     created_at TEXT NOT NULL,
     updated_at TEXT NOT NULL,
     CHECK (status = 'DRAFT' OR issued_on IS NOT NULL)`,
  );
  await schema.run('CREATE INDEX recognition_year ON recognition (year, issued_on)');
  await schema.run('CREATE INDEX recognition_issued ON recognition (issued_on)');
  await schema.table(
    'recognition_item',
    `id TEXT PRIMARY KEY,
     recognition_id TEXT NOT NULL REFERENCES recognition (id) ON DELETE CASCADE,
     ordinal {int} NOT NULL,
     initiative_id TEXT NOT NULL REFERENCES initiative (id),
     title TEXT NOT NULL,
     unit_name TEXT NOT NULL,
     field TEXT NOT NULL,
     authors TEXT NOT NULL,
     benefit {int},
     UNIQUE (recognition_id, initiative_id)`,
  );
  await schema.run('CREATE INDEX recognition_item_initiative ON recognition_item (initiative_id)');
  // Issued, it may only be marked as withdrawn, once.
  await schema.forbid(
    'recognition',
    'UPDATE',
    `OLD.status = 'ISSUED' AND (OLD.revoked_on IS NOT NULL OR NEW.revoked_on IS NULL
     OR NEW.status <> 'ISSUED' OR NEW.number <> OLD.number OR NEW.number_key <> OLD.number_key
     OR NEW.number_sequence IS DISTINCT FROM OLD.number_sequence OR NEW.issued_on IS DISTINCT FROM OLD.issued_on
     OR NEW.level <> OLD.level OR NEW.year <> OLD.year OR NEW.decided_by <> OLD.decided_by
     OR NEW.summary <> OLD.summary OR NEW.signer IS DISTINCT FROM OLD.signer OR NEW.bases <> OLD.bases
     OR NEW.list_placement <> OLD.list_placement OR NEW.recipients <> OLD.recipients
     OR NEW.meeting_id IS DISTINCT FROM OLD.meeting_id OR NEW.issuer IS DISTINCT FROM OLD.issuer
     OR NEW.register_from IS DISTINCT FROM OLD.register_from OR NEW.issued_at IS DISTINCT FROM OLD.issued_at
     OR NEW.issued_by IS DISTINCT FROM OLD.issued_by OR NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at)`,
  );
  await schema.forbid('recognition', 'DELETE', "OLD.status = 'ISSUED'");
  await schema.forbidReplacing('recognition', "kept.status = 'ISSUED'");
  const isIssued = (row: 'OLD' | 'NEW' | 'kept') =>
    `EXISTS (SELECT 1 FROM recognition WHERE id = ${row}.recognition_id AND status = 'ISSUED')`;
  await schema.forbid('recognition_item', 'INSERT', isIssued('NEW'));
  await schema.forbid('recognition_item', 'UPDATE', `${isIssued('OLD')} OR ${isIssued('NEW')}`);
  await schema.forbid('recognition_item', 'DELETE', isIssued('OLD'));
  await schema.forbidReplacing('recognition_item', isIssued('kept'));
}
