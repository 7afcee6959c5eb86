import type { Knex } from 'knex';
import { foldedWords } from '#core/search/searchText.ts';
import { foldForSearch } from '#core/text/fold.ts';

/** Keeps rows whose folded key contains the text; `%` and `_` typed by a person are plain characters. */
export function whereKeyContains(query: Knex.QueryBuilder, column: string, text: string): void {
  const folded = foldForSearch(text);
  if (folded === '') return;
  void query.whereRaw(KEY_LIKE, [column, `%${escaped(folded)}%`]);
}

/**
 * Keeps rows whose folded key contains every word of the text, in any order and as any part of a word: what
 * answers a search everywhere. A text without a word, `%` say, finds nothing.
 */
export function whereKeyHasWords(query: Knex.QueryBuilder, column: string, text: string): void {
  const words = foldedWords(text);
  if (words.length === 0) void query.whereRaw('1 = 0');
  for (const word of new Set(words)) void query.whereRaw(KEY_LIKE, [column, `%${word}%`]);
}

/** Orders rows whose key begins with the text before the others. */
export function orderByKeyPrefix(query: Knex.QueryBuilder, column: string, text: string): void {
  void query.orderByRaw(LIKE_FIRST, [column, `${escaped(foldForSearch(text))}%`]).orderBy(column);
}

/** Orders rows whose column contains the text, letter by letter as it stands, before the others. */
export function orderByContained(query: Knex.QueryBuilder, column: string, text: string): void {
  void query.orderByRaw(LIKE_FIRST, [column, `%${escaped(text)}%`]);
}

const KEY_LIKE = "?? LIKE ? ESCAPE '\\'";
const LIKE_FIRST = `CASE WHEN ${KEY_LIKE} THEN 0 ELSE 1 END`;

function escaped(text: string): string {
  return text.replace(/[%_\\]/gu, (symbol) => `\\${symbol}`);
}
