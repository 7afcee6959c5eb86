import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '../client.ts';
import { OPEN_STATUSES } from '../eligibility/heldAwards.ts';

/** A line the rules may still be asked about. */
export type OpenLine = Pick<NominationLine, 'id' | 'name' | 'subject' | 'awardCode' | 'year' | 'checkedAt'>;

/** Lines proposed and neither decided nor given up, newest year first, then in the order of lists. */
export async function listOpenLines(db: Queryable): Promise<OpenLine[]> {
  return db('nomination_line')
    .whereIn('status', OPEN_STATUSES)
    .orderBy([{ column: 'year', order: 'desc' }, 'sort_key', 'id'])
    .select<OpenLine[]>({
      id: 'id',
      name: 'name',
      subject: 'subject',
      awardCode: 'award_code',
      year: 'year',
      checkedAt: 'checked_at',
    });
}
