import type { Migration, SchemaWriter } from './schema.ts';

/**
 * Tờ trình of a unit with its lines, the way each line went, its papers, the council's votes on it, and the
 * decision it ended in. A line keeps what the check said, and why that was set aside.
 */
export const nominations: Migration = {
  name: '0014_nominations',
  async up(schema) {
    await schema.table(
      'nomination_batch',
      `id TEXT PRIMARY KEY,
       year {int} NOT NULL,
       title TEXT NOT NULL,
       unit_id TEXT REFERENCES unit (id),
       unit_name TEXT NOT NULL,
       number TEXT NOT NULL,
       submitted_on TEXT,
       procedure TEXT NOT NULL CHECK (procedure IN ('CHUNG', 'DON_GIAN')),
       addressee TEXT NOT NULL,
       bases TEXT NOT NULL,
       signer TEXT,
       note TEXT NOT NULL,
       search_key {key} NOT NULL,
       sort_key {key} NOT NULL,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX nomination_batch_year ON nomination_batch (year, sort_key, id)');
    await schema.run('CREATE INDEX nomination_batch_unit ON nomination_batch (unit_id)');
    await schema.table(
      'nomination_line',
      `id TEXT PRIMARY KEY,
       batch_id TEXT NOT NULL REFERENCES nomination_batch (id),
       year {int} NOT NULL,
       ordinal {int} NOT NULL,
       subject TEXT NOT NULL CHECK (subject IN ('COLLECTIVE', 'INDIVIDUAL')),
       person_id TEXT REFERENCES person (id),
       unit_id TEXT REFERENCES unit (id),
       honorific TEXT NOT NULL,
       name TEXT NOT NULL,
       position TEXT NOT NULL,
       unit_name TEXT NOT NULL,
       award_code TEXT NOT NULL REFERENCES award_type (code),
       fallback_award_code TEXT REFERENCES award_type (code),
       asked_award_code TEXT REFERENCES award_type (code),
       award_kind TEXT NOT NULL CHECK (award_kind IN ('COMPREHENSIVE', 'THEMATIC', 'AD_HOC', 'CAMPAIGN')),
       theme TEXT NOT NULL,
       achievement TEXT NOT NULL,
       reason TEXT NOT NULL,
       note TEXT NOT NULL,
       status TEXT NOT NULL CHECK (status IN
         ('DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED', 'DECIDED', 'AWARDED', 'WITHDRAWN', 'REJECTED')),
       upper_answer TEXT CHECK (upper_answer IN ('GRANTED', 'REFUSED')),
       upper_document TEXT NOT NULL,
       findings TEXT NOT NULL,
       blocked {int} NOT NULL CHECK (blocked >= 0),
       warned {int} NOT NULL CHECK (warned >= 0),
       unclear {int} NOT NULL CHECK (unclear >= 0),
       checked_at TEXT,
       override_reason TEXT NOT NULL,
       override_by TEXT NOT NULL,
       proposed TEXT,
       decision_id TEXT REFERENCES decision (id),
       decision_line_id TEXT,
       replacement_line_id TEXT,
       nominee_key {key} NOT NULL,
       search_key {key} NOT NULL,
       sort_key {key} NOT NULL,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX nomination_line_batch ON nomination_line (batch_id, ordinal)');
    await schema.run('CREATE INDEX nomination_line_year ON nomination_line (year, status, sort_key, id)');
    await schema.run('CREATE INDEX nomination_line_nominee ON nomination_line (nominee_key, year)');
    await schema.run('CREATE INDEX nomination_line_person ON nomination_line (person_id)');
    await schema.run('CREATE INDEX nomination_line_unit ON nomination_line (unit_id)');
    await schema.run('CREATE INDEX nomination_line_decision ON nomination_line (decision_id)');
    await ways(schema);
    await votes(schema);
  },
};

/** How a line came to where it is, and which papers came with it. */
async function ways(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'nomination_move',
    `id TEXT PRIMARY KEY,
     line_id TEXT NOT NULL REFERENCES nomination_line (id),
     from_status TEXT NOT NULL,
     to_status TEXT NOT NULL,
     reason TEXT NOT NULL,
     actor_name TEXT NOT NULL,
     at TEXT NOT NULL`,
  );
  await schema.run('CREATE INDEX nomination_move_line ON nomination_move (line_id, id)');
  await schema.appendOnly('nomination_move');
  await schema.table(
    'nomination_paper',
    `line_id TEXT NOT NULL REFERENCES nomination_line (id) ON DELETE CASCADE,
     paper TEXT NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('RECEIVED', 'NOT_NEEDED')),
     note TEXT NOT NULL,
     PRIMARY KEY (line_id, paper)`,
  );
}

/**
 * What a council voted on one line in one meeting; a second round is a row of its own. `ordinal` counts the rounds of a
 * line in all meetings, `check_number` tells after how many checks of the line it was held. `nominee` is what the round
 * is about, as JSON: who it is, for which award, who stands aside. The line may become another one later.
 */
async function votes(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'nomination_vote',
    `id TEXT PRIMARY KEY,
     line_id TEXT NOT NULL REFERENCES nomination_line (id),
     meeting_id TEXT NOT NULL REFERENCES council_meeting (id),
     round {int} NOT NULL CHECK (round >= 1),
     ordinal {int} NOT NULL CHECK (ordinal >= 1),
     check_number {int} NOT NULL CHECK (check_number >= 0),
     rule TEXT NOT NULL,
     members {int} NOT NULL CHECK (members >= 0),
     present {int} NOT NULL CHECK (present >= 0),
     written {int} NOT NULL CHECK (written >= 0),
     issued {int} CHECK (issued >= 0),
     collected {int} CHECK (collected >= 0),
     invalid {int} CHECK (invalid >= 0),
     agree {int} CHECK (agree >= 0),
     disagree {int} CHECK (disagree >= 0),
     abstain {int} CHECK (abstain >= 0),
     chair_decision TEXT CHECK (chair_decision IN ('PASS', 'FAIL')),
     note TEXT NOT NULL,
     nominee TEXT NOT NULL,
     version {int} NOT NULL,
     UNIQUE (line_id, meeting_id, round)`,
  );
  await schema.run('CREATE INDEX nomination_vote_meeting ON nomination_vote (meeting_id)');
  const isClosed = (row: 'OLD' | 'NEW' | 'kept') =>
    `EXISTS (SELECT 1 FROM council_meeting WHERE id = ${row}.meeting_id AND closed_at IS NOT NULL)`;
  await schema.forbid('nomination_vote', 'INSERT', isClosed('NEW'));
  await schema.forbid('nomination_vote', 'UPDATE', `${isClosed('OLD')} OR ${isClosed('NEW')}`);
  await schema.forbid('nomination_vote', 'DELETE', isClosed('OLD'));
  await schema.forbidReplacing('nomination_vote', isClosed('kept'));
}
