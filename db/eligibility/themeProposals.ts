import { themeKey } from '#core/eligibility/themeKey.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { OUT_STATUSES } from '#core/nominations/nominationList.ts';
import type { Queryable } from '../client.ts';
import type { OfficeFacts } from './officeFacts.ts';

/** Who is proposed for a theme in a year: each once, by the record or by the name. */
export type ThemeProposals = ReadonlyMap<string, ReadonlySet<string>>;

/** By what proposals for one theme find each other. */
export const proposalKey = (awardCode: string, theme: string): string => `${awardCode} ${themeKey(theme)}`;

/** Proposals of the year for a theme that were not given up, by award and theme as {@link proposalKey} joins them. */
export async function readThemeProposals(
  db: Queryable,
  { year, keptOf }: Pick<OfficeFacts, 'year' | 'keptOf'>,
): Promise<ThemeProposals> {
  const rows = await db('nomination_line')
    .where({ year })
    .whereNot('theme', '')
    .whereNotIn('status', OUT_STATUSES)
    .select<
      {
        award_code: string;
        theme: string;
        person_id: string | null;
        unit_id: string | null;
        subject: string;
        name: string;
      }[]
    >('award_code', 'theme', 'person_id', 'unit_id', 'subject', 'name');
  const proposals = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = proposalKey(row.award_code, row.theme);
    const personId = row.person_id === null ? null : (keptOf.get(row.person_id) ?? row.person_id);
    const whose = (row.subject === 'COLLECTIVE' ? row.unit_id : personId) ?? foldForSearch(row.name);
    proposals.set(key, (proposals.get(key) ?? new Set()).add(whose));
  }
  return proposals;
}
