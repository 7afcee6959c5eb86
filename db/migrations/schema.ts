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
  }

  /**
   * Refuses an operation while `condition` holds; the error text carries
   * `FROZEN:<table>` so that it is recognised on both engines.
   *
   * @param condition SQL over NEW and OLD; subqueries are allowed
   */
  async forbid(table: string, operation: 'INSERT' | 'UPDATE' | 'DELETE', condition: string): Promise<void> {
    for (const statement of this.#triggerStatements(table, operation, condition)) await this.#tx.raw(statement);
  }

  /** DDL takes no bindings; names and conditions come from our own migrations only. */
  #triggerStatements(table: string, operation: string, condition: string): string[] {
    const trigger = `${table}_forbid_${operation.toLowerCase()}`;
    if (this.#engine === 'sqlite') {
      return [
        `CREATE TRIGGER ${trigger} BEFORE ${operation} ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'FROZEN:${table}'); END`,
      ];
    }
    const row = operation === 'DELETE' ? 'OLD' : 'NEW';
    return [
      `CREATE FUNCTION ${trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF ${condition} THEN RAISE EXCEPTION 'FROZEN:${table}'; END IF; RETURN ${row}; END $$`,
      `CREATE TRIGGER ${trigger} BEFORE ${operation} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${trigger}()`,
    ];
  }
}
