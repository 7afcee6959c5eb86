import type { Engine, Queryable } from '#db/client.ts';
import type { TestOffice } from '../support/testOffice.ts';

/** A statement, and the trigger of which it is the proof. */
export type Probe = readonly [trigger: string, statement: string];

/** Values that stand instead of what a copied row has: SQL, not text. */
type Changes = Readonly<Record<string, string>>;

class Undone extends Error {}

/**
 * Tries statements on an office without anything of them staying, so that one office serves many.
 *
 * @param known what the `:names` in the statements stand for
 */
export class FrozenProbe {
  readonly #office: TestOffice;
  readonly #engine: Engine;
  readonly #known: Readonly<Record<string, string>>;
  readonly #columns: ReadonlyMap<string, readonly string[]>;

  private constructor(
    office: TestOffice,
    engine: Engine,
    known: Readonly<Record<string, string>>,
    columns: ReadonlyMap<string, readonly string[]>,
  ) {
    this.#office = office;
    this.#engine = engine;
    this.#known = known;
    this.#columns = columns;
  }

  static async on(
    { office, engine, tables }: { office: TestOffice; engine: Engine; tables: readonly string[] },
    known: Readonly<Record<string, string>>,
  ): Promise<FrozenProbe> {
    const columns = new Map<string, readonly string[]>();
    for (const table of tables) columns.set(table, Object.keys(await office.database.reader(table).columnInfo()));
    return new FrozenProbe(office, engine, known, columns);
  }

  /** Adds a row again as it is, but for what is changed: also what other columns come to hold one day is copied. */
  copy(table: string, where: string, changes: Changes): string {
    const columns = new Set([...(this.#columns.get(table) ?? []), ...Object.keys(changes)]);
    const values = [...columns].map((column) => changes[column] ?? column);
    return `INSERT INTO ${table} (${[...columns].join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`;
  }

  /** {@link copy} in SQLite's words for pushing out what holds a key of the new row. */
  replace(table: string, where: string, changes: Changes): string {
    return this.copy(table, where, changes).replace('INSERT', 'REPLACE');
  }

  /**
   * The message a statement is refused with, or null when it would go through.
   *
   * @param lifted a trigger that is not there while the statement runs
   */
  failureOf(statement: string, lifted?: Probe[0]): Promise<string | null> {
    return this.#office.database
      .transaction(async (tx) => {
        if (lifted !== undefined) await tx.raw(this.#drop(lifted));
        await tx.raw(statement.replace(/:(\w+)/gu, (_, name: string) => this.#valueOf(name)));
        throw new Undone();
      })
      .catch((error: unknown) => (error instanceof Undone ? null : String(error)));
  }

  #valueOf(name: string): string {
    const value = this.#known[name];
    if (value === undefined) throw new Error(`nothing is known as ${name}`);
    return `'${value}'`;
  }

  #drop(trigger: string): string {
    return this.#engine === 'sqlite'
      ? `DROP TRIGGER ${trigger}`
      : `DROP TRIGGER ${trigger} ON ${frozenTableOf(trigger)}`;
  }
}

export const frozenTableOf = (trigger: string) => trigger.slice(0, trigger.indexOf('_forbid_'));

/** Found in a refusal for this very table, not for one whose name goes on. */
export const frozen = (trigger: string) => new RegExp(`FROZEN:${frozenTableOf(trigger)}\\b`, 'u');

/** The refusals that stand on these tables, in the order of their names. */
export async function refusalsOn(db: Queryable, engine: Engine, tables: readonly string[]): Promise<string[]> {
  const rows =
    engine === 'sqlite'
      ? await db('sqlite_master')
          .select<{ name: string }[]>('name')
          .where('type', 'trigger')
          .whereIn('tbl_name', tables)
      : await db('pg_trigger')
          .join('pg_class', 'pg_class.oid', 'pg_trigger.tgrelid')
          .select<{ name: string }[]>('tgname as name')
          .where('tgisinternal', false)
          .whereIn('relname', tables);
  return rows
    .map(({ name }) => name)
    .filter((name) => name.includes('_forbid_'))
    .sort();
}
