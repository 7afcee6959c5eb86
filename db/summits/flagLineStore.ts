import { OUT_STATUSES } from '#core/nominations/nominationList.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { FlagLine } from '#core/summits/nominatedFlags.ts';
import type { Queryable } from '../client.ts';

interface StoredLine extends Omit<FlagLine, 'memberId'> {
  unitId: string | null;
  name: string;
}

/** A member a line may be for: by its unit of the office, or else by its name. */
interface LinkedMember {
  id: string;
  unitId: string | null;
  name: string;
}

/** Lines of a year that ask one of these awards for one of these members and are not withdrawn or refused, in their order. */
export async function flagLines(
  db: Queryable,
  { year, members, awardCodes }: { year: number; members: readonly LinkedMember[]; awardCodes: readonly string[] },
): Promise<FlagLine[]> {
  const rows: StoredLine[] = await db('nomination_line as l')
    .join('nomination_batch as b', 'b.id', 'l.batch_id')
    .where({ 'l.year': year, 'l.subject': 'COLLECTIVE' })
    .whereIn('l.award_code', awardCodes)
    .whereNotIn('l.status', OUT_STATUSES)
    .orderBy('l.id')
    .select({
      ...{ id: 'l.id', unitId: 'l.unit_id', name: 'l.name', batchTitle: 'b.title' },
      ...{ awardCode: 'l.award_code', fallbackAwardCode: 'l.fallback_award_code' },
    });
  return rows.flatMap(({ unitId, name, ...line }): FlagLine[] => {
    const member = members.find((one) =>
      one.unitId !== null && unitId !== null ? one.unitId === unitId : foldForSearch(one.name) === foldForSearch(name),
    );
    return member ? [{ ...line, memberId: member.id }] : [];
  });
}
