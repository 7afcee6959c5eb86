import type { Knex } from 'knex';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { leaveTakenBackEvents } from '../units/eventStore.ts';
import type { PassedVersions } from './passedVersions.ts';
import type { PutBack } from './putBack.ts';
import { mergedSince, writtenSince, type Asked, type Sentences } from './writtenSince.ts';

/** Something that hangs on what an import made, or changed it since. */
export interface ImportUse {
  count: number;
  /** Completes "vì đã có n …". */
  what: string;
  /** Of the first few, what was done with whom; left out where that is not told. */
  told?: readonly string[];
  /** What removes it: putting values back, or removing what hangs there. Null where nothing does. */
  cure: 'PUT_BACK' | 'REMOVE' | null;
}

/** As many are named; the others are only counted. */
const MOST_TOLD = 3;

/** Why an import cannot be taken back: what was made later on top of it. */
export async function usesOfImport(db: Queryable, importId: string): Promise<ImportUse[]> {
  const people = () => db('person').where('import_id', importId).select('id');
  const units = () => db('unit').where('import_id', importId).select('id');
  const initiatives = () => db('initiative').where('import_id', importId).select('id');
  const counts: [Knex.QueryBuilder, string, null?][] = [
    [db('decision_line').whereIn('person_id', people()).count({ n: '*' }), 'dòng khen thưởng gắn với người đã nhập'],
    [db('decision_line').whereIn('unit_id', units()).count({ n: '*' }), 'dòng khen thưởng gắn với đơn vị đã nhập'],
    [db('registration').whereIn('person_id', people()).count({ n: '*' }), 'đăng ký thi đua của người đã nhập'],
    [db('cluster_member').whereIn('unit_id', units()).count({ n: '*' }), 'lần tham gia cụm, khối của đơn vị đã nhập'],
    [db('registration').whereIn('unit_id', units()).count({ n: '*' }), 'đăng ký thi đua của đơn vị đã nhập'],
    [db('nomination_line').whereIn('person_id', people()).count({ n: '*' }), 'đề nghị khen thưởng của người đã nhập'],
    [db('nomination_line').whereIn('unit_id', units()).count({ n: '*' }), 'đề nghị khen thưởng của đơn vị đã nhập'],
    [db('nomination_batch').whereIn('unit_id', units()).count({ n: '*' }), 'tờ trình của đơn vị đã nhập'],
    [db('council_member').whereIn('person_id', people()).count({ n: '*' }), 'thành viên hội đồng là người đã nhập'],
    [db('council_member').whereIn('unit_id', units()).count({ n: '*' }), 'thành viên hội đồng của đơn vị đã nhập'],
    [db('meeting_attendee').whereIn('person_id', people()).count({ n: '*' }), 'lượt dự họp hội đồng của người đã nhập'],
    [db('meeting_attendee').whereIn('unit_id', units()).count({ n: '*' }), 'lượt dự họp hội đồng của đơn vị đã nhập'],
    [db('work').whereIn('unit_id', units()).count({ n: '*' }), 'công trình, sản phẩm của đơn vị đã nhập'],
    [
      db('initiative_author').whereIn('person_id', people()).countDistinct({ n: 'initiative_id' }),
      'sáng kiến của người đã nhập',
    ],
    [
      db('initiative_author')
        .whereIn('unit_id', units())
        .whereNotIn('initiative_id', initiatives())
        .countDistinct({ n: 'initiative_id' }),
      'sáng kiến có tác giả ở đơn vị đã nhập',
    ],
    [
      db('initiative').whereIn('unit_id', units()).whereNotIn('id', initiatives()).count({ n: '*' }),
      'sáng kiến của đơn vị đã nhập',
    ],
    [
      db('recognition_item').whereIn('initiative_id', initiatives()).countDistinct({ n: 'initiative_id' }),
      'sáng kiến đã nhập có ở quyết định công nhận',
    ],
    [
      db('initiative_review').whereIn('initiative_id', initiatives()).countDistinct({ n: 'initiative_id' }),
      'sáng kiến đã nhập có ở phiên họp chấm điểm',
    ],
    [
      db('attachment')
        .where('owner_type', 'initiative')
        .whereNull('removed_at')
        .whereIn('owner_id', initiatives())
        .count({ n: '*' }),
      'tệp đính kèm của sáng kiến đã nhập',
    ],
    [
      db('initiative').where('import_id', importId).where('version', '>', 1).count({ n: '*' }),
      'sáng kiến đã nhập được sửa sau đó',
      null,
    ],
    [
      db('person_post').whereIn('unit_id', units()).whereNotIn('person_id', people()).count({ n: '*' }),
      'chức vụ của người khác ở đơn vị đã nhập',
    ],
    [
      db('unit_parent').whereIn('parent_id', units()).whereNotIn('unit_id', units()).count({ n: '*' }),
      'đơn vị khác đặt dưới đơn vị đã nhập',
    ],
    [
      db('unit_event_part')
        .whereIn('unit_id', units())
        .whereIn('event_id', db('unit_event').whereNull('taken_back_at').select('id'))
        .countDistinct({ n: 'event_id' }),
      'sự kiện của đơn vị đã nhập',
    ],
  ];
  const uses: ImportUse[] = [];
  for (const [query, what, cure = 'REMOVE'] of counts) {
    const row = (await query.first()) as { n: number } | undefined;
    if (row && row.n > 0) uses.push({ count: row.n, what, cure });
  }
  const mergers = await mergersOf(db, people);
  if (mergers.length === 0) return uses;
  const told = mergers.slice(0, MOST_TOLD);
  return [...uses, { count: mergers.length, what: 'lần gộp hồ sơ của người đã nhập', told, cure: 'REMOVE' }];
}

/** Mergers in force that one of these people is part of, in words. */
async function mergersOf(db: Queryable, people: () => Knex.QueryBuilder): Promise<string[]> {
  const rows: { merged: string; kept: string }[] = await db('person_merge as m')
    .join('person as merged', 'merged.id', 'm.merged_id')
    .join('person as kept', 'kept.id', 'm.kept_id')
    .whereNull('m.undone_at')
    .where((merge) => void merge.whereIn('m.kept_id', people()).orWhereIn('m.merged_id', people()))
    .orderBy('m.id', 'desc')
    .select('merged.full_name as merged', 'kept.full_name as kept');
  return rows.map(({ merged, kept }) => `${merged} vào ${kept}`);
}

/**
 * Posts of the people an import made, and others it touched, that an event of units ended or took along. What an event
 * did to the others before the import was there when it filled them.
 */
export async function movedPosts(db: Queryable, importId: string, otherIds: readonly string[]): Promise<number> {
  const moved = new Set<string>();
  const note = (rows: { post_id: string }[]) => rows.forEach(({ post_id: id }) => moved.add(id));
  const people = db('person').where('import_id', importId).select('id');
  note(await db('unit_event_post').whereIn('person_id', people).whereNot('change', 'BEGUN').select('post_id'));
  const imported = db('import_batch').where('id', importId).select('at');
  for (const some of idChunks(otherIds)) {
    const since = db('unit_event').where('at', '>=', imported).select('id');
    note(await db('unit_event_post').whereIn('post_id', some).whereIn('event_id', since).select('post_id'));
  }
  return moved.size;
}

/** People or units an import made that are not as it made them. */
export async function changedOfMade(
  db: Queryable,
  table: 'person' | 'unit',
  { importId, seq, passed, putBack }: { importId: string; seq: number; passed: PassedVersions; putBack: PutBack },
): Promise<Pick<ImportUse, 'count' | 'told'>> {
  const made = db(table).where('import_id', importId).select('id');
  const asked: Asked = { seq, narrow: (log) => void log.whereIn('entity_id', made), putBack };
  const written = await writtenSince(db, table, asked);
  const rows: { id: string; version: number }[] = await db(table)
    .where('import_id', importId)
    .where('version', '>', 1)
    .select('id', 'version');
  const changed = new Set(written.keys());
  for (const { id, version } of rows) if (version !== 1 + (passed.get(id) ?? 0)) changed.add(id);
  return { count: changed.size, told: [...written.values()].slice(0, MOST_TOLD) };
}

/** People or units of these ids that are not as the import left them, or that others were merged into since. */
export async function changedSince(
  db: Queryable,
  table: 'person' | 'unit',
  { seq, entries, putBack }: { seq: number; entries: readonly { id: string; version: number }[]; putBack: PutBack },
): Promise<Pick<ImportUse, 'count' | 'told'>> {
  let count = 0;
  const told: string[] = [];
  const versions = new Map(entries.map(({ id, version }) => [id, version]));
  for (const some of idChunks([...versions.keys()])) {
    const rows: { id: string; version: number }[] = await db(table).whereIn('id', some).select('id', 'version');
    const asked: Asked = { seq, narrow: (log) => void log.whereIn('entity_id', some), putBack };
    const merged: Sentences = table === 'person' ? await mergedSince(db, asked) : new Map();
    const touched = new Map([...merged, ...(await writtenSince(db, table, asked))]);
    told.push(...touched.values());
    const others = new Set(touched.keys());
    for (const { id, version } of rows) if (versions.get(id) !== version) others.add(id);
    count += others.size + (some.length - rows.length);
  }
  return { count, told: told.slice(0, MOST_TOLD) };
}

/** Removes everything an import made; the rest of the database must not point at it any more. */
export async function deleteImported(tx: Tx, importId: string): Promise<void> {
  const people = () => tx('person').where('import_id', importId).select('id');
  const units = () => tx('unit').where('import_id', importId).select('id');
  await tx('initiative').where('import_id', importId).delete();
  // Mergers taken back long ago go with the people they spoke of; the audit log has them.
  await tx('person_merge').whereIn('kept_id', people()).orWhereIn('merged_id', people()).delete();
  await tx('person').where('import_id', importId).delete();
  const made = await tx('unit').where('import_id', importId).select<{ id: string }[]>('id');
  await leaveTakenBackEvents(
    tx,
    made.map(({ id }) => id),
  );
  await tx('unit_parent').whereIn('unit_id', units()).delete();
  await tx('unit').where('import_id', importId).delete();
}
