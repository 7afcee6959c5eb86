import type { RegistrationInput } from '#core/campaigns/registration.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { registrantKey } from './registrationStore.ts';

/**
 * Whether a registration (`r`) was made twice: the same name in the same unit, or the same person, aims at the same
 * title in that year. A content without a title is never the same as another. Two questions rather than one with OR:
 * each has an index of its own, one with OR reads the whole year for each row.
 */
export const IS_TWICE = `r.status <> 'WITHDRAWN' AND (${twinBy('registrant_key')} OR ${twinBy('person_id')})`;

function twinBy(column: 'registrant_key' | 'person_id'): string {
  return `EXISTS (
    SELECT 1 FROM registration AS t
    WHERE t.year = r.year AND t.${column} = r.${column} AND t.award_code = r.award_code
      AND t.id <> r.id AND t.status <> 'WITHDRAWN')`;
}

/** Who is asked about: as entered, and the registration itself where there is one already. */
export interface TwinsAsked extends Pick<
  RegistrationInput,
  'year' | 'subject' | 'personId' | 'name' | 'unitId' | 'unitName' | 'awardCode'
> {
  exceptId: string | null;
}

/** How many other registrations of the year aim the same one at the same title; withdrawn ones do not count. */
export async function countTwins(db: Queryable, asked: TwinsAsked): Promise<number> {
  const { year, awardCode, personId, exceptId } = asked;
  if (awardCode === null) return 0;
  const idsBy = (same: Record<string, string>) =>
    db('registration')
      .where({ year, award_code: awardCode, ...same })
      .select('id');
  const same = idsBy({ registrant_key: registrantKey(asked) });
  if (personId !== null) void same.union(idsBy({ person_id: personId }));
  const query = db('registration').whereIn('id', same).whereNot('status', 'WITHDRAWN');
  if (exceptId !== null) void query.whereNot('id', exceptId);
  const row = (await query.count({ n: '*' }).first()) as { n: number } | undefined;
  return row?.n ?? 0;
}

/** Titles a registrant aims at already. */
export interface RegisteredTitle {
  registrantKey: string;
  awardCode: string;
}

/** What those of these keys registered for the year; withdrawn registrations and contents alone do not count. */
export async function listRegisteredTitles(
  db: Queryable,
  { year, registrantKeys }: { year: number; registrantKeys: readonly string[] },
): Promise<RegisteredTitle[]> {
  const titles: RegisteredTitle[] = [];
  for (const keys of idChunks(registrantKeys)) {
    const rows: RegisteredTitle[] = await db('registration')
      .where('year', year)
      .whereIn('registrant_key', keys)
      .whereNotNull('award_code')
      .whereNot('status', 'WITHDRAWN')
      .select({ registrantKey: 'registrant_key', awardCode: 'award_code' });
    titles.push(...rows);
  }
  return titles;
}
