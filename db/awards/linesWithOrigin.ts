import type { Queryable } from '../client.ts';

/** Lines of decisions as `l`, each with the proposal it came from, if any, as `o`: whoever either of them is linked to. */
export function linesWithOrigin(db: Queryable) {
  return db('decision_line as l').leftJoin('nomination_line as o', function origin() {
    this.on('o.decision_id', 'l.decision_id').andOn('o.decision_line_id', 'l.id');
  });
}
