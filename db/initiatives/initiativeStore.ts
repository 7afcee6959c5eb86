import type { AuthorInput, InitiativeInput, InitiativeStatus } from '#core/initiatives/initiative.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { readKeptIds } from '../people/mergedRecords.ts';

/** An author as kept with his initiative. */
export interface StoredAuthor extends AuthorInput {
  id: string;
}

/** An initiative as it is kept, with its authors in the order of the application. */
export interface StoredInitiative extends Omit<InitiativeInput, 'authors'> {
  id: string;
  authors: StoredAuthor[];
  status: InitiativeStatus;
  /** Why a clerk moved the status last; empty where the council's result did, or nobody. */
  statusReason: string;
  /** The import it came with. */
  importId: string | null;
  version: number;
}

/** What is added: ids are made by who adds. */
export interface NewInitiative extends Omit<InitiativeInput, 'authors'> {
  id: string;
  authors: readonly StoredAuthor[];
  /** Of a list that tells the results of years gone by; one who applies is RECEIVED. */
  status?: InitiativeStatus;
  /** Points of the council such a list tells, hundredths. */
  score?: number | null;
}

/** Columns of `initiative as i` under the names of {@link StoredInitiative}. */
const INITIATIVE_COLUMNS = {
  id: 'i.id',
  year: 'i.year',
  title: 'i.title',
  kind: 'i.kind',
  field: 'i.field',
  unitId: 'i.unit_id',
  unitName: 'i.unit_name',
  owner: 'i.owner',
  submittedOn: 'i.submitted_on',
  firstAppliedOn: 'i.first_applied_on',
  nature: 'i.nature',
  confidential: 'i.confidential',
  conditions: 'i.conditions',
  benefitToldByAuthors: 'i.benefit_told_by_authors',
  benefitToldByUsers: 'i.benefit_told_by_users',
  trialPeople: 'i.trial_people',
  benefit: 'i.benefit',
  programme: 'i.programme',
  portalCode: 'i.portal_code',
  status: 'i.status',
  statusReason: 'i.status_reason',
  note: 'i.note',
  importId: 'i.import_id',
  version: 'i.version',
} as const;

/** One initiative with its authors. */
export async function findInitiative(db: Queryable, id: string): Promise<StoredInitiative | undefined> {
  return (await initiativesOf(db, [id]))[0];
}

/** These initiatives with their authors, in the order of the ids; one that is gone is left out. */
export async function initiativesOf(db: Queryable, ids: readonly string[]): Promise<StoredInitiative[]> {
  const found = new Map<string, StoredInitiative>();
  for (const some of idChunks(ids)) {
    const rows: Omit<StoredInitiative, 'authors'>[] = await db('initiative as i')
      .whereIn('i.id', some)
      .select(INITIATIVE_COLUMNS);
    const authors = await authorsOf(db, some);
    for (const row of rows) found.set(row.id, { ...row, authors: authors.get(row.id) ?? [] });
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * Authors of these initiatives by initiative, in the order of each application; people by the record they stand
 * under now.
 */
export async function authorsOf(db: Queryable, initiativeIds: readonly string[]): Promise<Map<string, StoredAuthor[]>> {
  const authors = new Map<string, StoredAuthor[]>();
  const keptIdOf = await readKeptIds(db);
  for (const some of idChunks(initiativeIds)) {
    const rows: (Omit<StoredAuthor, 'isChief'> & { initiativeId: string; isChief: number })[] = await db(
      'initiative_author as a',
    )
      .whereIn('a.initiative_id', some)
      .orderBy(['a.initiative_id', 'a.ordinal'])
      .select({
        id: 'a.id',
        initiativeId: 'a.initiative_id',
        personId: 'a.person_id',
        unitId: 'a.unit_id',
        name: 'a.name',
        birth: 'a.birth',
        workplace: 'a.workplace',
        position: 'a.position',
        qualification: 'a.qualification',
        share: 'a.share',
        isChief: 'a.is_chief',
      });
    for (const { initiativeId, isChief, ...author } of rows) {
      const own = authors.get(initiativeId);
      const read = { ...author, personId: keptIdOf(author.personId), isChief: isChief === 1 };
      if (own) own.push(read);
      else authors.set(initiativeId, [read]);
    }
  }
  return authors;
}

/** Adds any number of initiatives with their authors; versions begin at 1, statuses at RECEIVED unless told. */
export async function insertInitiatives(
  tx: Tx,
  initiatives: readonly NewInitiative[],
  { now, importId = null }: { now: string; importId?: string | null },
): Promise<void> {
  await insertInChunks(
    tx,
    'initiative',
    initiatives.map(({ id, status = 'RECEIVED', score = null, ...initiative }) => ({
      id,
      ...columnsOf(initiative),
      status,
      score,
      status_reason: '',
      import_id: importId,
      version: 1,
      created_at: now,
      updated_at: now,
    })),
  );
  await insertInChunks(tx, 'initiative_author', authorRows(initiatives));
}

/**
 * Writes an initiative anew with its authors; its status stays.
 *
 * @returns false when it changed since `version` was read; nothing is written then
 */
export async function updateInitiative(
  tx: Tx,
  { version, now, ...initiative }: Omit<NewInitiative, 'status' | 'score'> & { version: number; now: string },
): Promise<boolean> {
  const { id, ...content } = initiative;
  const changed = await tx('initiative')
    .where({ id, version })
    .update({ ...columnsOf(content), version: version + 1, updated_at: now });
  if (changed === 0) return false;
  await tx('initiative_author').where({ initiative_id: id }).delete();
  await insertInChunks(tx, 'initiative_author', authorRows([initiative]));
  return true;
}

/** What became of an initiative. */
interface StatusSet {
  id: string;
  version: number;
  status: InitiativeStatus;
  reason: string;
  /** Mean points the result stands on, hundredths; null where no council's sheets gave it. */
  score: number | null;
  now: string;
}

/**
 * Only `moveInitiativeTo` of the service calls this: every later change of a status goes through it.
 *
 * @returns false when it changed since `version` was read
 */
export async function setInitiativeStatus(tx: Tx, set: StatusSet): Promise<boolean> {
  const { id, version, status, reason, score, now } = set;
  const changed = await tx('initiative')
    .where({ id, version })
    .update({ status, status_reason: reason, score, version: version + 1, updated_at: now });
  return changed > 0;
}

/** Takes an initiative away with its authors. @returns false when it changed since `version` was read */
export async function deleteInitiative(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('initiative').where({ id, version }).delete()) > 0;
}

/**
 * By what two authors who are nobody the office knows are taken for one: the name, with the birth where it is told
 * and else the workplace.
 */
export function authorKey({ name, birth, workplace }: Pick<AuthorInput, 'name' | 'birth' | 'workplace'>): string {
  return `${foldForSearch(name)} | ${birth === '' ? foldForSearch(workplace) : birth}`;
}

function columnsOf(initiative: Omit<NewInitiative, 'id' | 'status' | 'score'>) {
  const { title, field, unitName, programme, portalCode, authors } = initiative;
  return {
    year: initiative.year,
    title,
    kind: initiative.kind,
    field,
    unit_id: initiative.unitId,
    unit_name: unitName,
    owner: initiative.owner,
    submitted_on: initiative.submittedOn,
    first_applied_on: initiative.firstAppliedOn,
    nature: initiative.nature,
    confidential: initiative.confidential,
    conditions: initiative.conditions,
    benefit_told_by_authors: initiative.benefitToldByAuthors,
    benefit_told_by_users: initiative.benefitToldByUsers,
    trial_people: initiative.trialPeople,
    benefit: initiative.benefit,
    programme,
    portal_code: portalCode,
    note: initiative.note,
    title_key: foldForSearch(title),
    search_key: foldForSearch(
      [title, field, unitName, programme, portalCode, ...authors.map(({ name }) => name)].join(' '),
    ),
    sort_key: vietnameseSortKey(title),
    unit_sort_key: vietnameseSortKey(unitName),
  };
}

function authorRows(initiatives: readonly Pick<NewInitiative, 'id' | 'authors'>[]) {
  return initiatives.flatMap(({ id: initiativeId, authors }) =>
    authors.map((author, index) => ({
      id: author.id,
      initiative_id: initiativeId,
      ordinal: index + 1,
      person_id: author.personId,
      unit_id: author.unitId,
      name: author.name,
      birth: author.birth,
      workplace: author.workplace,
      position: author.position,
      qualification: author.qualification,
      share: author.share,
      is_chief: Number(author.isChief),
      author_key: authorKey(author),
    })),
  );
}
