import { vietnameseSortKey } from '#core/text/sortKey.ts';
import { PROVINCES_FROM, SHIPPED_PROVINCE_MERGERS, UNCHANGED_PROVINCES } from '../catalogue/provinces2025.ts';
import { SHIPPED_UNIT_KINDS } from '../catalogue/unitKinds.ts';
import type { Migration, SchemaWriter } from './schema.ts';

const PERIOD = `valid_from TEXT,
       valid_to TEXT CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)`;

/**
 * The office's memory: kinds of units as data, names with the kind borne at the time, events of the
 * tree with what they changed, yearly figures; people with posts, gradings, discipline and absence;
 * imports that can be taken back.
 */
export const unitsAndPeople: Migration = {
  name: '0003_units_and_people',
  async up(schema) {
    await unitKinds(schema);
    await provinces(schema);

    await schema.table(
      'import_batch',
      `id TEXT PRIMARY KEY,
       area TEXT NOT NULL CHECK (area IN ('UNITS', 'PEOPLE')),
       file_name TEXT NOT NULL,
       created {int} NOT NULL,
       updated {int} NOT NULL,
       inverse TEXT NOT NULL,
       actor_name TEXT NOT NULL,
       at TEXT NOT NULL,
       undone_at TEXT`,
    );
    await units(schema);
    await people(schema);

    await schema.run('ALTER TABLE decision_line ADD COLUMN person_id TEXT REFERENCES person (id)');
    await schema.run('CREATE INDEX decision_line_person ON decision_line (person_id)');
    // A name is looked up by the range of bytes it begins.
    await schema.runOn('postgres', 'ALTER TABLE decision_line ALTER COLUMN search_key TYPE {key}');
    // Finds the awards of everyone of a name, which may be those of a person not linked yet.
    await schema.run(
      `CREATE INDEX decision_line_unlinked ON decision_line (search_key)
       WHERE person_id IS NULL AND subject = 'INDIVIDUAL'`,
    );
  },
};

async function unitKinds(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'unit_kind',
    `code TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     short_name TEXT NOT NULL,
     level TEXT NOT NULL CHECK (level IN ('TW', 'TINH', 'CTTCS', 'CS', 'BO_PHAN', 'NGOAI')),
     basis TEXT NOT NULL,
     verified {int} NOT NULL CHECK (verified IN (0, 1)),
     origin TEXT NOT NULL CHECK (origin IN ('SHIPPED', 'OFFICE')),
     sort_order {int} NOT NULL,
     ${PERIOD}`,
  );
  await schema.insert(
    'unit_kind',
    SHIPPED_UNIT_KINDS.map((kind, index) => ({
      code: kind.code,
      name: kind.name,
      short_name: kind.shortName,
      level: kind.level,
      basis: kind.basis,
      verified: Number(kind.verified),
      origin: 'SHIPPED',
      sort_order: index + 1,
      valid_from: kind.from,
      valid_to: kind.to,
    })),
  );
}

async function provinces(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'province_succession',
    `former_name TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     is_seat {int} NOT NULL CHECK (is_seat IN (0, 1)),
     effective_from TEXT NOT NULL,
     verified {int} NOT NULL CHECK (verified IN (0, 1))`,
  );
  const merged = SHIPPED_PROVINCE_MERGERS.flatMap(({ name, formerNames, seat, verified }) =>
    formerNames.map((formerName) => ({ formerName, name, isSeat: formerName === seat, verified })),
  );
  const unchanged = UNCHANGED_PROVINCES.map((name) => ({ formerName: name, name, isSeat: true, verified: true }));
  await schema.insert(
    'province_succession',
    [...merged, ...unchanged].map(({ formerName, name, isSeat, verified }) => ({
      former_name: formerName,
      name,
      is_seat: Number(isSeat),
      effective_from: PROVINCES_FROM,
      verified: Number(verified),
    })),
  );
}

async function units(schema: SchemaWriter): Promise<void> {
  await schema.run(`ALTER TABLE unit ADD COLUMN code TEXT NOT NULL DEFAULT ''`);
  await schema.run(`ALTER TABLE unit ADD COLUMN note TEXT NOT NULL DEFAULT ''`);
  await schema.run('ALTER TABLE unit ADD COLUMN version {int} NOT NULL DEFAULT 1');
  await schema.run('ALTER TABLE unit ADD COLUMN import_id TEXT REFERENCES import_batch (id)');
  await schema.run('CREATE INDEX unit_import ON unit (import_id)');

  // A downgrade changes what a unit is from a day on, usually with its name: kind and name are one dated row.
  await schema.table(
    'unit_name_dated',
    `id TEXT PRIMARY KEY,
     unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
     kind TEXT NOT NULL REFERENCES unit_kind (code),
     name TEXT NOT NULL,
     short_name TEXT NOT NULL,
     search_key {key} NOT NULL,
     sort_key {key} NOT NULL,
     ${PERIOD}`,
  );
  await schema.run(
    `INSERT INTO unit_name_dated (id, unit_id, kind, name, short_name, search_key, sort_key, valid_from, valid_to)
     SELECT n.id, n.unit_id, u.kind, n.name, n.short_name, n.search_key, '', n.valid_from, n.valid_to
     FROM unit_name AS n JOIN unit AS u ON u.id = n.unit_id`,
  );
  await schema.derive('unit_name_dated', { from: 'name', to: 'sort_key' }, vietnameseSortKey);
  await schema.run('DROP TABLE unit_name');
  await schema.run('ALTER TABLE unit_name_dated RENAME TO unit_name');
  await schema.run('CREATE INDEX unit_name_unit ON unit_name (unit_id)');
  await schema.run('CREATE INDEX unit_name_sort ON unit_name (sort_key)');
  await schema.run('ALTER TABLE unit DROP COLUMN kind');

  await schema.table(
    'unit_event',
    `id TEXT PRIMARY KEY,
     type TEXT NOT NULL CHECK (type IN ('CREATE', 'RENAME', 'MERGE', 'SPLIT', 'TRANSFER', 'DISSOLVE', 'DOWNGRADE')),
     on_date TEXT NOT NULL,
     document_number TEXT NOT NULL,
     note TEXT NOT NULL,
     before_state TEXT NOT NULL,
     after_state TEXT NOT NULL,
     actor_name TEXT NOT NULL,
     at TEXT NOT NULL,
     taken_back_at TEXT`,
  );
  await schema.run('CREATE INDEX unit_event_date ON unit_event (on_date, id)');
  await schema.table(
    'unit_event_part',
    `event_id TEXT NOT NULL REFERENCES unit_event (id) ON DELETE CASCADE,
     unit_id TEXT NOT NULL REFERENCES unit (id),
     role TEXT NOT NULL CHECK (role IN ('FROM', 'TO', 'PARENT', 'MOVED')),
     PRIMARY KEY (event_id, unit_id, role)`,
  );
  await schema.run('CREATE INDEX unit_event_part_unit ON unit_event_part (unit_id)');

  await schema.table(
    'unit_figure',
    `unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
     year {int} NOT NULL,
     workers {int} CHECK (workers >= 0),
     members {int} CHECK (members >= 0),
     female_members {int} CHECK (female_members >= 0),
     grassroots_units {int} CHECK (grassroots_units >= 0),
     grading TEXT NOT NULL,
     note TEXT NOT NULL,
     version {int} NOT NULL,
     PRIMARY KEY (unit_id, year)`,
  );
}

async function people(schema: SchemaWriter): Promise<void> {
  await schema.table(
    'person',
    `id TEXT PRIMARY KEY,
     full_name TEXT NOT NULL,
     given_name TEXT NOT NULL,
     name_key {key} NOT NULL,
     sort_key {key} NOT NULL,
     search_key {key} NOT NULL,
     spelled_key {key} NOT NULL,
     gender TEXT NOT NULL CHECK (gender IN ('', 'NAM', 'NU')),
     birth TEXT NOT NULL,
     citizen_id TEXT NOT NULL,
     joined_on TEXT NOT NULL,
     left_on TEXT NOT NULL,
     note TEXT NOT NULL,
     merged_into_id TEXT REFERENCES person (id),
     import_id TEXT REFERENCES import_batch (id),
     version {int} NOT NULL,
     created_at TEXT NOT NULL,
     updated_at TEXT NOT NULL`,
  );
  // Lists show people who are not merged into another; the index answers their order and any page of it alone.
  await schema.run('CREATE INDEX person_sort ON person (sort_key, id) WHERE merged_into_id IS NULL');
  await schema.run('CREATE INDEX person_name ON person (name_key, birth)');
  await schema.run(`CREATE INDEX person_citizen ON person (citizen_id) WHERE citizen_id <> ''`);
  await schema.run('CREATE INDEX person_merged ON person (merged_into_id) WHERE merged_into_id IS NOT NULL');

  const own = `id TEXT PRIMARY KEY,
     person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE`;
  await schema.table(
    'person_post',
    `${own},
     unit_id TEXT REFERENCES unit (id),
     unit_name TEXT NOT NULL,
     department TEXT NOT NULL,
     position TEXT NOT NULL,
     ${PERIOD}`,
  );
  await schema.run('CREATE INDEX person_post_person ON person_post (person_id)');
  await schema.run('CREATE INDEX person_post_unit ON person_post (unit_id, person_id)');
  // What an event that ended a unit did to the posts held there.
  await schema.table(
    'unit_event_post',
    `event_id TEXT NOT NULL REFERENCES unit_event (id) ON DELETE CASCADE,
     post_id TEXT NOT NULL REFERENCES person_post (id) ON DELETE CASCADE,
     change TEXT NOT NULL CHECK (change IN ('ENDED', 'BEGUN')),
     valid_to_before TEXT,
     PRIMARY KEY (event_id, post_id)`,
  );
  await schema.run('CREATE INDEX unit_event_post_post ON unit_event_post (post_id)');
  await schema.table(
    'person_grading',
    `${own},
     year {int} NOT NULL,
     grade TEXT NOT NULL CHECK (grade IN ('HTXSNV', 'HTTNV', 'HTNV', 'KHTNV')),
     note TEXT NOT NULL,
     UNIQUE (person_id, year)`,
  );
  await schema.table(
    'person_discipline',
    `${own},
     form TEXT NOT NULL,
     decided_on TEXT NOT NULL,
     document_number TEXT NOT NULL,
     note TEXT NOT NULL`,
  );
  await schema.run('CREATE INDEX person_discipline_person ON person_discipline (person_id)');
  await schema.table(
    'person_absence',
    `${own},
     from_date TEXT NOT NULL,
     to_date TEXT NOT NULL CHECK (to_date >= from_date),
     working_days {int} NOT NULL CHECK (working_days >= 0),
     reason TEXT NOT NULL CHECK (reason IN ('MATERNITY', 'SICKNESS', 'UNPAID', 'STUDY', 'OTHER')),
     note TEXT NOT NULL`,
  );
  await schema.run('CREATE INDEX person_absence_person ON person_absence (person_id)');

  // Merging moves no row: both histories stay where they are and are read together, so it can be taken back.
  await schema.table(
    'person_merge',
    `id TEXT PRIMARY KEY,
     kept_id TEXT NOT NULL REFERENCES person (id),
     merged_id TEXT NOT NULL REFERENCES person (id),
     reason TEXT NOT NULL,
     actor_name TEXT NOT NULL,
     at TEXT NOT NULL,
     undone_at TEXT`,
  );
  await schema.run('CREATE INDEX person_merge_kept ON person_merge (kept_id)');
  await schema.run('CREATE UNIQUE INDEX person_merge_once ON person_merge (merged_id) WHERE undone_at IS NULL');

  // Two who look alike and are not: said once, asked no more. The smaller id stands first.
  await schema.table(
    'person_distinct',
    `one_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
     other_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
     actor_name TEXT NOT NULL,
     at TEXT NOT NULL,
     PRIMARY KEY (one_id, other_id),
     CHECK (one_id < other_id)`,
  );
  await schema.run('CREATE INDEX person_distinct_other ON person_distinct (other_id)');
}
