import type { IsoDate } from '#core/dates/isoDate.ts';
import { themeKey } from '#core/eligibility/themeKey.ts';
import { titleYear } from '#core/eligibility/titleYear.ts';
import { shortNames } from '#core/eligibility/awardWords.ts';
import type { CampaignFact, RecognisedInitiative } from '#core/eligibility/facts.ts';
import type { CampaignDuration } from '#core/campaigns/campaign.ts';
import type { AwardLevel } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import { covers, nameOn, parentOn } from '#core/units/unitTree.ts';
import { allSuccessorsOf } from '#core/units/succession.ts';
import type { Queryable } from '../client.ts';
import { readMoneyCatalogue } from '../office/catalogueStore.ts';
import { withMerged } from '../people/mergedRecords.ts';
import { listSuccessions } from '../units/eventStore.ts';
import { readForest } from '../units/forestStore.ts';
import { listUnitKinds } from '../units/kindStore.ts';
import { readRecognisedInitiatives } from './recognisedInitiatives.ts';

/** An award as the rules need to know it. */
export interface AwardFact {
  level: AwardLevel;
  isForm: boolean;
  /** Its very name says chuyên đề. */
  isThematic: boolean;
}

/** A decision in force. */
export interface DecisionFact {
  year: number;
  told: string;
  /** Title, summary and heading of its list: they may name the year rewarded. */
  texts: string[];
}

/** A unit on the day looked at. */
export interface UnitFact {
  id: string;
  name: string;
  endedOn: IsoDate | null;
  successors: string[];
  /** Collectives whose people those with a post in it are: itself, and upwards while it is a mere part. */
  countsFor: string[];
}

/** What is the same for everyone looked at together: read once, then asked of again and again. */
export interface OfficeFacts {
  year: number;
  onDate: IsoDate;
  awards: ReadonlyMap<string, AwardFact>;
  awardNames: ReadonlyMap<string, string>;
  decisions: ReadonlyMap<string, DecisionFact>;
  units: ReadonlyMap<string, UnitFact>;
  /** Records read under another one, by that one; and the other way round. */
  mergedUnder: ReadonlyMap<string, readonly string[]>;
  keptOf: ReadonlyMap<string, string>;
  /** Recognised by decisions in force, by the record of the author as it was when they were signed. */
  initiativesOf: ReadonlyMap<string, readonly RecognisedInitiative[]>;
  /** Whether anybody's registration of the year was recorded at all. */
  recordsRegistrations: boolean;
  /** Campaigns whose name or theme is this one. */
  campaignsOf(theme: string): CampaignFact[];
  /** The year a line of a decision rewards. */
  yearOf(line: { reason: string; achievement: string }, decision: DecisionFact): number;
}

/** Reads what every nominee of a year has in common. A handful of queries over small tables. */
export async function readOfficeFacts(
  db: Queryable,
  { year, onDate }: { year: number; onDate: IsoDate },
): Promise<OfficeFacts> {
  const { awardTypes } = await readMoneyCatalogue(db);
  const awardNames = new Map(awardTypes.map(({ code, name }) => [code, name]));
  const nameOf = shortNames(awardNames);
  const merged = await readMerged(db);
  const campaigns = await readCampaigns(db);
  return {
    year,
    onDate,
    awards: new Map(
      awardTypes.map(({ code, kind, level, name }) => [
        code,
        {
          level,
          isForm: kind === 'STATE_FORM' || kind === 'UNION_FORM',
          isThematic: foldForSearch(`${name} ${nameOf(code)}`).includes('chuyen de'),
        },
      ]),
    ),
    awardNames,
    decisions: await readDecisions(db),
    units: await readUnits(db, onDate),
    ...merged,
    initiativesOf: await readRecognisedInitiatives(db),
    recordsRegistrations: (await db('registration').where({ year }).first('id')) !== undefined,
    campaignsOf(theme) {
      const key = themeKey(theme);
      return key === '' ? [] : campaigns.filter(({ keys }) => keys.includes(key));
    },
    yearOf: yearFinder(),
  };
}

interface DecisionColumns {
  id: string;
  year: number;
  number: string;
  title: string;
  summary: string;
  list_title: string;
}

/** Issued, and neither replaced nor revoked. */
async function readDecisions(db: Queryable): Promise<Map<string, DecisionFact>> {
  const rows = await db('decision as d')
    .leftJoin('decision_correction as c', 'c.decision_id', 'd.id')
    .where('d.status', 'ISSUED')
    .whereNull('c.id')
    .select<DecisionColumns[]>('d.id', 'd.year', 'd.number', 'd.title', 'd.summary', 'd.list_title');
  return new Map(
    rows.map(({ id, year, number, title, summary, list_title }) => [
      id,
      { year, told: `Quyết định số ${number}`, texts: [list_title, summary, title] },
    ]),
  );
}

/** Reasons repeat by the thousand: each is read once a decision year. */
function yearFinder(): OfficeFacts['yearOf'] {
  const known = new Map<string, number>();
  return ({ reason, achievement }, { year, texts }) => {
    const key = `${year} ${reason}\n${achievement}\n${texts.join('\n')}`;
    const found = known.get(key) ?? titleYear([reason, achievement, ...texts], year);
    known.set(key, found);
    return found;
  };
}

/** Every merged record beside the one it is read under. There are few. */
async function readMerged(db: Queryable): Promise<Pick<OfficeFacts, 'mergedUnder' | 'keptOf'>> {
  const rows = (await withMerged(db.select('id', 'kept_id').from('merged'), db)) as { id: string; kept_id: string }[];
  const mergedUnder = new Map<string, string[]>();
  for (const { id, kept_id: keptId } of rows) mergedUnder.set(keptId, [...(mergedUnder.get(keptId) ?? []), id]);
  for (const ids of mergedUnder.values()) ids.sort();
  return { mergedUnder, keptOf: new Map(rows.map(({ id, kept_id }) => [id, kept_id])) };
}

interface CampaignColumns {
  name: string;
  theme: string;
  duration: CampaignDuration;
  starts_on: string | null;
  ends_on: string | null;
  closed_on: string | null;
}

async function readCampaigns(db: Queryable): Promise<(CampaignFact & { keys: string[] })[]> {
  const rows = await db('campaign').select<CampaignColumns[]>(
    'name',
    'theme',
    'duration',
    'starts_on',
    'ends_on',
    'closed_on',
  );
  return rows.map((row) => ({
    name: row.name,
    duration: row.duration,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    closedOn: row.closed_on,
    keys: [themeKey(row.name), themeKey(row.theme)],
  }));
}

async function readUnits(db: Queryable, onDate: IsoDate): Promise<Map<string, UnitFact>> {
  const forest = await readForest(db);
  const kinds = await listUnitKinds(db);
  const partKinds = new Set(kinds.filter(({ level }) => level === 'BO_PHAN').map(({ code }) => code));
  const successions = await listSuccessions(db);
  const facts = new Map<string, UnitFact>();
  for (const unit of forest.values()) {
    facts.set(unit.id, {
      id: unit.id,
      name: nameOn(unit, onDate).name,
      endedOn: unit.validTo,
      successors: covers(unit, onDate)
        ? []
        : allSuccessorsOf(unit.id, successions).flatMap(({ unitId }) => {
            const heir = forest.get(unitId);
            return heir && covers(heir, onDate) ? [nameOn(heir, onDate).name] : [];
          }),
      countsFor: collectivesOf(unit.id, { forest, partKinds, onDate }),
    });
  }
  return facts;
}

interface Tree {
  forest: UnitForest;
  partKinds: ReadonlySet<string>;
  onDate: IsoDate;
}

/** The unit, and the ones above as long as what is below them is a department or a team and no union of its own. */
function collectivesOf(unitId: string, { forest, partKinds, onDate }: Tree): string[] {
  const found: string[] = [];
  let next: string | null = unitId;
  while (next !== null && !found.includes(next)) {
    const unit = forest.get(next);
    if (!unit) break;
    found.push(unit.id);
    next = partKinds.has(nameOn(unit, onDate).kind) ? parentOn(unit, onDate) : null;
  }
  return found;
}
