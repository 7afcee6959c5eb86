import type { Engine, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';

/** One step of the schema. Never edited after a release: what ran at an office is history. */
export interface Migration {
  /** `0001_foundation`: the order is the number. */
  name: string;
  up(schema: SchemaWriter): Promise<void>;
}

/**
 * Writes schema in the SQL both engines share. Column types used: TEXT;
 * `{int}` for whole numbers (64 bits everywhere), flags are `{int}` 0/1;
 * `{key}` for texts made to be sorted and cut by bytes, whatever the server's language;
 * `{bytes}` for the content of a small file.
 */
export class SchemaWriter {
  readonly #tx: Tx;
  readonly #engine: Engine;

  constructor(tx: Tx, engine: Engine) {
    this.#tx = tx;
    this.#engine = engine;
  }

  /** CREATE TABLE; on SQLite STRICT, so that text can never land in a number column. */
  async table(name: string, columns: string): Promise<void> {
    const body = this.#typed(columns);
    await this.run(`CREATE TABLE ${name} (${body})${this.#engine === 'sqlite' ? ' STRICT' : ''}`);
  }

  /** A statement that reads the same on both engines. */
  async run(statement: string): Promise<void> {
    await this.#tx.raw(this.#typed(statement));
  }

  /** A statement for what only one engine has, or says in its own way. */
  async runOn(engine: Engine, statement: string): Promise<void> {
    if (this.#engine === engine) await this.run(statement);
  }

  /** Rows that come with the schema step itself. */
  async insert(table: string, rows: readonly Record<string, string | number | null>[]): Promise<void> {
    await insertInChunks(this.#tx, table, rows);
  }

  /** Works a column out in the program where SQL cannot, and writes what differs; the table's key is `id`. */
  async derive(
    table: string,
    { from, to }: { from: string; to: string },
    work: (text: string) => string,
  ): Promise<void> {
    const rows: Record<string, string>[] = await this.#tx(table).select('id', from, to);
    for (const { id, [from]: text = '', [to]: stored } of rows) {
      const worked = work(text);
      if (worked === stored) continue;
      await this.#tx(table)
        .where({ id })
        .update({ [to]: worked });
    }
  }

  #typed(statement: string): string {
    const isSqlite = this.#engine === 'sqlite';
    return statement
      .replaceAll('{int}', isSqlite ? 'INTEGER' : 'BIGINT')
      .replaceAll('{key}', isSqlite ? 'TEXT' : 'TEXT COLLATE "C"')
      .replaceAll('{bytes}', isSqlite ? 'BLOB' : 'BYTEA');
  }

  /** Rows of the table can be added but never changed or removed, by any program. */
  async appendOnly(table: string): Promise<void> {
    await this.forbid(table, 'UPDATE', 'TRUE');
    await this.forbid(table, 'DELETE', 'TRUE');
    await this.forbidReplacing(table, 'TRUE');
  }

  /**
   * Refuses a row that would push a frozen one out. On SQLite REPLACE removes whatever
   * holds one of the new row's unique keys without running delete triggers, so every such
   * key is looked at, a partial one as if it were whole. Call it after the table's unique
   * indexes. PostgreSQL knows no REPLACE.
   *
   * @param isFrozen SQL over the row that is there already, `kept`; subqueries are allowed
   */
  async forbidReplacing(table: string, isFrozen: string): Promise<void> {
    if (this.#engine === 'postgres') return;
    const sameKey = (await this.#uniqueKeys(table))
      .map((columns) => `(${columns.map((column) => `kept.${column} = NEW.${column}`).join(' AND ')})`)
      .join(' OR ');
    const isInTheWay = (alsoUnless: string) =>
      `EXISTS (SELECT 1 FROM ${table} AS kept WHERE (${sameKey}) AND (${isFrozen})${alsoUnless})`;
    await this.#refuseOnSqlite(table, 'INSERT', `${table}_forbid_replace`, isInTheWay(''));
    const moved = isInTheWay(' AND kept.rowid <> OLD.rowid');
    await this.#refuseOnSqlite(table, 'UPDATE', `${table}_forbid_replace_by_update`, moved);
  }

  /**
   * Refuses an operation while `condition` holds; the error text carries
   * `FROZEN:<table>` so that it is recognised on both engines.
   *
   * @param condition SQL over NEW and OLD; subqueries are allowed
   * @param except columns an UPDATE may change all the same. A column added later is not
   *   watched until the refusal is lifted and written anew.
   */
  async forbid(
    table: string,
    operation: 'INSERT' | 'UPDATE' | 'DELETE',
    condition: string,
    except: readonly string[] = [],
  ): Promise<void> {
    const trigger = `${table}_forbid_${operation.toLowerCase()}`;
    const watched = async () => (await this.#columns(table)).filter((column) => !except.includes(column)).join(', ');
    const event = except.length === 0 ? operation : `${operation} OF ${await watched()}`;
    if (this.#engine === 'sqlite') return this.#refuseOnSqlite(table, event, trigger, condition);
    const row = operation === 'DELETE' ? 'OLD' : 'NEW';
    await this.run(
      `CREATE FUNCTION ${trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF ${condition} THEN RAISE EXCEPTION 'FROZEN:${table}'; END IF; RETURN ${row}; END $$`,
    );
    await this.run(`CREATE TRIGGER ${trigger} BEFORE ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${trigger}()`);
    if (operation === 'DELETE') await this.#forbidTruncating(table);
  }

  /** Takes a refusal of {@link forbid} away, so that another can be written. */
  async liftForbid(table: string, operation: 'INSERT' | 'UPDATE'): Promise<void> {
    const trigger = `${table}_forbid_${operation.toLowerCase()}`;
    if (this.#engine === 'sqlite') return this.run(`DROP TRIGGER ${trigger}`);
    await this.run(`DROP TRIGGER ${trigger} ON ${table}`);
    await this.run(`DROP FUNCTION ${trigger}()`);
  }

  /**
   * Lets a column declared `CHECK (column IN (…))` hold exactly these words from now on.
   * SQLite cannot change a check: the table is made anew from its own text, with every
   * row, index and trigger it had. Foreign keys must be off, as they are in a migration.
   */
  async allowWords(table: string, column: string, words: readonly string[]): Promise<void> {
    const check = `CHECK (${column} IN (${words.map((word) => `'${word}'`).join(', ')}))`;
    if (this.#engine === 'sqlite') {
      await this.#rebuildOnSqlite(table, new RegExp(`CHECK \\(${column} IN \\([^)]*\\)\\)`, 'gu'), check);
      return;
    }
    const constraint = `${table}_${column}_check`;
    await this.run(`ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`);
    await this.run(`ALTER TABLE ${table} ADD CONSTRAINT ${constraint} ${check}`);
  }

  /** The table with one clause of its text replaced: create, copy, drop, rename, then indexes and triggers again. */
  async #rebuildOnSqlite(table: string, clause: RegExp, replacement: string): Promise<void> {
    const parts: { type: string; sql: string }[] = await this.#tx.raw(
      'SELECT type, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type, name',
      [table],
    );
    const text = parts.find(({ type }) => type === 'table')?.sql ?? '';
    const found = text.match(clause)?.length ?? 0;
    if (found !== 1) throw new Error(`${table} has ${found} clauses like ${clause.source}, not one`);
    const rebuilt = `${table}_rebuilt`;
    const columns = (await this.#columns(table)).join(', ');
    await this.run(text.replace(clause, replacement).replace(/^CREATE TABLE \S+/u, `CREATE TABLE ${rebuilt}`));
    await this.run(`INSERT INTO ${rebuilt} (${columns}) SELECT ${columns} FROM ${table}`);
    await this.run(`DROP TABLE ${table}`);
    await this.run(`ALTER TABLE ${rebuilt} RENAME TO ${table}`);
    for (const { type, sql } of parts) if (type !== 'table') await this.run(sql);
  }

  async #columns(table: string): Promise<string[]> {
    if (this.#engine === 'sqlite') {
      const rows: { name: string }[] = await this.#tx.raw('SELECT name FROM pragma_table_info(?) ORDER BY cid', [
        table,
      ]);
      return rows.map(({ name }) => name);
    }
    const { rows }: { rows: { name: string }[] } = await this.#tx.raw(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position`,
      [table],
    );
    return rows.map(({ name }) => name);
  }

  /** TRUNCATE passes by the row triggers: a table some of whose rows must stay is never emptied so. */
  async #forbidTruncating(table: string): Promise<void> {
    const trigger = `${table}_forbid_truncate`;
    await this.run(
      `CREATE FUNCTION ${trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'FROZEN:${table}'; END $$`,
    );
    await this.run(`CREATE TRIGGER ${trigger} BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION ${trigger}()`);
  }

  async #refuseOnSqlite(table: string, event: string, trigger: string, condition: string): Promise<void> {
    await this.run(
      `CREATE TRIGGER ${trigger} BEFORE ${event} ON ${table} WHEN ${condition}
       BEGIN SELECT RAISE(ABORT, 'FROZEN:${table}'); END`,
    );
  }

  /** Columns of every unique key, the row id included: a statement may name that too. */
  async #uniqueKeys(table: string): Promise<string[][]> {
    const columns: { key: string; name: string }[] = await this.#tx.raw(
      `SELECT list.name AS key, info.name AS name
       FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info
       WHERE list."unique" = 1`,
      [table],
    );
    const keys = new Map<string, string[]>();
    for (const { key, name } of columns) keys.set(key, [...(keys.get(key) ?? []), name]);
    return [['rowid'], ...keys.values()];
  }
}
