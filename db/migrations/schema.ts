import type { Engine, Tx } from '../client.ts';

/** One step of the schema. Never edited after a release: what ran at an office is history. */
export interface Migration {
  /** `0001_foundation`: the order is the number. */
  name: string;
  up(schema: SchemaWriter): Promise<void>;
}

/**
 * Writes schema in the SQL both engines share. Column types used: TEXT, and
 * `{int}` for whole numbers (64 bits everywhere); flags are `{int}` 0/1.
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
    const body = columns.replaceAll('{int}', this.#engine === 'sqlite' ? 'INTEGER' : 'BIGINT');
    await this.run(`CREATE TABLE ${name} (${body})${this.#engine === 'sqlite' ? ' STRICT' : ''}`);
  }

  /** A statement that reads the same on both engines. */
  async run(statement: string): Promise<void> {
    await this.#tx.raw(statement.replaceAll('{int}', this.#engine === 'sqlite' ? 'INTEGER' : 'BIGINT'));
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
   */
  async forbid(table: string, operation: 'INSERT' | 'UPDATE' | 'DELETE', condition: string): Promise<void> {
    const trigger = `${table}_forbid_${operation.toLowerCase()}`;
    if (this.#engine === 'sqlite') return this.#refuseOnSqlite(table, operation, trigger, condition);
    const row = operation === 'DELETE' ? 'OLD' : 'NEW';
    await this.run(
      `CREATE FUNCTION ${trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF ${condition} THEN RAISE EXCEPTION 'FROZEN:${table}'; END IF; RETURN ${row}; END $$`,
    );
    await this.run(
      `CREATE TRIGGER ${trigger} BEFORE ${operation} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${trigger}()`,
    );
    if (operation === 'DELETE') await this.#forbidTruncating(table);
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

  async #refuseOnSqlite(table: string, operation: string, trigger: string, condition: string): Promise<void> {
    await this.run(
      `CREATE TRIGGER ${trigger} BEFORE ${operation} ON ${table} WHEN ${condition}
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
