import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Nominee } from '#core/eligibility/nominee.ts';
import type { Queryable } from '#db/client.ts';
import { readCollectiveFacts } from '#db/eligibility/collectiveFacts.ts';
import { readOfficeFacts } from '#db/eligibility/officeFacts.ts';
import { readPeopleFacts } from '#db/eligibility/peopleFacts.ts';
import { readThemeProposals } from '#db/eligibility/themeProposals.ts';
import { readUnitsOfYear } from '#db/eligibility/unitsOfYear.ts';
import { unitIdOf, type ReadFacts } from './nomineeFacts.ts';

/** Reads what the rules look at for nominees of one year and one day: queries over sets, not one for each. */
export async function readFacts(
  db: Queryable,
  nominees: readonly Nominee[],
  { year, onDate }: { year: number; onDate: IsoDate },
): Promise<ReadFacts> {
  const office = await readOfficeFacts(db, { year, onDate });
  const personIds = nominees.flatMap(({ subject, personId }) =>
    subject === 'INDIVIDUAL' && personId !== null ? [office.keptOf.get(personId) ?? personId] : [],
  );
  const people = await readPeopleFacts(db, unique(personIds), office);
  const collectiveIds = unique(
    nominees.flatMap(({ subject, unitId }) => (subject === 'COLLECTIVE' && unitId !== null ? [unitId] : [])),
  );
  const unitIds = unique(nominees.flatMap((nominee) => unitIdOf(nominee, { people, office }) ?? []));
  return {
    office,
    people,
    collectives: await readCollectiveFacts(db, collectiveIds, office),
    units: await readUnitsOfYear(db, unitIds, { office, asksPeople: collectiveIds.length > 0 }),
    themes: await readThemeProposals(db, office),
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
