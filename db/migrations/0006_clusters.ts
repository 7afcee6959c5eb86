import { queueChanges } from './0005_search.ts';
import { isLockedYear } from './lockedYear.ts';
import type { Migration, SchemaWriter } from './schema.ts';

/**
 * Cụm, khối thi đua: who belongs from when to when (a unit may sit in several at once), who leads in which
 * year, and the year itself, which can be locked. Members that are no units of this office stand by name. What the
 * cluster, its superior and its members were called is copied on locking: null before.
 */
export const clusters: Migration = {
  name: '0006_clusters',
  async up(schema) {
    await schema.table(
      'cluster',
      `id TEXT PRIMARY KEY,
       kind TEXT NOT NULL CHECK (kind IN ('CUM', 'KHOI')),
       name TEXT NOT NULL,
       short_name TEXT NOT NULL,
       level TEXT NOT NULL CHECK (level IN ('TW', 'TINH', 'TINH_CD', 'CTTCS', 'CS')),
       run_by TEXT NOT NULL,
       scope TEXT NOT NULL,
       valid_from TEXT,
       valid_to TEXT CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from),
       search_key {key} NOT NULL,
       sort_key {key} NOT NULL,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX cluster_sort ON cluster (sort_key, id)');
    await queueChanges(schema, {
      table: 'cluster',
      kind: 'CLUSTER',
      source: 'id',
      texts: ['name', 'short_name', 'sort_key'],
    });

    await schema.table(
      'cluster_member',
      `id TEXT PRIMARY KEY,
       cluster_id TEXT NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
       unit_id TEXT REFERENCES unit (id),
       name TEXT NOT NULL,
       ordinal {int} NOT NULL,
       valid_from TEXT,
       valid_to TEXT CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from),
       version {int} NOT NULL,
       CHECK ((unit_id IS NULL) = (name <> ''))`,
    );
    await schema.run('CREATE INDEX cluster_member_cluster ON cluster_member (cluster_id)');
    await schema.run('CREATE INDEX cluster_member_unit ON cluster_member (unit_id)');

    await schema.table(
      'cluster_year',
      `id TEXT PRIMARY KEY,
       cluster_id TEXT NOT NULL REFERENCES cluster (id),
       year {int} NOT NULL,
       note TEXT NOT NULL,
       locked_at TEXT,
       locked_by TEXT NOT NULL,
       locked_reason TEXT,
       locked_name TEXT,
       locked_kind TEXT CHECK (locked_kind IN ('CUM', 'KHOI')),
       locked_superior TEXT,
       locked_members TEXT,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       UNIQUE (cluster_id, year)`,
    );
    // A locked year can be unlocked, and nothing else.
    const isAltered = ['id', 'cluster_id', 'year', 'note', 'created_at']
      .map((column) => `NEW.${column} IS DISTINCT FROM OLD.${column}`)
      .join(' OR ');
    const isMoreThanUnlocked = `OLD.locked_at IS NOT NULL AND (NEW.locked_at IS NOT NULL OR ${isAltered})`;
    await schema.forbid('cluster_year', 'UPDATE', isMoreThanUnlocked);
    await schema.forbid('cluster_year', 'DELETE', 'OLD.locked_at IS NOT NULL');
    await schema.forbidReplacing('cluster_year', 'kept.locked_at IS NOT NULL');

    await roles(schema);
    await representatives(schema);
  },
};

/** Rows of years that are not opened yet are the rotation list; those of years gone by are the history. */
async function roles(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'cluster_role',
    `cluster_id TEXT NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
     year {int} NOT NULL,
     member_id TEXT NOT NULL REFERENCES cluster_member (id),
     role TEXT NOT NULL CHECK (role IN ('LEAD', 'DEPUTY')),
     basis TEXT NOT NULL,
     PRIMARY KEY (cluster_id, year, member_id)`,
  );
  await schema.run(`CREATE UNIQUE INDEX cluster_role_lead ON cluster_role (cluster_id, year) WHERE role = 'LEAD'`);
  await schema.run('CREATE INDEX cluster_role_member ON cluster_role (member_id)');
  const isLocked = (row: 'OLD' | 'NEW' | 'kept') =>
    `EXISTS (SELECT 1 FROM cluster_year AS y
             WHERE y.cluster_id = ${row}.cluster_id AND y.year = ${row}.year AND y.locked_at IS NOT NULL)`;
  await schema.forbid('cluster_role', 'INSERT', isLocked('NEW'));
  await schema.forbid('cluster_role', 'UPDATE', `${isLocked('OLD')} OR ${isLocked('NEW')}`);
  await schema.forbid('cluster_role', 'DELETE', isLocked('OLD'));
  await schema.forbidReplacing('cluster_role', isLocked('kept'));
}

/** Who stands for a member in a year. */
async function representatives(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'cluster_representative',
    `year_id TEXT NOT NULL REFERENCES cluster_year (id) ON DELETE CASCADE,
     member_id TEXT NOT NULL REFERENCES cluster_member (id),
     full_name TEXT NOT NULL,
     position TEXT NOT NULL,
     version {int} NOT NULL,
     PRIMARY KEY (year_id, member_id)`,
  );
  await schema.forbid('cluster_representative', 'INSERT', isLockedYear('NEW.year_id'));
  const isTouched = `${isLockedYear('OLD.year_id')} OR ${isLockedYear('NEW.year_id')}`;
  await schema.forbid('cluster_representative', 'UPDATE', isTouched);
  await schema.forbid('cluster_representative', 'DELETE', isLockedYear('OLD.year_id'));
  await schema.forbidReplacing('cluster_representative', isLockedYear('kept.year_id'));
}
