/** The driver's own connection, as far as compiled statements need it. */
export interface CompilingConnection {
  all: AskAll;
  prepare(sql: string, done: (this: CompiledStatement, error: Error | null) => void): void;
  close: (done: (error: Error | null) => void) => void;
}

interface CompiledStatement {
  all(bindings: readonly unknown[], done: Answered): void;
  finalize(): void;
}

type Answered = (error: Error | null, rows?: unknown[]) => void;
type AskAll = (sql: string, bindings: readonly unknown[], done: Answered) => void;

/** More than the screens of one office ask in a while; the one not asked for longest is let go. */
const MOST_KEPT = 100;

/**
 * Lets a connection keep the questions it is asked again in compiled form: compiling takes a quarter of a
 * search, and a large write waits for it at each of its statements. What is asked once is not kept. SQLite compiles a kept one anew by itself when the schema has changed.
 */
export function keepCompiled(connection: CompilingConnection): void {
  const askOnce = connection.all.bind(connection);
  const close = connection.close.bind(connection);
  /** Null: asked once. In the order of their last use. */
  const kept = new Map<string, CompiledStatement | null>();

  const keep = (sql: string, statement: CompiledStatement | null) => {
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size <= MOST_KEPT) return;
    for (const [oldest, idle] of kept) {
      kept.delete(oldest);
      idle?.finalize();
      return;
    }
  };

  connection.all = (sql, bindings, done) => {
    const statement = kept.get(sql);
    if (statement === undefined || !isRepeated(sql)) {
      if (isRepeated(sql)) keep(sql, null);
      askOnce(sql, bindings, done);
      return;
    }
    if (statement) {
      keep(sql, statement);
      statement.all(bindings, done);
      return;
    }
    connection.prepare(sql, function compiled(error) {
      if (error) {
        done(error);
        return;
      }
      // Asked twice at the same moment it may be compiled twice.
      kept.get(sql)?.finalize();
      keep(sql, this);
      this.all(bindings, done);
    });
  };
  connection.close = (done) => {
    // SQLite does not close a connection on which a statement is still compiled.
    for (const statement of kept.values()) statement?.finalize();
    kept.clear();
    close(done);
  };
}

/** What changes nothing, not even a transaction, and the storing of many rows, one portion after the other. */
function isRepeated(sql: string): boolean {
  return /^\s*(?:select|with)\b/iu.test(sql) || /^insert into .{1,2000} from jsonb_each\(/iu.test(sql);
}
