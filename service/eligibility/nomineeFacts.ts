import type { NomineeFacts } from '#core/eligibility/facts.ts';
import type { Nominee } from '#core/eligibility/nominee.ts';
import { nomineeKey } from '#core/nominations/nominationLine.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { CollectiveFacts } from '#db/eligibility/collectiveFacts.ts';
import type { OfficeFacts } from '#db/eligibility/officeFacts.ts';
import type { PersonFacts } from '#db/eligibility/peopleFacts.ts';
import { proposalKey, type ThemeProposals } from '#db/eligibility/themeProposals.ts';
import type { UnitWithPeople } from '#db/eligibility/unitsOfYear.ts';

/** What was read of those looked at together. */
export interface ReadFacts {
  office: OfficeFacts;
  people: ReadonlyMap<string, PersonFacts>;
  collectives: ReadonlyMap<string, CollectiveFacts>;
  units: ReadonlyMap<string, UnitWithPeople>;
  themes: ThemeProposals;
}

const NOTHING_TOLD = {
  awards: [],
  gradings: [],
  initiatives: [],
  registrations: [],
  disciplines: [],
  absences: [],
  servingSince: null,
};

/** Everything the rules may ask about one nominee. */
export function factsOf(nominee: Nominee, read: ReadFacts): NomineeFacts {
  const { office } = read;
  const award = office.awards.get(nominee.awardCode);
  const isPerson = nominee.subject === 'INDIVIDUAL';
  const unit = read.units.get(unitIdOf(nominee, read) ?? '') ?? null;
  return {
    ...nominee,
    ...NOTHING_TOLD,
    ...(isPerson ? ofPerson(nominee, read) : ofCollective(nominee, read, unit)),
    about: nominee.subject,
    awardLevel: award?.level ?? 'CS',
    isForm: award?.isForm ?? false,
    holderKey: keptIdOf(nominee, office) ?? nomineeKey(nominee),
    recordsRegistrations: office.recordsRegistrations,
    unit,
    othersOfTheme: othersOfTheme(nominee, read),
    campaigns: office.campaignsOf(nominee.theme),
    proposal: null,
    awardNames: office.awardNames,
  };
}

/** The unit the nominee belongs to, or is: as proposed, else where the person works. */
export function unitIdOf(
  { subject, personId, unitId }: Nominee,
  { people, office }: Pick<ReadFacts, 'people' | 'office'>,
): string | null {
  if (unitId !== null || subject === 'COLLECTIVE' || personId === null) return unitId;
  return people.get(keptIdOf({ personId }, office) ?? personId)?.unitId ?? null;
}

/** The record a person is read under. */
const keptIdOf = ({ personId }: Pick<Nominee, 'personId'>, { keptOf }: OfficeFacts): string | null =>
  personId === null ? null : (keptOf.get(personId) ?? personId);

const ofPerson = (nominee: Nominee, { people, office }: ReadFacts): Partial<PersonFacts> =>
  people.get(keptIdOf(nominee, office) ?? '') ?? {};

function ofCollective({ unitId }: Nominee, { collectives }: ReadFacts, unit: UnitWithPeople | null) {
  if (unitId === null) return {};
  return { ...collectives.get(unitId), disciplines: unit?.disciplines ?? [] };
}

function othersOfTheme(nominee: Nominee, { themes, office }: ReadFacts): number {
  const { awardCode, theme, unitId, subject, name } = nominee;
  if (theme === '') return 0;
  const all = themes.get(proposalKey(awardCode, theme));
  if (!all) return 0;
  const own = (subject === 'COLLECTIVE' ? unitId : keptIdOf(nominee, office)) ?? foldForSearch(name);
  return all.size - Number(all.has(own));
}
