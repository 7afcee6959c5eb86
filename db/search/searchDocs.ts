import { searchText } from '#core/search/searchText.ts';
import { shortUnitForm } from '#core/search/shortUnitForm.ts';
import { personSortKey, vietnameseSortKey } from '#core/text/sortKey.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import type { DocKind } from './docIds.ts';

/** One text of `search_doc`, still without its id. */
export interface SearchDoc {
  source: string;
  exact: string;
  folded: string;
  sortKey: string;
}

/** Makes the documents of these sources anew; a source that is no longer there has none. */
export function readDocs(db: Queryable, kind: DocKind, sources: readonly string[]): Promise<SearchDoc[]> {
  return READERS[kind](db, sources);
}

const READERS: Record<DocKind, (db: Queryable, sources: readonly string[]) => Promise<SearchDoc[]>> = {
  async PERSON(db, sources) {
    const rows = await db('person')
      .whereIn('id', sources)
      .select<{ id: string; full_name: string; sort_key: string }[]>('id', 'full_name', 'sort_key');
    return rows.map((row) => doc(row.id, [row.full_name], row.sort_key));
  },

  async UNIT(db, sources) {
    const rows = await db('unit_name')
      .whereIn('id', sources)
      .select<{ id: string; name: string; short_name: string; sort_key: string }[]>(
        'id',
        'name',
        'short_name',
        'sort_key',
      );
    return rows.map((row) => {
      const texts = [row.name, row.short_name].flatMap((text) => [text, shortUnitForm(text)]);
      return doc(row.id, new Set(texts), row.sort_key);
    });
  },

  async DECISION(db, sources) {
    const rows = await db('decision')
      .whereIn('id', sources)
      .select<{ id: string; number: string; title: string; summary: string; issued_on: IsoDate | null }[]>(
        'id',
        'number',
        'title',
        'summary',
        'issued_on',
      );
    return rows.map((row) =>
      doc(
        row.id,
        [row.number, row.title, row.summary],
        `${newestFirst(row.issued_on)} ${vietnameseSortKey(`${row.number} ${row.title}`)}`,
      ),
    );
  },

  async RECIPIENT(db, sources) {
    const rows = await db('decision_line')
      .whereIn('name', sources)
      .groupBy('name')
      .select<{ name: string; subject: string }[]>('name', db.raw('MIN(subject) AS subject'));
    return rows.map(({ name, subject }) =>
      doc(name, [name], subject === 'INDIVIDUAL' ? personSortKey(name) : vietnameseSortKey(name)),
    );
  },

  async RECIPIENT_UNIT(db, sources) {
    const rows = await db('decision_line')
      .whereIn('unit_name', sources)
      .distinct<{ name: string }[]>('unit_name as name');
    return rows.map(({ name }) => doc(name, [name], vietnameseSortKey(name)));
  },

  async CLUSTER(db, sources) {
    const rows = await db('cluster')
      .whereIn('id', sources)
      .select<{ id: string; name: string; short_name: string; sort_key: string }[]>(
        'id',
        'name',
        'short_name',
        'sort_key',
      );
    return rows.map((row) => doc(row.id, [row.name, row.short_name], row.sort_key));
  },

  async CAMPAIGN(db, sources) {
    const rows = await db('campaign')
      .whereIn('id', sources)
      .select<{ id: string; year: number; name: string; theme: string; launch_number: string }[]>(
        'id',
        'year',
        'name',
        'theme',
        'launch_number',
      );
    return rows.map((row) =>
      doc(
        row.id,
        [row.name, row.theme, row.launch_number],
        `${newestFirst(`${row.year}-01-01`)} ${vietnameseSortKey(row.name)}`,
      ),
    );
  },

  async WORK(db, sources) {
    const rows = await db('work')
      .whereIn('id', sources)
      .select<{ id: string; name: string; sort_key: string }[]>('id', 'name', 'sort_key');
    return rows.map((row) => doc(row.id, [row.name], row.sort_key));
  },

  async INITIATIVE(db, sources) {
    const rows = await db('initiative')
      .whereIn('id', sources)
      .select<{ id: string; title: string; sort_key: string }[]>('id', 'title', 'sort_key');
    return rows.map((row) => doc(row.id, [row.title], row.sort_key));
  },

  async RECOGNITION(db, sources) {
    const rows = await db('recognition')
      .whereIn('id', sources)
      .select<{ id: string; number: string; summary: string; issued_on: IsoDate | null }[]>(
        'id',
        'number',
        'summary',
        'issued_on',
      );
    return rows.map((row) =>
      doc(
        row.id,
        [row.number, row.summary],
        `${newestFirst(row.issued_on)} ${vietnameseSortKey(`${row.number} ${row.summary}`)}`,
      ),
    );
  },

  async UNIT_EVENT(db, sources) {
    const rows = await db('unit_event')
      .whereIn('id', sources)
      .whereNull('taken_back_at')
      .where((told) => void told.whereNot('document_number', '').orWhereNot('note', ''))
      .select<{ id: string; on_date: IsoDate; document_number: string; note: string }[]>(
        'id',
        'on_date',
        'document_number',
        'note',
      );
    return rows.map((row) =>
      doc(
        row.id,
        [row.document_number, row.note],
        `${newestFirst(row.on_date)} ${vietnameseSortKey(`${row.document_number} ${row.note}`)}`,
      ),
    );
  },
};

function doc(source: string, texts: Iterable<string>, sortKey: string): SearchDoc {
  return { source, ...searchText(...texts), sortKey };
}

/** Decisions of the same match stand newest first, drafts on top: each digit of the date is turned round. */
function newestFirst(date: IsoDate | null): string {
  return (date ?? '9999-99-99').replace(/\d/gu, (digit) => String(9 - Number(digit)));
}
