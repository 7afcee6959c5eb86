import { personSortKey, vietnameseSortKey } from '#core/text/sortKey.ts';
import type { SearchKind } from '#core/search/searchHit.ts';
import { shortUnitForm } from '#core/search/shortUnitForm.ts';
import type { MadeUpOffice } from './madeUpOffice.ts';

/** One thing with every text it may be found by. */
interface Thing {
  /** What tells it from others of its kind. */
  key: string;
  texts: string[];
  order: string[];
}

/**
 * The search as a plain scan, written without looking at the product's: every text is
 * taken apart letter by letter through a table and compared word by word.
 *
 * @returns keys of the best `limit` of each kind: ids, and for award lines the name
 */
export function bruteForce(office: MadeUpOffice, typed: string, limit: number): Partial<Record<SearchKind, string[]>> {
  const asked = askedIn(typed);
  if (!asked.words.some((word) => word.length > 1 || asked.whole.includes(word))) return {};
  const meant = askedIn(shortUnitForm(typed));
  const found = Object.entries(known(office)).flatMap(([kind, things]) => {
    const hits = things
      .map((thing) => ({
        thing,
        score: Math.min(scoreOf(thing, asked), kind === 'UNIT' ? scoreOf(thing, meant) : Infinity),
      }))
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

function thingsOf({
  people,
  unitNames,
  decisions,
  recognitions,
  unitEvents,
}: MadeUpOffice): Record<SearchKind, Thing[]> {
  return {
    PERSON: people.map(({ id, name }) => ({ key: id, texts: [name], order: [personSortKey(name), id] })),
    UNIT: unitNames.map(({ id, unitId, name, shortName }) => ({
      key: unitId,
      texts: [name, shortName, shortUnitForm(name), shortUnitForm(shortName)],
      order: [vietnameseSortKey(name), id],
    })),
    DECISION: decisions.map(({ id, number, title, summary, issuedOn }) => ({
      key: id,
      texts: [number, title, summary],
      order: [daysBack(issuedOn), vietnameseSortKey(`${number} ${title}`), id],
    })),
    RECIPIENT: decisions.flatMap(({ names }) =>
      names.map(({ name, subject }) => ({
        key: name,
        texts: [name],
        order: [subject === 'INDIVIDUAL' ? personSortKey(name) : vietnameseSortKey(name), name],
      })),
    ),
    // The made-up office has none of these.
    CLUSTER: [],
    CAMPAIGN: [],
    WORK: [],
    INITIATIVE: [],
    RECOGNITION: recognitions.map(({ id, number, summary, issuedOn }) => ({
      key: id,
      texts: [number, summary],
      order: [daysBack(issuedOn), vietnameseSortKey(`${number} ${summary}`), id],
    })),
    UNIT_EVENT: unitEvents
      .filter(({ isTakenBack }) => !isTakenBack)
      .map(({ id, number, note, on }) => ({
        key: id,
        texts: [number, note],
        order: [daysBack(on), vietnameseSortKey(`${number} ${note}`), id],
      })),
  };
}

/** The newest first. */
const daysBack = (date: string) => String(Date.parse('2999-12-31') - Date.parse(date)).padStart(20, '0');

function byOrder(a: string[], b: string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return Buffer.compare(Buffer.from(part), Buffer.from(other));
  }
  return 0;
}

interface Asked {
  words: string[];
  /** Numbers of documents among them: nothing may stand before or behind. */
  whole: string[];
}

function askedIn(typed: string): Asked {
  const text = withoutZeros(typed);
  return { words: wordsOf(text), whole: numbersIn(text).map(({ digits }) => digits) };
}

/** The 34 and the 2024 of `34/2024/QĐ`. */
function numbersIn(text: string): { digits: string; at: number }[] {
  const heads = [...text.matchAll(/(?:\d+\/)+(?=\p{L})/gu)].filter(
    ({ index }) => !/[\p{L}\d]$/u.test(text.slice(0, index)),
  );
  return heads.flatMap((head) =>
    [...head[0].matchAll(/\d+/gu)].map((number) => ({ digits: number[0], at: head.index + number.index })),
  );
}

/** `05/QĐ` → `5/QĐ`. */
function withoutZeros(text: string): string {
  let plain = text;
  for (const { digits, at } of numbersIn(text).reverse()) {
    plain = plain.slice(0, at) + String(Number(digits)) + plain.slice(at + digits.length);
  }
  return plain;
}

/** 0 best, 11 worst, Infinity when it is no answer. */
function scoreOf({ texts }: Thing, { words, whole }: Asked): number {
  const own = texts.flatMap((text) => [text, withoutZeros(text)]).map(wordsOf);
  if (!whole.every((number) => own.flat().includes(number))) return Infinity;
  const withDau = placeOf(own, words);
  if (withDau < Infinity) return withDau;
  return (
    6 +
    placeOf(
      own.map((each) => each.map(bare)),
      words.map(bare),
    )
  );
}

/**
 * 0 the whole of a text, 1 its first words, 2 words one after the other, 3 the one word at the end of a text,
 * 4 beginnings of words, 5 inside of words.
 */
function placeOf(texts: string[][], asked: string[]): number {
  const all = texts.flat();
  if (!asked.every((word) => all.some((own) => own.includes(word)))) return Infinity;
  if (asked.length > 1) {
    const last = asked.length - 1;
    const isAt = (words: string[], at: number) =>
      asked.every((word, index) => (index === last ? words[at + index]?.startsWith(word) : words[at + index] === word));
    if (texts.some((words) => isAt(words, 0) && words.length === asked.length && words[last] === asked[last])) return 0;
    if (texts.some((words) => isAt(words, 0))) return 1;
    if (texts.some((words) => words.some((_, at) => isAt(words, at)))) return 2;
  }
  if (asked.length === 1 && texts.some((words) => words.at(-1) === asked[0])) return 3;
  return asked.every((word) => all.some((own) => own.startsWith(word))) ? 4 : 5;
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
