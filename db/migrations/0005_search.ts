import type { Migration, SchemaWriter } from './schema.ts';

/**
 * One index over all that can be found by name or number. `search_doc` holds each text in
 * its searched forms; what changes is put into `search_queue` by triggers, so that no store
 * can forget it, and is brought over when the transaction ends (db/search/settleSearch.ts).
 * Award lines are found by the names and units that stand in them, each once, however many lines bear it.
 */
export const search: Migration = {
  name: '0005_search',
  async up(schema) {
    // The id is our own: row ids may change when a copy of the file is made with VACUUM.
    await schema.table(
      'search_doc',
      `id {int} PRIMARY KEY,
       kind TEXT NOT NULL,
       source TEXT NOT NULL,
       exact TEXT NOT NULL,
       folded TEXT NOT NULL,
       sort_key TEXT NOT NULL,
       UNIQUE (kind, source)`,
    );
    await schema.runOn('sqlite', 'CREATE INDEX search_doc_order ON search_doc (kind, sort_key, source)');
    await schema.runOn(
      'postgres',
      'CREATE INDEX search_doc_order ON search_doc (kind, sort_key COLLATE "C", source COLLATE "C")',
    );
    await schema.table('search_queue', 'kind TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (kind, source)');
    await schema.run('CREATE INDEX decision_line_name ON decision_line (name, decision_id, subject)');
    await schema.run('CREATE INDEX decision_line_unit_name ON decision_line (unit_name, decision_id)');
    await trigramIndex(schema);

    await queueChanges(schema, {
      table: 'person',
      kind: 'PERSON',
      source: 'id',
      texts: ['full_name', 'sort_key'],
      importedBy: 'import_id',
    });
    await queueChanges(schema, {
      table: 'unit_name',
      kind: 'UNIT',
      source: 'id',
      texts: ['name', 'short_name', 'sort_key'],
    });
    await queueChanges(schema, {
      table: 'decision',
      kind: 'DECISION',
      source: 'id',
      texts: ['number', 'title', 'summary', 'issued_on'],
    });
    await queueChanges(schema, { table: 'decision_line', kind: 'RECIPIENT', source: 'name', texts: ['name'] });
    await queueChanges(schema, {
      table: 'decision_line',
      kind: 'RECIPIENT_UNIT',
      source: 'unit_name',
      texts: ['unit_name'],
    });

    // What an office has already: brought over when the office is opened.
    await schema.run(
      `INSERT INTO search_queue (kind, source)
       SELECT 'PERSON', id FROM person UNION ALL SELECT 'UNIT', id FROM unit_name
       UNION ALL SELECT 'DECISION', id FROM decision UNION ALL SELECT DISTINCT 'RECIPIENT', name FROM decision_line
       UNION ALL SELECT DISTINCT 'RECIPIENT_UNIT', unit_name FROM decision_line`,
    );
  },
};

async function trigramIndex(schema: SchemaWriter): Promise<void> {
  await schema.runOn(
    'sqlite',
    `CREATE VIRTUAL TABLE search_index USING fts5
     (exact, folded, content = '', contentless_delete = 1, detail = column, tokenize = 'trigram case_sensitive 1')`,
  );
  // Where the server does not have the extension, or the account may not add it, texts are read through instead.
  await schema.runOn(
    'postgres',
    `DO $$ BEGIN
       CREATE EXTENSION IF NOT EXISTS pg_trgm;
       CREATE INDEX search_doc_trigrams ON search_doc USING gin (folded gin_trgm_ops);
     EXCEPTION WHEN OTHERS THEN
       RAISE NOTICE 'searching without pg_trgm: %', SQLERRM;
     END $$`,
  );
}

interface Indexed {
  table: string;
  kind: string;
  /** Column that names the document. */
  source: string;
  /** Columns whose change changes the document. */
  texts: readonly string[];
  /** Column that names the import a row came with. On SQLite the import waits then, not each of its rows. */
  importedBy?: string;
}

/** Puts what changes in a table into the search queue, whoever writes it. */
export async function queueChanges(
  schema: SchemaWriter,
  { table, kind, source, texts, importedBy }: Indexed,
): Promise<void> {
  const changed = [...new Set([source, ...texts])];
  const queue = (row: 'OLD' | 'NEW') => `('${kind}', ${row}.${source})`;
  const trigger = `${table}_${kind.toLowerCase()}_search`;
  const insert = 'INSERT OR IGNORE INTO search_queue (kind, source) VALUES';
  const isNew = importedBy === undefined ? isNewText({ table, kind, source }) : `NEW.${importedBy} IS NULL`;
  await schema.runOn(
    'sqlite',
    `CREATE TRIGGER ${trigger}_insert AFTER INSERT ON ${table} WHEN ${isNew} BEGIN ${insert} ${queue('NEW')}; END`,
  );
  if (importedBy !== undefined) await queueImports(schema, { table, kind, importedBy });
  await schema.runOn(
    'sqlite',
    `CREATE TRIGGER ${trigger}_update AFTER UPDATE OF ${changed.join(', ')} ON ${table}
     WHEN ${changed.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}
     BEGIN ${insert} ${queue('OLD')}, ${queue('NEW')}; END`,
  );
  await schema.runOn(
    'sqlite',
    `CREATE TRIGGER ${trigger}_delete AFTER DELETE ON ${table} BEGIN ${insert} ${queue('OLD')}; END`,
  );

  const insertFrom = (rows: string) =>
    `INSERT INTO search_queue (kind, source) SELECT DISTINCT '${kind}', ${source} FROM ${rows} ON CONFLICT DO NOTHING`;
  for (const [event, rows] of [
    ['insert', 'NEW'],
    ['delete', 'OLD'],
  ]) {
    await schema.runOn(
      'postgres',
      `CREATE FUNCTION ${trigger}_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN ${insertFrom('changed')}; RETURN NULL; END $$`,
    );
    await schema.runOn(
      'postgres',
      `CREATE TRIGGER ${trigger}_${event} AFTER ${event} ON ${table} REFERENCING ${rows} TABLE AS changed
       FOR EACH STATEMENT EXECUTE FUNCTION ${trigger}_${event}()`,
    );
  }
  await schema.runOn(
    'postgres',
    `CREATE FUNCTION ${trigger}_update() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       INSERT INTO search_queue (kind, source) VALUES ${queue('OLD')}, ${queue('NEW')} ON CONFLICT DO NOTHING;
       RETURN NULL;
     END $$`,
  );
  await schema.runOn(
    'postgres',
    `CREATE TRIGGER ${trigger}_update AFTER UPDATE OF ${changed.join(', ')} ON ${table} FOR EACH ROW
     WHEN (${changed.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ')})
     EXECUTE FUNCTION ${trigger}_update()`,
  );
}

/** SQL: a line brings a name or a unit that no other brought before. Of other tables every row is one. */
function isNewText({ table, kind, source }: Pick<Indexed, 'table' | 'kind' | 'source'>): string {
  if (table !== 'decision_line') return 'TRUE';
  return `NOT EXISTS (SELECT 1 FROM search_doc WHERE kind = '${kind}' AND source = NEW.${source})`;
}

/** A row for each of many thousand costs more than the index of the table they are put into. */
async function queueImports(
  schema: SchemaWriter,
  { table, kind, importedBy }: { table: string; kind: string; importedBy: string },
): Promise<void> {
  const queued = `kind = '${kind}_IMPORT' AND source = NEW.${importedBy}`;
  await schema.runOn(
    'sqlite',
    `CREATE TRIGGER ${table}_import_search AFTER INSERT ON ${table}
     WHEN NEW.${importedBy} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM search_queue WHERE ${queued})
     BEGIN INSERT INTO search_queue (kind, source) VALUES ('${kind}_IMPORT', NEW.${importedBy}); END`,
  );
}
