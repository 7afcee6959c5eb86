import { isLockedYear } from './lockedYear.ts';
import type { Migration, SchemaWriter } from './schema.ts';

/**
 * Hội nghị tổng kết of a cluster year: who came, the rounds that were voted, the two counts of each, and what was
 * proposed for every member. A locked round stays as it was counted, with the hash of its content; a closed summit
 * keeps its head and its delegates, and its outcome until a count is corrected; a locked year keeps all of it as it
 * stands.
 */
export const summits: Migration = {
  name: '0015_summits',
  async up(schema) {
    await schema.table(
      'summit',
      `id TEXT PRIMARY KEY,
       year_id TEXT NOT NULL REFERENCES cluster_year (id),
       title TEXT NOT NULL,
       place TEXT NOT NULL,
       held_on TEXT,
       starts_at TEXT NOT NULL,
       ends_at TEXT NOT NULL,
       count_starts_at TEXT NOT NULL,
       count_ends_at TEXT NOT NULL,
       chair TEXT NOT NULL,
       chair_position TEXT NOT NULL,
       secretary TEXT NOT NULL,
       secretary_position TEXT NOT NULL,
       agenda TEXT NOT NULL,
       content TEXT NOT NULL,
       tellers TEXT NOT NULL,
       quorum_num {int} NOT NULL CHECK (quorum_num >= 0),
       quorum_den {int} NOT NULL CHECK (quorum_den > 0),
       quorum_reason TEXT NOT NULL,
       flag_award TEXT NOT NULL REFERENCES award_type (code),
       leader_award TEXT NOT NULL REFERENCES award_type (code),
       closed_at TEXT,
       closed_by TEXT NOT NULL,
       closed_name TEXT,
       closed_kind TEXT CHECK (closed_kind IN ('CUM', 'KHOI')),
       closed_superior TEXT,
       closed_after {int},
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL,
       CHECK (quorum_num <= quorum_den),
       CHECK ((closed_at IS NULL) = (closed_after IS NULL))`,
    );
    await schema.run('CREATE INDEX summit_year ON summit (year_id)');
    await schema.table(
      'summit_delegate',
      `id TEXT PRIMARY KEY,
       summit_id TEXT NOT NULL REFERENCES summit (id) ON DELETE CASCADE,
       member_id TEXT NOT NULL REFERENCES cluster_member (id),
       unit_name TEXT NOT NULL,
       ordinal {int} NOT NULL,
       name TEXT NOT NULL,
       position TEXT NOT NULL,
       votes {int} NOT NULL CHECK (votes >= 0),
       presence TEXT NOT NULL CHECK (presence IN ('EXPECTED', 'PRESENT', 'PROXY', 'WRITTEN', 'ABSENT')),
       proxy_name TEXT NOT NULL,
       reason TEXT NOT NULL,
       version {int} NOT NULL`,
    );
    await schema.run('CREATE INDEX summit_delegate_summit ON summit_delegate (summit_id, ordinal)');
    await schema.run('CREATE INDEX summit_delegate_member ON summit_delegate (member_id)');
    await schema.table(
      'summit_outcome',
      `id TEXT PRIMARY KEY,
       summit_id TEXT NOT NULL REFERENCES summit (id) ON DELETE CASCADE,
       member_id TEXT NOT NULL REFERENCES cluster_member (id),
       award_code TEXT REFERENCES award_type (code),
       basis TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX summit_outcome_summit ON summit_outcome (summit_id)');
    await schema.run('CREATE INDEX summit_outcome_member ON summit_outcome (member_id)');
    await rounds(schema);
    await counts(schema);
    await freeze(schema);
  },
};

/** A second round, and one that corrects another, name the round they follow. */
async function rounds(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'summit_round',
    `id TEXT PRIMARY KEY,
     summit_id TEXT NOT NULL REFERENCES summit (id) ON DELETE CASCADE,
     ordinal {int} NOT NULL,
     title TEXT NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('CHOOSE', 'APPROVE', 'ACCLAIM', 'ELECT', 'HANDS', 'DECISION')),
     purpose TEXT NOT NULL CHECK (purpose IN ('FLAG', 'LEADER', 'NEXT_LEAD', 'NEXT_DEPUTY', 'OTHER')),
     rule TEXT NOT NULL,
     max_choices {int} CHECK (max_choices > 0),
     places {int} CHECK (places > 0),
     previous_id TEXT REFERENCES summit_round (id),
     corrects_id TEXT REFERENCES summit_round (id),
     correction TEXT CHECK (correction IN ('RECOUNT', 'ANEW', 'DECISION')),
     correction_reason TEXT NOT NULL,
     summoned {int} NOT NULL CHECK (summoned >= 0),
     present {int} NOT NULL CHECK (present >= 0),
     written {int} NOT NULL CHECK (written >= 0),
     absence TEXT NOT NULL,
     attendees TEXT NOT NULL,
     issued {int} CHECK (issued >= 0),
     casting TEXT NOT NULL CHECK (casting IN ('PAPER', 'SCREEN')),
     cast_ended {int} NOT NULL CHECK (cast_ended IN (0, 1)),
     first_teller TEXT NOT NULL,
     second_teller TEXT NOT NULL,
     counts_version {int} NOT NULL,
     ruling TEXT,
     locked_with TEXT,
     sha256 TEXT,
     locked_at TEXT,
     locked_by TEXT NOT NULL,
     version {int} NOT NULL,
     created_at TEXT NOT NULL,
     UNIQUE (summit_id, ordinal),
     CHECK ((corrects_id IS NULL) = (correction IS NULL)),
     CHECK ((locked_at IS NULL) = (sha256 IS NULL)),
     CHECK ((locked_at IS NULL) = (locked_with IS NULL))`,
  );
  await schema.table(
    'summit_candidate',
    `round_id TEXT NOT NULL REFERENCES summit_round (id) ON DELETE CASCADE,
     member_id TEXT NOT NULL REFERENCES cluster_member (id),
     ordinal {int} NOT NULL,
     name TEXT NOT NULL,
     score {int},
     own_summoned {int} NOT NULL CHECK (own_summoned >= 0),
     own_voting {int} NOT NULL CHECK (own_voting >= 0),
     PRIMARY KEY (round_id, member_id),
     UNIQUE (round_id, ordinal)`,
  );
  await schema.run('CREATE INDEX summit_candidate_member ON summit_candidate (member_id)');
}

/**
 * Two counts of one pile; one only where ballots are cast on screen. The place of a ballot is its place in the pile, on
 * screen its place among ballots sorted by what they say: it leads to no voter, and no ballot has a time or a writer.
 */
async function counts(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'summit_entry',
    `round_id TEXT NOT NULL REFERENCES summit_round (id) ON DELETE CASCADE,
     entry {int} NOT NULL CHECK (entry IN (1, 2)),
     mode TEXT NOT NULL CHECK (mode IN ('BALLOTS', 'TALLY')),
     tally TEXT,
     is_finished {int} NOT NULL CHECK (is_finished IN (0, 1)),
     entered_by TEXT NOT NULL,
     PRIMARY KEY (round_id, entry),
     CHECK ((mode = 'TALLY') = (tally IS NOT NULL))`,
  );
  await schema.table(
    'summit_ballot',
    `round_id TEXT NOT NULL,
     entry {int} NOT NULL,
     ordinal {int} NOT NULL CHECK (ordinal >= 1),
     marks TEXT NOT NULL,
     invalid TEXT CHECK (invalid IN ('BLANK', 'TOO_MANY', 'NOT_ISSUED', 'UNREADABLE')),
     PRIMARY KEY (round_id, entry, ordinal),
     FOREIGN KEY (round_id, entry) REFERENCES summit_entry (round_id, entry) ON DELETE CASCADE,
     CHECK ((invalid IS NULL) = (marks <> ''))`,
  );
}

/** A row of which SQL is written. */
type Row = 'OLD' | 'NEW' | 'kept' | 'held';

async function freeze(schema: SchemaWriter): Promise<void> {
  const isYearOver = (row: Row) =>
    `EXISTS (SELECT 1 FROM summit JOIN cluster_year ON cluster_year.id = summit.year_id
      WHERE summit.id = ${row}.summit_id AND cluster_year.locked_at IS NOT NULL)`;
  const isRoundFrozen = (row: Row) => `${row}.locked_at IS NOT NULL OR ${isYearOver(row)}`;
  await schema.forbid('summit_round', 'INSERT', isYearOver('NEW'));
  await schema.forbid('summit_round', 'UPDATE', `${isRoundFrozen('OLD')} OR ${isYearOver('NEW')}`);
  await schema.forbid('summit_round', 'DELETE', isRoundFrozen('OLD'));
  await schema.forbidReplacing('summit_round', isRoundFrozen('kept'));
  const isInFrozenRound = (row: Row) =>
    `EXISTS (SELECT 1 FROM summit_round AS held WHERE held.id = ${row}.round_id
      AND (held.locked_at IS NOT NULL OR ${isYearOver('held')}))`;
  for (const table of ['summit_candidate', 'summit_entry', 'summit_ballot'])
    await freezeRows(schema, table, isInFrozenRound);

  const isSummitFrozen = (row: Row) => `${row}.closed_at IS NOT NULL OR ${isLockedYear(`${row}.year_id`)}`;
  // A locked round is not left without its summit, nor without who stood in it, which the keys of SQLite keep only where
  // they are switched on.
  const holdsLock = (row: Row) =>
    `EXISTS (SELECT 1 FROM summit_round AS held WHERE held.summit_id = ${row}.id AND held.locked_at IS NOT NULL)`;
  const isSummitGone = `(OLD.id <> NEW.id OR OLD.year_id <> NEW.year_id) AND ${holdsLock('OLD')}`;
  await schema.forbid('summit', 'INSERT', isLockedYear('NEW.year_id'));
  await schema.forbid(
    'summit',
    'UPDATE',
    `${isSummitFrozen('OLD')} OR ${isLockedYear('NEW.year_id')} OR (${isSummitGone})`,
  );
  await schema.forbid('summit', 'DELETE', `${isSummitFrozen('OLD')} OR ${holdsLock('OLD')}`);
  await schema.forbidReplacing('summit', `${isSummitFrozen('kept')} OR ${holdsLock('kept')}`);
  const stoodInLocked = (row: Row) =>
    `EXISTS (SELECT 1 FROM summit_candidate AS stood JOIN summit_round AS held ON held.id = stood.round_id
      WHERE stood.member_id = ${row}.id AND held.locked_at IS NOT NULL)`;
  await schema.forbid('cluster_member', 'UPDATE', `NEW.id <> OLD.id AND ${stoodInLocked('OLD')}`);
  await schema.forbid('cluster_member', 'DELETE', stoodInLocked('OLD'));
  await schema.forbidReplacing('cluster_member', stoodInLocked('kept'));
  const isInFrozenSummit = (row: Row) =>
    `EXISTS (SELECT 1 FROM summit AS held WHERE held.id = ${row}.summit_id
      AND (${isSummitFrozen('held')}))`;
  await freezeRows(schema, 'summit_delegate', isInFrozenSummit);
  // A count corrected after the end may change what is proposed, so that the signed list need not keep the mistake.
  const isOutcomeFrozen = (row: Row) =>
    `EXISTS (SELECT 1 FROM summit AS held WHERE held.id = ${row}.summit_id
      AND (${isLockedYear('held.year_id')} OR (held.closed_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM summit_round AS again WHERE again.summit_id = held.id
          AND again.corrects_id IS NOT NULL AND again.locked_at IS NOT NULL AND again.ordinal > held.closed_after))))`;
  await freezeRows(schema, 'summit_outcome', isOutcomeFrozen);
}

async function freezeRows(schema: SchemaWriter, table: string, isFrozen: (row: Row) => string): Promise<void> {
  await schema.forbid(table, 'INSERT', isFrozen('NEW'));
  await schema.forbid(table, 'UPDATE', `${isFrozen('OLD')} OR ${isFrozen('NEW')}`);
  await schema.forbid(table, 'DELETE', isFrozen('OLD'));
  await schema.forbidReplacing(table, isFrozen('kept'));
}
