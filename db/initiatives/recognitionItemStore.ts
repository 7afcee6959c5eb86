import type { RecognisedAuthor, RecognitionItem } from '#core/initiatives/recognition.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { withMerged } from '../people/mergedRecords.ts';

/** The initiatives of a draft in their order, each as it is kept now. */
export async function listDraftItems(db: Queryable, recognitionId: string): Promise<RecognitionItem[]> {
  const rows = await itemRows(db, recognitionId, 'i');
  const authors = await currentAuthors(
    db,
    rows.map(({ initiativeId }) => initiativeId),
  );
  return rows.map((row) => ({ ...row, authors: authors.get(row.initiativeId) ?? [] }));
}

/** The initiatives of an issued decision in their order, as they were copied into it. */
export async function listFrozenItems(db: Queryable, recognitionId: string): Promise<RecognitionItem[]> {
  const rows = await itemRows(db, recognitionId, 't');
  return rows.map((row) => ({ ...row, authors: copiedAuthors(row.authors) }));
}

/** Copies made before genders were kept tell none. */
function copiedAuthors(authors: string): RecognisedAuthor[] {
  const copied = JSON.parse(authors) as (Omit<RecognisedAuthor, 'gender'> & { gender?: RecognisedAuthor['gender'] })[];
  return copied.map((author) => ({ ...author, gender: author.gender ?? '' }));
}

/** Adds initiatives to the end of a draft's list. */
export async function insertItems(
  tx: Tx,
  { recognitionId, items }: { recognitionId: string; items: readonly { id: string; initiativeId: string }[] },
): Promise<void> {
  const last = (await tx('recognition_item')
    .where('recognition_id', recognitionId)
    .max('ordinal as ordinal')
    .first()) as { ordinal: number | null } | undefined;
  const from = last?.ordinal ?? 0;
  await insertInChunks(
    tx,
    'recognition_item',
    items.map(({ id, initiativeId }, index) => ({
      id,
      recognition_id: recognitionId,
      ordinal: from + index + 1,
      initiative_id: initiativeId,
      ...NOTHING_COPIED,
    })),
  );
}

/** What an item holds until its decision is issued: until then the initiative itself is read. */
const NOTHING_COPIED = { title: '', unit_name: '', field: '', authors: '[]', benefit: null };

/** Takes initiatives out of a draft's list. */
export async function deleteItems(tx: Tx, recognitionId: string, itemIds: readonly string[]): Promise<void> {
  for (const ids of idChunks(itemIds)) {
    await tx('recognition_item').where('recognition_id', recognitionId).whereIn('id', ids).delete();
  }
}

/** Puts the items of a draft in this order. */
export async function arrangeItems(tx: Tx, recognitionId: string, itemIds: readonly string[]): Promise<void> {
  for (const [index, id] of itemIds.entries()) {
    await tx('recognition_item')
      .where({ id, recognition_id: recognitionId })
      .update({ ordinal: index + 1 });
  }
}

/** Copies into a draft's items what is about to be signed, numbered as they stand. */
export async function copyIntoItems(tx: Tx, items: readonly RecognitionItem[]): Promise<void> {
  for (const [index, { id, title, unitName, field, authors, benefit }] of items.entries()) {
    await tx('recognition_item')
      .where({ id })
      .update({ ordinal: index + 1, title, unit_name: unitName, field, authors: JSON.stringify(authors), benefit });
  }
}

type ItemRow = Omit<RecognitionItem, 'authors'> & { authors: string };

/** @param source of what is said of an initiative: the item's copy, or the initiative itself */
function itemRows(db: Queryable, recognitionId: string, source: 't' | 'i'): Promise<ItemRow[]> {
  return db('recognition_item as t')
    .join('initiative as i', 'i.id', 't.initiative_id')
    .where('t.recognition_id', recognitionId)
    .orderBy(['t.ordinal', 't.id'])
    .select<ItemRow[]>({
      id: 't.id',
      initiativeId: 't.initiative_id',
      title: `${source}.title`,
      unitName: `${source}.unit_name`,
      field: `${source}.field`,
      benefit: `${source}.benefit`,
      authors: 't.authors',
      initiativeStatus: 'i.status',
      initiativeVersion: 'i.version',
    });
}

interface AuthorRow extends Omit<RecognisedAuthor, 'isChief'> {
  initiativeId: string;
  isChief: number;
}

/** Authors as they are kept now; records merged into one are one person. */
async function currentAuthors(
  db: Queryable,
  initiativeIds: readonly string[],
): Promise<Map<string, RecognisedAuthor[]>> {
  const authors = new Map<string, RecognisedAuthor[]>();
  for (const ids of idChunks(initiativeIds)) {
    const rows: AuthorRow[] = await withMerged(db('initiative_author as a'), db)
      .leftJoin('merged as m', 'm.id', 'a.person_id')
      .leftJoin('person as p', 'p.id', db.raw('COALESCE(m.kept_id, a.person_id)'))
      .whereIn('a.initiative_id', ids)
      .orderBy(['a.initiative_id', 'a.ordinal'])
      .select({
        initiativeId: 'a.initiative_id',
        name: 'a.name',
        birth: 'a.birth',
        workplace: 'a.workplace',
        position: 'a.position',
        share: 'a.share',
        isChief: 'a.is_chief',
      })
      .select(
        db.raw("COALESCE(p.gender, '') AS ??", ['gender']),
        db.raw('COALESCE(m.kept_id, a.person_id, a.author_key) AS ??', ['personKey']),
      );
    for (const { initiativeId, isChief, ...author } of rows) {
      const own = authors.get(initiativeId) ?? [];
      own.push({ ...author, isChief: isChief === 1 });
      authors.set(initiativeId, own);
    }
  }
  return authors;
}
