import type { AwardType } from '../office/catalogue.ts';
import { headingKey } from './headingKey.ts';

/** What offices write for one thing, brought to one short word. Order matters: longer first. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\btong (?:lien doan lao dong|ldld|lien doan)(?: viet nam)?\b/gu, 'tld'],
  [/\bcong doan viet nam\b/gu, 'cdvn'],
  [/\blien doan lao dong\b/gu, 'ldld'],
  [/\bcong doan co so\b/gu, 'cdcs'],
  [/\bcong doan\b/gu, 'cd'],
  [/\btrung uong\b/gu, 'tw'],
  [/\bthu tuong(?: chinh phu)?\b/gu, 'ttg'],
  [/\bchinh phu\b/gu, 'cp'],
  [/\buy ban nhan dan\b/gu, 'ubnd'],
  [/\bchien (?:si|sy) thi dua\b/gu, 'cstd'],
  [/\bcstdcs\b/gu, 'cstd cs'],
  [/\bco so\b/gu, 'cs'],
  [/\bcstd ?t[qw]\b/gu, 'cstd toan quoc'],
  [/\btap the lao dong xuat sac\b|\bttldxs\b/gu, 'ttldxs'],
  [/\btap the lao dong tien tien\b|\bttldtt\b/gu, 'ttldtt'],
  [/\blao dong tien tien\b/gu, 'ldtt'],
  [/\blao dong sang tao\b/gu, 'ldst'],
  [/\bbang khen\b/gu, 'bk'],
  [/\bgiay khen\b/gu, 'gk'],
  [/\bky niem chuong\b/gu, 'knc'],
  [/\bhuan chuong\b/gu, 'hc'],
  [/\bco thi dua\b/gu, 'cotd'],
  [/\bban chap hanh\b|\bbch\b|\bban thuong vu\b|\bbtv\b|\bdoan chu tich\b/gu, ' '],
  [/\bcua\b|\btang\b|\bdanh hieu\b|\bhinh thuc\b|\bde nghi\b|\bcap\b|\bnam \d{4}\b|\bva\b|\bduoc\b/gu, ' '],
];

/** Words that name the kind of an award: two awards of different kinds are never the same. */
const KINDS = new Set([
  'bk',
  'gk',
  'cotd',
  'co',
  'knc',
  'hc',
  'cstd',
  'ldtt',
  'ttldxs',
  'ttldtt',
  'ldst',
  'giai',
  'bang',
]);
/** Words that name who decides. */
const ISSUERS = new Set(['tld', 'ldld', 'cdcs', 'ttg', 'cp', 'ubnd', 'bo', 'xa', 'tw', 'quoc']);

/** Below this share of common words a name is not meant. */
const LEAST_OVERLAP = 0.35;
/** Names closer to each other than this are a question for the user. */
const MARGIN = 0.05;

/** What a text says about awards of the catalogue. */
export type AwardMatch =
  | { kind: 'FOUND'; award: AwardType }
  /** The union's own forms come first. */
  | { kind: 'AMBIGUOUS'; candidates: AwardType[] }
  | { kind: 'UNKNOWN' };

interface IndexedAward {
  award: AwardType;
  keys: Set<string>;
  /** The name as it is, without what stands in brackets. */
  name: string;
  words: Set<string>;
}

/** Finds awards of the office's catalogue by what people write, without dấu and with the usual short forms. */
export class AwardIndex {
  readonly #awards: IndexedAward[];
  readonly #known = new Map<string, AwardMatch>();

  constructor(awardTypes: readonly AwardType[]) {
    this.#awards = awardTypes.map((award) => {
      // "Cờ thi đua của bộ (Cờ thi đua Tổng Liên đoàn)": a name in brackets is another name.
      const names = [
        award.name,
        award.code,
        ...[...award.name.matchAll(/\(([^)]*)\)/gu)].map((match) => match[1] ?? ''),
      ];
      const name = canonical(award.name.replace(/\([^)]*\)/gu, ' '));
      const keys = new Set([...names.map(canonical), name]);
      keys.delete('');
      return { award, keys, name, words: new Set(canonical(award.name).split(' ')) };
    });
  }

  /** @param text a cell such as `BK LĐLĐ tỉnh` or `Chiến sĩ thi đua cơ sở` */
  match(text: string): AwardMatch {
    const known = this.#known.get(text);
    if (known) return known;
    const match = this.#search(canonical(text));
    this.#known.set(text, match);
    return match;
  }

  #search(key: string): AwardMatch {
    if (key === '') return { kind: 'UNKNOWN' };
    // A code such as GK reads like the bare "Giấy khen", which says nothing about whose: only a name does.
    const beginning = this.#awards.filter(({ name }) => name === key || name.startsWith(`${key} `));
    if (beginning.length > 1 && KINDS.has(key) && !beginning.some(({ name }) => name === key)) {
      return decide(beginning.map(({ award }) => award));
    }
    const exact = this.#awards.filter(({ keys }) => keys.has(key));
    if (exact.length > 0) return decide(exact.map(({ award }) => award));

    const words = new Set(key.split(' '));
    const kinds = [...words].filter((word) => KINDS.has(word));
    if (kinds.length === 0) return { kind: 'UNKNOWN' };
    const sameKind = this.#awards.filter((entry) => kinds.some((kind) => entry.words.has(kind)));
    // A bare "Bằng khen" fits all of its kind; more words choose among them.
    if (kinds.length === words.size) return decide(sameKind.map(({ award }) => award));
    const issuers = [...words].filter((word) => ISSUERS.has(word));
    const fitting = sameKind.filter((entry) => issuers.every((issuer) => entry.words.has(issuer)));
    const scored = fitting.map((entry) => ({ award: entry.award, score: overlap(words, entry.words) }));
    const top = Math.max(0, ...scored.map(({ score }) => score));
    if (top < LEAST_OVERLAP) return { kind: 'UNKNOWN' };
    return decide(scored.filter(({ score }) => score >= top - MARGIN).map(({ award }) => award));
  }
}

function decide(candidates: AwardType[]): AwardMatch {
  const [award] = candidates;
  if (!award) return { kind: 'UNKNOWN' };
  if (candidates.length === 1) return { kind: 'FOUND', award };
  const isUnions = ({ kind }: AwardType) => Number(kind === 'UNION_FORM');
  return { kind: 'AMBIGUOUS', candidates: candidates.toSorted((a, b) => isUnions(b) - isUnions(a)) };
}

/** Share of common words; words the text lacks weigh less than words the name lacks. */
function overlap(text: ReadonlySet<string>, name: ReadonlySet<string>): number {
  const common = [...name].filter((word) => text.has(word)).length;
  return common / (name.size + 0.2 * (text.size - common));
}

function canonical(text: string): string {
  let key = headingKey(text);
  for (const [pattern, short] of SHORT_FORMS) key = key.replace(pattern, short);
  return key.replace(/\s+/gu, ' ').trim();
}
