import { personSortKey, vietnameseSortKey } from '#core/text/sortKey.ts';
import type { SearchKind } from '#core/search/searchHit.ts';
import type { MadeUpOffice } from './madeUpOffice.ts';

/** One thing with every text it may be found by. */
interface Thing {
  /** What tells it from others of its kind. */
  key: string;
  words: string[];
  bareWords: string[];
  order: string[];
}

/**
 * The search as a plain scan, written without looking at the product's: every text is
 * taken apart letter by letter through a table and compared word by word.
 *
 * @returns keys of the best `limit` of each kind: ids, and for award lines the name
 */
export function bruteForce(office: MadeUpOffice, typed: string, limit: number): Partial<Record<SearchKind, string[]>> {
  const asked = read(typed);
  const found = Object.entries(known(office)).flatMap(([kind, things]) => {
    const hits = things
      .map((thing) => ({ thing, score: scoreOf(thing, asked) }))
      .filter(({ score }) => score < Infinity)
      .sort((a, b) => a.score - b.score || byOrder(a.thing.order, b.thing.order))
      .map(({ thing }) => thing.key);
    const best = [...new Set(hits)].slice(0, limit);
    return best.length === 0 ? [] : [[kind, best] as const];
  });
  return Object.fromEntries(found);
}

const KNOWN = new WeakMap<MadeUpOffice, Record<SearchKind, Thing[]>>();

/** Reading an office takes longer than searching it. */
function known(office: MadeUpOffice): Record<SearchKind, Thing[]> {
  const things = KNOWN.get(office) ?? thingsOf(office);
  KNOWN.set(office, things);
  return things;
}

function thingsOf({ people, unitNames, decisions }: MadeUpOffice): Record<SearchKind, Thing[]> {
  return {
    PERSON: people.map(({ id, name }) => ({ key: id, ...read(name), order: [personSortKey(name), id] })),
    UNIT: unitNames.map(({ id, unitId, name, shortName }) => ({
      key: unitId,
      ...read(`${name} ${shortName}`),
      order: [vietnameseSortKey(name), id],
    })),
    DECISION: decisions.map(({ id, number, title, summary, issuedOn }) => ({
      key: id,
      ...read(`${number} ${title} ${summary}`),
      order: [
        String(Date.parse('2999-12-31') - Date.parse(issuedOn)).padStart(20, '0'),
        vietnameseSortKey(`${number} ${title}`),
        id,
      ],
    })),
    RECIPIENT: decisions.flatMap(({ names }) =>
      names.map(({ name, subject }) => ({
        key: name,
        ...read(name),
        order: [subject === 'INDIVIDUAL' ? personSortKey(name) : vietnameseSortKey(name), name],
      })),
    ),
  };
}

function byOrder(a: string[], b: string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return Buffer.compare(Buffer.from(part), Buffer.from(other));
  }
  return 0;
}

function read(text: string): { words: string[]; bareWords: string[] } {
  const words = wordsOf(text);
  return { words, bareWords: words.map(bare) };
}

/** 0 best, 3 worst, Infinity when it is no answer. */
function scoreOf(thing: ReturnType<typeof read>, asked: ReturnType<typeof read>): number {
  if (!asked.bareWords.some((word) => word.length > 1)) return Infinity;
  if (!asked.bareWords.every((word) => thing.bareWords.some((own) => own.includes(word)))) return Infinity;
  if (asked.words.every((word) => thing.words.some((own) => own.includes(word)))) {
    return asked.words.every((word) => thing.words.some((own) => own.startsWith(word))) ? 0 : 1;
  }
  return asked.bareWords.every((word) => thing.bareWords.some((own) => own.startsWith(word))) ? 2 : 3;
}

const BARE = new Map<string, string>();
for (const row of [
  'aàáảãạăằắẳẵặâầấẩẫậ',
  'dđ',
  'eèéẻẽẹêềếểễệ',
  'iìíỉĩị',
  'oòóỏõọôồốổỗộơờớởỡợ',
  'uùúủũụưừứửữự',
  'yỳýỷỹỵ',
]) {
  for (const letter of row) BARE.set(letter, row.charAt(0));
}

function bare(word: string): string {
  return Array.from(word, (letter) => BARE.get(letter) ?? letter).join('');
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const letter of `${text.normalize('NFC').toLocaleLowerCase('vi')} `) {
    const isLetter = BARE.has(letter) || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (isLetter) word += letter;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}
