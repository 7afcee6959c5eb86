import type { Knex } from 'knex';

/** Keeps decisions (`r`) that were issued and not revoked; given to `where`. */
export function inForce(recognitions: Knex.QueryBuilder): void {
  void recognitions.where('r.status', 'ISSUED').whereNull('r.revoked_on');
}
