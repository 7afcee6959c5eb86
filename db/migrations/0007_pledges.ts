import { isLockedYear } from './lockedYear.ts';
import type { Migration, SchemaWriter } from './schema.ts';

/**
 * Giao ước thi đua: what the members of a cluster promise each other for a year, who signs, and what came of it
 * at half-year and at the end. The day of signing may lie in the year before. Figures are in hundredths.
 * What the cluster and its superior were called is copied on signing: empty before.
 */
export const pledges: Migration = {
  name: '0007_pledges',
  async up(schema) {
    await schema.table(
      'pledge',
      `id TEXT PRIMARY KEY,
       year_id TEXT NOT NULL UNIQUE REFERENCES cluster_year (id),
       status TEXT NOT NULL CHECK (status IN ('DRAFT', 'SIGNED')),
       signed_on TEXT,
       place TEXT NOT NULL,
       preamble TEXT NOT NULL,
       contents TEXT NOT NULL,
       commitments TEXT NOT NULL,
       cluster_name TEXT NOT NULL,
       superior_name TEXT NOT NULL,
       superior_short_name TEXT NOT NULL,
       version {int} NOT NULL,
       updated_at TEXT NOT NULL,
       CHECK (status = 'DRAFT' OR signed_on IS NOT NULL)`,
    );
    await schema.table(
      'pledge_party',
      `id TEXT PRIMARY KEY,
       pledge_id TEXT NOT NULL REFERENCES pledge (id) ON DELETE CASCADE,
       member_id TEXT NOT NULL REFERENCES cluster_member (id),
       ordinal {int} NOT NULL,
       name TEXT NOT NULL,
       authority TEXT NOT NULL,
       signer_name TEXT NOT NULL,
       signer_position TEXT NOT NULL,
       UNIQUE (pledge_id, member_id)`,
    );
    await schema.table(
      'pledge_target',
      `id TEXT PRIMARY KEY,
       pledge_id TEXT NOT NULL REFERENCES pledge (id) ON DELETE CASCADE,
       ordinal {int} NOT NULL,
       group_name TEXT NOT NULL,
       content TEXT NOT NULL,
       measure TEXT NOT NULL,
       direction TEXT NOT NULL CHECK (direction IN ('AT_LEAST', 'AT_MOST', 'YES_NO')),
       counting TEXT NOT NULL CHECK (counting IN ('WHOLE', 'EACH')),
       planned {int} CHECK (planned >= 0),
       weight {int} CHECK (weight >= 0),
       due_on TEXT,
       proof TEXT NOT NULL,
       version {int} NOT NULL,
       CHECK ((direction = 'YES_NO') = (planned IS NULL))`,
    );
    await schema.run('CREATE INDEX pledge_target_pledge ON pledge_target (pledge_id, ordinal)');
    await results(schema);
    await freeze(schema);
  },
};

/** A result of the whole cluster (no member) or of one member. */
async function results(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'pledge_result',
    `id TEXT PRIMARY KEY,
     target_id TEXT NOT NULL REFERENCES pledge_target (id),
     period TEXT NOT NULL CHECK (period IN ('HALF', 'YEAR')),
     member_id TEXT REFERENCES cluster_member (id),
     actual {int} NOT NULL CHECK (actual >= 0),
     note TEXT NOT NULL,
     version {int} NOT NULL,
     updated_at TEXT NOT NULL`,
  );
  const unique = 'CREATE UNIQUE INDEX';
  await schema.run(
    `${unique} pledge_result_of_member ON pledge_result (target_id, period, member_id) WHERE member_id IS NOT NULL`,
  );
  await schema.run(`${unique} pledge_result_of_all ON pledge_result (target_id, period) WHERE member_id IS NULL`);
}

const PLEDGE_CONTENT = [
  'id',
  'year_id',
  'signed_on',
  'place',
  'preamble',
  'contents',
  'commitments',
  'cluster_name',
  'superior_name',
  'superior_short_name',
];

/**
 * A locked year stays as it is. Until then a signed pledge may be opened again, by a change that does nothing
 * else, and its results are written.
 */
async function freeze(schema: SchemaWriter): Promise<void> {
  const isAltered = PLEDGE_CONTENT.map((column) => `NEW.${column} IS DISTINCT FROM OLD.${column}`).join(' OR ');
  const isMoreThanReopened = `OLD.status = 'SIGNED' AND (NEW.status = 'SIGNED' OR ${isAltered})`;
  await schema.forbid('pledge', 'INSERT', isLockedYear('NEW.year_id'));
  await schema.forbid('pledge', 'UPDATE', `${isMoreThanReopened} OR ${isLockedYear('OLD.year_id')}`);
  await schema.forbid('pledge', 'DELETE', `OLD.status = 'SIGNED' OR ${isLockedYear('OLD.year_id')}`);
  await schema.forbidReplacing('pledge', `kept.status = 'SIGNED' OR ${isLockedYear('kept.year_id')}`);
  const isSigned = (row: 'OLD' | 'NEW' | 'kept') =>
    `EXISTS (SELECT 1 FROM pledge AS p JOIN cluster_year AS y ON y.id = p.year_id
             WHERE p.id = ${row}.pledge_id AND (p.status = 'SIGNED' OR y.locked_at IS NOT NULL))`;
  for (const table of ['pledge_party', 'pledge_target']) {
    await schema.forbid(table, 'INSERT', isSigned('NEW'));
    await schema.forbid(table, 'UPDATE', `${isSigned('OLD')} OR ${isSigned('NEW')}`);
    await schema.forbid(table, 'DELETE', isSigned('OLD'));
    await schema.forbidReplacing(table, isSigned('kept'));
  }
  const isLocked = (row: 'OLD' | 'NEW' | 'kept') =>
    `EXISTS (SELECT 1 FROM pledge_target AS t JOIN pledge AS p ON p.id = t.pledge_id
             JOIN cluster_year AS y ON y.id = p.year_id
             WHERE t.id = ${row}.target_id AND y.locked_at IS NOT NULL)`;
  await schema.forbid('pledge_result', 'INSERT', isLocked('NEW'));
  await schema.forbid('pledge_result', 'UPDATE', `${isLocked('OLD')} OR ${isLocked('NEW')}`);
  await schema.forbid('pledge_result', 'DELETE', isLocked('OLD'));
  await schema.forbidReplacing('pledge_result', isLocked('kept'));
}
