import { numberRank } from '#core/text/sortKey.ts';
import type { Migration } from './schema.ts';

/** Where keys made to be sorted are kept. */
const KEYS = [
  ...['unit_name', 'person', 'cluster', 'campaign', 'registration', 'work', 'initiative'],
  ...['nomination_batch', 'nomination_line'],
].map((table) => ({ table, column: 'sort_key' }));

/** Digits as keys had them before, each by itself; one of a number as it stands now is followed by another digit. */
const DIGITS = /(?:~\d)+(?!\d)/gu;

/** Numbers in names stand in the order of their values: số 2 before số 10. Keys without digits are what they were. */
export const numberOrder: Migration = {
  name: '0023_number_order',
  async up(schema) {
    for (const { table, column } of [...KEYS, { table: 'initiative', column: 'unit_sort_key' }])
      await schema.derive(table, { from: column, to: column }, withNumbers);
    const hasDigits = Array.from({ length: 10 }, (_, digit) => `sort_key LIKE '%~${digit}%'`).join(' OR ');
    await schema.run(
      `INSERT INTO search_queue (kind, source) SELECT kind, source FROM search_doc WHERE ${hasDigits} ON CONFLICT DO NOTHING`,
    );
  },
};

const withNumbers = (key: string): string => key.replace(DIGITS, (run) => numberRank(run.replaceAll('~', '')));
