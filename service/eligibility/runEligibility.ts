import { formatDate } from '#core/dates/isoDate.ts';
import { asksProposal } from '#core/eligibility/condition.ts';
import { rulesFor, type EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import { evaluate } from '#core/eligibility/evaluate.ts';
import type { RunAsked } from '#core/eligibility/run.ts';
import { standingOf } from '#core/eligibility/standingOf.ts';
import { refusal } from '#core/errors/appError.ts';
import type { NominationKind } from '#core/nominations/nomination.ts';
import { isDecidedAbove } from '#core/nominations/sentUp.ts';
import { inForceOn, type AwardLevel, type Subject } from '#core/office/catalogue.ts';
import type { UnitLevel } from '#core/units/unitKind.ts';
import type { Queryable } from '#db/client.ts';
import { listCandidates } from '#db/eligibility/candidateStore.ts';
import { readCollectiveFacts } from '#db/eligibility/collectiveFacts.ts';
import { readOfficeFacts, type OfficeFacts } from '#db/eligibility/officeFacts.ts';
import { readPeopleFacts, type PersonFacts } from '#db/eligibility/peopleFacts.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { readThemeProposals } from '#db/eligibility/themeProposals.ts';
import { readUnitsOfYear } from '#db/eligibility/unitsOfYear.ts';
import { listRulesets, readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { rowsOn } from '../units/unitRowsOn.ts';
import type { JobHandle } from '../jobs/jobRegistry.ts';
import { EligibilityRun, type Candidate } from './eligibilityRun.ts';
import { factsOf, type ReadFacts } from './nomineeFacts.ts';

/** People whose facts are held at a time. */
const PORTION = 500;

/** An award asked for, with the rules it is to be asked by. */
interface AskedAward {
  code: string;
  level: AwardLevel;
  rules: EligibilityRule[];
}

/**
 * Who can be proposed for what: every person and every collective with every award asked for, by the rules of the day.
 * Facts are read portion by portion, so the size of the office does not decide how much memory is needed at once.
 *
 * @throws AppError NO_RULESET for a day of which no law is known, JOB_CANCELLED
 */
export async function runEligibility(
  db: Queryable,
  asked: RunAsked,
  handle: Pick<JobHandle, 'signal' | 'progress'>,
): Promise<EligibilityRun> {
  if (!inForceOn(await listRulesets(db), asked.onDate)) throw refusal('NO_RULESET', { day: formatDate(asked.onDate) });
  const office = await readOfficeFacts(db, asked);
  const ofPersons = await awardsOf(db, asked, 'INDIVIDUAL');
  const ofCollectives = await awardsOf(db, asked, 'COLLECTIVE');
  const units = await readUnitsOfYear(db, [...office.units.keys()], { office, asksPeople: ofCollectives.length > 0 });
  handle.signal.throwIfAborted();
  const shared = { office, units, themes: await readThemeProposals(db, office) };
  const run = new EligibilityRun(asked, kindsOf(office));

  const { profile } = await requireOffice(db);
  const collectives = ofCollectives.length === 0 ? [] : await collectivesOn(db, asked);
  const ids = collectives.flatMap(({ unitId }) => unitId ?? []);
  const read = { ...shared, people: new Map(), collectives: await readCollectiveFacts(db, ids, office) };
  for (const { isTop, ...candidate } of collectives) {
    // The body at the top of the tree gives the awards of its level: it is no candidate for them itself.
    const awards = isTop ? ofCollectives.filter(({ level }) => isDecidedAbove(level, profile)) : ofCollectives;
    judge(run, { candidate, awards, read });
  }

  const people = ofPersons.length === 0 ? [] : await listCandidates(db, asked.year);
  let done = 0;
  for await (const { portion, facts } of readAhead(db, people, office)) {
    handle.signal.throwIfAborted();
    judgePeople(run, { portion, awards: ofPersons, read: { ...shared, people: facts, collectives: new Map() } });
    done += portion.length;
    handle.progress(done);
  }
  return run;
}

type Person = Awaited<ReturnType<typeof listCandidates>>[number];

interface PeopleRead {
  portion: readonly Person[];
  facts: Map<string, PersonFacts>;
}

/** People portion by portion with what is known of them; the next portion is read while the one before is judged. */
async function* readAhead(db: Queryable, people: readonly Person[], office: OfficeFacts): AsyncGenerator<PeopleRead> {
  const readFrom = async (start: number): Promise<PeopleRead> => {
    const portion = people.slice(start, start + PORTION);
    const ids = portion.map(({ id }) => id);
    return { portion, facts: await readPeopleFacts(db, ids, office) };
  };
  let next = readFrom(0);
  try {
    for (let start = PORTION; start < people.length + PORTION; start += PORTION) {
      const ready = await next;
      next = readFrom(start);
      yield ready;
    }
  } finally {
    // Called off, the reading under way still holds the connection.
    await next.catch(() => undefined);
  }
}

function judgePeople(
  run: EligibilityRun,
  { portion, awards, read }: { portion: readonly Person[]; awards: readonly AskedAward[]; read: ReadFacts },
): void {
  for (const { id, fullName } of portion) {
    const unitId = read.people.get(id)?.unitId ?? null;
    const candidate: Candidate = {
      subject: 'INDIVIDUAL',
      personId: id,
      unitId,
      name: fullName,
      unitName: nameOf(read.office, unitId),
    };
    judge(run, { candidate, awards, read });
  }
}

const kindsOf = (office: OfficeFacts): Map<string, NominationKind> =>
  new Map([...office.awards].map(([code, { isThematic }]) => [code, isThematic ? 'THEMATIC' : 'COMPREHENSIVE']));

/** Puts one person or collective into the result, once for each award. */
function judge(
  run: EligibilityRun,
  { candidate, awards, read }: { candidate: Candidate; awards: readonly AskedAward[]; read: ReadFacts },
): void {
  const { year, onDate } = run.asked;
  for (const { code, rules } of awards) {
    const nominee = {
      ...candidate,
      awardCode: code,
      awardKind: run.kindOf(code),
      theme: '',
      achievement: '',
      year,
      onDate,
    };
    const facts = factsOf(nominee, read);
    const said = rules.map((rule) => ({ code: rule.code, ...evaluate(rule.condition, facts) }));
    const lacking = said.reduce((sum, verdict) => sum + verdict.lacking, 0);
    run.add({ candidate, awardCode: code, standing: standingOf(said), lacking, told: toldBy(said) });
  }
}

type Said = { code: string } & ReturnType<typeof evaluate>;

/** `C05: CSTĐCS 2021, 2022, thiếu 2023`: what is missing, else what nobody can say; of somebody eligible, what was looked at. */
function toldBy(said: readonly Said[]): string {
  const missing = said.filter(({ lacking }) => lacking > 0);
  const unclear = said.filter(({ outcome }) => outcome === 'UNKNOWN');
  return ([missing, unclear].find(({ length }) => length > 0) ?? said)
    .map(({ code, lookedAt }) => `${code}: ${lookedAt}`)
    .join('; ');
}

/** Awards asked for that this subject may receive, in the order asked. */
async function awardsOf(db: Queryable, { awardCodes, onDate }: RunAsked, subject: Subject): Promise<AskedAward[]> {
  const rules = (await listRules(db)).filter(({ condition }) => !asksProposal(condition));
  const { awardTypes } = await readMoneyCatalogue(db);
  return awardCodes
    .flatMap((code) => awardTypes.find((type) => type.code === code) ?? [])
    .filter(({ subjects }) => subjects.includes(subject))
    .map(({ code, level }) => ({ code, level, rules: rulesFor(rules, { about: subject, awardCode: code, onDate }) }));
}

/** Units of the office that stood on the day, in the order of the tree; those outside the union are none to propose. */
async function collectivesOn(db: Queryable, { year, onDate }: RunAsked): Promise<(Candidate & { isTop: boolean })[]> {
  const endOfYear = `${year}-12-31`;
  const { rows, kinds } = await rowsOn(db, { on: onDate < endOfYear ? onDate : endOfYear, includeEnded: false });
  const kindsAt = (wanted: UnitLevel) => new Set(kinds.filter(({ level }) => level === wanted).map(({ code }) => code));
  const [outside, provincial] = [kindsAt('NGOAI'), kindsAt('TINH')];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return rows
    .filter(({ kind }) => !outside.has(kind))
    .map(({ id, kind, name, parentId }) => ({
      isTop: parentId === null && provincial.has(kind),
      subject: 'COLLECTIVE',
      personId: null,
      unitId: id,
      name,
      unitName: parentId === null ? '' : (names.get(parentId) ?? ''),
    }));
}

const nameOf = (office: OfficeFacts, unitId: string | null): string =>
  unitId === null ? '' : (office.units.get(unitId)?.name ?? '');
