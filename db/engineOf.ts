import type { Engine, Queryable } from './client.ts';

/** The engine behind a connection, for the few queries that one of them needs told otherwise. */
export function engineOf(db: Queryable): Engine {
  const { config } = db.client as { config: { client: string } };
  return config.client === 'pg' ? 'postgres' : 'sqlite';
}
