import { shippedVoteRules } from '../catalogue/voteRules.ts';
import type { Migration, SchemaWriter } from './schema.ts';

/**
 * Hội đồng thi đua – khen thưởng and hội đồng sáng kiến: members and who of them votes, their meetings with
 * attendance, and the rules by which they vote, dated and kept as data. A closed meeting stays as it was held.
 */
export const councils: Migration = {
  name: '0011_councils',
  async up(schema) {
    await schema.table(
      'council',
      `id TEXT PRIMARY KEY,
       kind TEXT NOT NULL CHECK (kind IN ('AWARD', 'INITIATIVE')),
       name TEXT NOT NULL,
       founding_document TEXT NOT NULL,
       founded_on TEXT,
       ended_on TEXT CHECK (ended_on IS NULL OR founded_on IS NULL OR ended_on >= founded_on),
       quorum_num {int} NOT NULL CHECK (quorum_num >= 0),
       quorum_den {int} NOT NULL CHECK (quorum_den > 0),
       note TEXT NOT NULL,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL,
       CHECK (quorum_num <= quorum_den)`,
    );
    await schema.table(
      'council_member',
      `id TEXT PRIMARY KEY,
       council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
       ordinal {int} NOT NULL,
       role TEXT NOT NULL CHECK (role IN ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER')),
       person_id TEXT REFERENCES person (id),
       unit_id TEXT REFERENCES unit (id),
       name TEXT NOT NULL,
       position TEXT NOT NULL,
       can_vote {int} NOT NULL CHECK (can_vote IN (0, 1)),
       removed_on TEXT,
       version {int} NOT NULL`,
    );
    await schema.run('CREATE INDEX council_member_council ON council_member (council_id, ordinal)');
    await meetings(schema);
    // No foreign key on the award: what ships comes before the award types of a new office.
    await schema.table(
      'vote_rule',
      `id TEXT PRIMARY KEY,
       award_code TEXT,
       base TEXT NOT NULL CHECK (base IN ('TOTAL_MEMBERS', 'PRESENT', 'ISSUED', 'COLLECTED', 'VALID')),
       num {int} NOT NULL CHECK (num >= 0),
       den {int} NOT NULL CHECK (den > 0),
       comparator TEXT NOT NULL CHECK (comparator IN ('GE', 'GT')),
       is_secret {int} NOT NULL CHECK (is_secret IN (0, 1)),
       absent_by_writing {int} NOT NULL CHECK (absent_by_writing IN (0, 1)),
       excludes_own {int} NOT NULL CHECK (excludes_own IN (0, 1)),
       tie_rule TEXT NOT NULL CHECK (tie_rule IN ('CHAIR', 'REVOTE', 'NONE')),
       effective_from TEXT NOT NULL,
       effective_to TEXT CHECK (effective_to IS NULL OR effective_to >= effective_from),
       basis TEXT NOT NULL,
       verified {int} NOT NULL CHECK (verified IN (0, 1)),
       origin TEXT NOT NULL CHECK (origin IN ('SHIPPED', 'OFFICE')),
       version {int} NOT NULL,
       CHECK (num <= den)`,
    );
    await schema.run('CREATE INDEX vote_rule_award ON vote_rule (award_code)');
    await schema.insert('vote_rule', shippedVoteRules());
  },
};

/**
 * Attendees are copied from the members: what they were called and whether they voted stays with the meeting. Closing it
 * copies the council too: its columns here are empty while the meeting is open.
 */
async function meetings(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'council_meeting',
    `id TEXT PRIMARY KEY,
     council_id TEXT NOT NULL REFERENCES council (id),
     year {int} NOT NULL,
     title TEXT NOT NULL,
     held_on TEXT,
     starts_at TEXT NOT NULL,
     ends_at TEXT NOT NULL,
     place TEXT NOT NULL,
     content TEXT NOT NULL,
     closed_at TEXT,
     closed_by TEXT NOT NULL,
     council_name TEXT,
     founding_document TEXT,
     founded_on TEXT,
     quorum_num {int},
     quorum_den {int},
     matters_version {int} NOT NULL,
     version {int} NOT NULL,
     created_at TEXT NOT NULL,
     updated_at TEXT NOT NULL,
     CHECK (closed_at IS NULL OR (council_name IS NOT NULL AND founding_document IS NOT NULL
       AND quorum_num IS NOT NULL AND quorum_den IS NOT NULL))`,
  );
  await schema.run('CREATE INDEX council_meeting_council ON council_meeting (council_id, held_on)');
  await schema.table(
    'meeting_attendee',
    `id TEXT PRIMARY KEY,
     meeting_id TEXT NOT NULL REFERENCES council_meeting (id) ON DELETE CASCADE,
     member_id TEXT NOT NULL REFERENCES council_member (id),
     ordinal {int} NOT NULL,
     role TEXT NOT NULL CHECK (role IN ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER')),
     person_id TEXT REFERENCES person (id),
     unit_id TEXT REFERENCES unit (id),
     name TEXT NOT NULL,
     position TEXT NOT NULL,
     can_vote {int} NOT NULL CHECK (can_vote IN (0, 1)),
     presence TEXT NOT NULL CHECK (presence IN ('PRESENT', 'ABSENT', 'WRITTEN')),
     reason TEXT NOT NULL,
     UNIQUE (meeting_id, member_id)`,
  );
  await schema.forbid('council_meeting', 'UPDATE', 'OLD.closed_at IS NOT NULL');
  await schema.forbid('council_meeting', 'DELETE', 'OLD.closed_at IS NOT NULL');
  await schema.forbidReplacing('council_meeting', 'kept.closed_at IS NOT NULL');
  const isClosed = (row: 'OLD' | 'NEW' | 'kept') =>
    `EXISTS (SELECT 1 FROM council_meeting WHERE id = ${row}.meeting_id AND closed_at IS NOT NULL)`;
  await schema.forbid('meeting_attendee', 'INSERT', isClosed('NEW'));
  await schema.forbid('meeting_attendee', 'UPDATE', `${isClosed('OLD')} OR ${isClosed('NEW')}`);
  await schema.forbid('meeting_attendee', 'DELETE', isClosed('OLD'));
  await schema.forbidReplacing('meeting_attendee', isClosed('kept'));
}
