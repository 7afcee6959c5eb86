import { queueChanges } from './0005_search.ts';
import type { Migration } from './schema.ts';

/**
 * Phong trào thi đua with the occasions they greet; who registered for which title or award; works and products
 * (công trình, sản phẩm chào mừng) with value, progress and plaque. Money is integer đồng.
 */
export const campaigns: Migration = {
  name: '0009_campaigns',
  async up(schema) {
    await schema.table(
      'campaign',
      `id TEXT PRIMARY KEY,
       year {int} NOT NULL,
       name TEXT NOT NULL,
       theme TEXT NOT NULL,
       scope TEXT NOT NULL CHECK (scope IN ('NATIONAL', 'PROVINCE', 'CLUSTER', 'UNIT')),
       method TEXT NOT NULL CHECK (method IN ('REGULAR', 'THEMATIC')),
       duration TEXT NOT NULL CHECK (duration IN ('UNDER_1', 'ONE', 'UNDER_3', 'UNDER_5', 'FROM_5')),
       launched_by TEXT NOT NULL,
       launch_number TEXT NOT NULL,
       launched_on TEXT,
       starts_on TEXT,
       ends_on TEXT CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on),
       register_by TEXT,
       cluster_id TEXT REFERENCES cluster (id),
       criteria TEXT NOT NULL,
       closed_on TEXT,
       summary TEXT NOT NULL,
       search_key {key} NOT NULL,
       sort_key {key} NOT NULL,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX campaign_year ON campaign (year, sort_key, id)');
    await schema.run('CREATE INDEX campaign_cluster ON campaign (cluster_id)');
    await schema.table(
      'campaign_occasion',
      `id TEXT PRIMARY KEY,
       campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
       ordinal {int} NOT NULL,
       name TEXT NOT NULL,
       on_date TEXT`,
    );
    await schema.run('CREATE INDEX campaign_occasion_campaign ON campaign_occasion (campaign_id, ordinal)');

    // Who registers stands by the name borne then; the link to a unit or person is for finding them again.
    await schema.table(
      'registration',
      `id TEXT PRIMARY KEY,
       year {int} NOT NULL,
       campaign_id TEXT REFERENCES campaign (id),
       subject TEXT NOT NULL CHECK (subject IN ('COLLECTIVE', 'INDIVIDUAL')),
       unit_id TEXT REFERENCES unit (id),
       person_id TEXT REFERENCES person (id),
       name TEXT NOT NULL,
       position TEXT NOT NULL,
       unit_name TEXT NOT NULL,
       award_code TEXT REFERENCES award_type (code),
       content TEXT NOT NULL,
       registered_on TEXT NOT NULL,
       status TEXT NOT NULL CHECK (status IN ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
       note TEXT NOT NULL,
       registrant_key {key} NOT NULL,
       search_key {key} NOT NULL,
       sort_key {key} NOT NULL,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX registration_registrant ON registration (year, registrant_key)');
    await schema.run('CREATE INDEX registration_year ON registration (year, subject, sort_key, id)');
    await schema.run('CREATE INDEX registration_campaign ON registration (campaign_id)');
    await schema.run('CREATE INDEX registration_unit ON registration (unit_id)');
    await schema.run('CREATE INDEX registration_person ON registration (person_id, year)');

    await schema.table(
      'work',
      `id TEXT PRIMARY KEY,
       campaign_id TEXT NOT NULL REFERENCES campaign (id),
       occasion_id TEXT REFERENCES campaign_occasion (id),
       kind TEXT NOT NULL CHECK (kind IN ('CONSTRUCTION', 'PRODUCT', 'TASK')),
       name TEXT NOT NULL,
       unit_id TEXT REFERENCES unit (id),
       unit_name TEXT NOT NULL,
       description TEXT NOT NULL,
       value {int} CHECK (value >= 0),
       starts_on TEXT,
       due_on TEXT,
       finished_on TEXT,
       progress {int} NOT NULL CHECK (progress BETWEEN 0 AND 100),
       status TEXT NOT NULL CHECK (status IN ('REGISTERED', 'UNDER_WAY', 'FINISHED', 'CANCELLED')),
       plaque_on TEXT,
       proof TEXT NOT NULL,
       search_key {key} NOT NULL,
       sort_key {key} NOT NULL,
       version {int} NOT NULL,
       created_at TEXT NOT NULL,
       updated_at TEXT NOT NULL`,
    );
    await schema.run('CREATE INDEX work_campaign ON work (campaign_id, sort_key, id)');
    await schema.run('CREATE INDEX work_occasion ON work (occasion_id)');
    await schema.run('CREATE INDEX work_unit ON work (unit_id)');

    await queueChanges(schema, {
      table: 'campaign',
      kind: 'CAMPAIGN',
      source: 'id',
      texts: ['year', 'name', 'theme', 'launch_number'],
    });
    await queueChanges(schema, { table: 'work', kind: 'WORK', source: 'id', texts: ['name', 'sort_key'] });
  },
};
