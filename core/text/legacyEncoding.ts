import { TCVN3_LETTERS, VNI_PAIRS, VNI_SINGLES } from './legacyEncodingTables.ts';
import { isVietnameseSyllable } from './vietnameseSyllable.ts';

/** Vietnamese encodings older than Unicode that office files still carry. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** What a font name says about the text set in it. */
export interface LegacyFont {
  encoding: LegacyEncoding;
  /** .VnTimeH and its kin draw lower-case codes as capitals. */
  capitals: boolean;
}

/** Letters only Unicode text can hold (ă đ ĩ ũ ơ ư ạ … ỹ); one of them and a text is not legacy. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u;
const CAPITALS: ReadonlySet<string> = new Set(TCVN3_LETTERS.values());
const LATIN_1_SIGN = /[\u00a1-\u00ff]/u;
/** Letters of the longest syllable, "nghiêng", with a sign for each mark. */
const LONGEST_WORD = 10;
const WORD = /[A-Za-z\u00a1-\u00ff]+/gu;

/** Reads a font name: `.VnTime` → TCVN3, `.VnTimeH` → TCVN3 in capitals, `VNI-Times` → VNI, others → null. */
export function legacyFont(name: string): LegacyFont | null {
  if (/^\.?vn[a-z]/iu.test(name) && name.startsWith('.')) {
    return { encoding: 'TCVN3', capitals: /[a-z ]H$/u.test(name.replace(/\s*(bold|italic)$/iu, '')) };
  }
  return /^vni[- ]/iu.test(name) ? { encoding: 'VNI', capitals: false } : null;
}

/** True when a text holds letters that only Unicode Vietnamese has. */
export function hasUnicodeVietnamese(text: string): boolean {
  return UNICODE_ONLY.test(text);
}

/** True when a text could be legacy: it has signs of Windows-1252's upper half and no letter that only Unicode has. */
export function mayBeLegacy(text: string): boolean {
  return LATIN_1_SIGN.test(text) && !UNICODE_ONLY.test(text);
}

/**
 * Converts text known to be legacy. Text typed in capitals mixes ASCII capitals
 * with lower-case codes ("CéNG HßA"), since TCVN3 has no others; it comes back in capitals.
 *
 * @param capitals the font draws everything as capitals
 */
export function convertLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  const converted = encoding === 'TCVN3' ? fromTcvn3(text) : fromVni(text);
  return (capitals ? converted.toUpperCase() : converted).normalize('NFC');
}

function fromTcvn3(text: string): string {
  const asciiLetters = text.replace(/[^A-Za-z]/gu, '');
  const isAllCapitals = asciiLetters.length >= 3 && asciiLetters === asciiLetters.toUpperCase();
  const converted = Array.from(text, (sign) => TCVN3_LETTERS.get(sign) ?? sign).join('');
  return isAllCapitals ? converted.toUpperCase() : withInitials(converted);
}

/** Letters TCVN3 has no capital for: who types "Ánh" types "ánh". */
const WITHOUT_CAPITAL = new Set([...TCVN3_LETTERS.values()].filter((letter) => !CAPITALS.has(letter.toUpperCase())));

/** Gives such a letter its capital where a text begins, and in a text whose every other word begins with one: a name. */
function withInitials(text: string): string {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const lacking = words.filter((word) => WITHOUT_CAPITAL.has(word.charAt(0)));
  if (lacking.length === 0) return text;
  const others = words.filter((word) => !lacking.includes(word));
  const isName = others.length > 0 && others.every((word) => /^\p{Lu}/u.test(word));
  return text.replace(/(?<!\p{L})\p{L}/gu, (letter, at: number) =>
    WITHOUT_CAPITAL.has(letter) && (isName || text.slice(0, at).trim() === '') ? letter.toUpperCase() : letter,
  );
}

function fromVni(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const base = text.charAt(i);
    const pair = VNI_PAIRS.get((base + text.charAt(i + 1)).toLowerCase());
    if (pair !== undefined) {
      out += base === base.toLowerCase() ? pair : pair.toUpperCase();
      i++;
    } else {
      out += VNI_SINGLES.get(base) ?? base;
    }
  }
  return out;
}

/** How the accented words of some texts read, as they stand and under each encoding. */
export interface LegacyEvidence {
  /** Distinct words that are no Vietnamese as they stand but are under the encoding. */
  distinct: Record<LegacyEncoding, number>;
  /** Such words with repetitions. */
  words: Record<LegacyEncoding, number>;
  /** Words that can only be Unicode Vietnamese, or read well only as they stand. */
  against: number;
}

/**
 * The encoding the evidence speaks for. Damaging proper Unicode is worse than
 * missing old text, so three different words are asked for (one when a font
 * name says the same), and they must not be drowned by Unicode ones.
 */
export function likelyEncoding(evidence: LegacyEvidence, hint: LegacyEncoding | null = null): LegacyEncoding | null {
  const { distinct, words, against } = evidence;
  const encoding = hint ?? (words.TCVN3 >= words.VNI ? 'TCVN3' : 'VNI');
  const other = encoding === 'VNI' ? 'TCVN3' : 'VNI';
  const [leastDistinct, weight] = hint === null ? [3, 1] : [1, 2];
  if (distinct[encoding] < leastDistinct || words[encoding] * weight < against) return null;
  return words[encoding] >= words[other] * 2 ? encoding : null;
}

/** Judges texts of one sheet. Words repeat a lot in lists, so each is judged once. */
export class LegacyTextJudge {
  /** What {@link gather} has found so far. */
  readonly evidence: LegacyEvidence = { distinct: { TCVN3: 0, VNI: 0 }, words: { TCVN3: 0, VNI: 0 }, against: 0 };
  readonly #verdicts = new Map<string, WordVerdict>();
  readonly #seen = new Set<string>();

  /** Weighs more texts: the more there are, the surer {@link likelyEncoding} is. */
  gather(texts: Iterable<string>): void {
    for (const text of texts) {
      if (hasUnicodeVietnamese(text)) this.evidence.against++;
      else if (mayBeLegacy(text)) this.#weigh(text);
    }
  }

  #weigh(text: string): void {
    const { evidence } = this;
    for (const word of accentedWords(text)) {
      const verdict = this.#verdictOn(word);
      if (verdict.asIs && !verdict.TCVN3 && !verdict.VNI) evidence.against++;
      for (const encoding of ['TCVN3', 'VNI'] as const) {
        if (verdict.asIs || !verdict[encoding]) continue;
        evidence.words[encoding]++;
        if (!this.#seen.has(word)) evidence.distinct[encoding]++;
      }
      this.#seen.add(word);
    }
  }

  /**
   * Whether one text of a sheet whose encoding is settled should be converted.
   *
   * @param neighboursAreLegacy no Unicode text stands beside it; decides words that read well either way
   */
  readsAsLegacy(text: string, encoding: LegacyEncoding, neighboursAreLegacy: boolean): boolean {
    if (!mayBeLegacy(text)) return false;
    let [asIs, converted, unknown] = [0, 0, 0];
    for (const word of accentedWords(text)) {
      const verdict = this.#verdictOn(word);
      if (verdict.asIs) asIs++;
      if (verdict[encoding]) converted++;
      if (!verdict.asIs && !verdict[encoding]) unknown++;
    }
    if (converted !== asIs) return converted > asIs;
    return neighboursAreLegacy && (converted > 0 || unknown > 0);
  }

  #verdictOn(word: string): WordVerdict {
    const known = this.#verdicts.get(word);
    if (known) return known;
    const verdict = {
      asIs: isVietnameseSyllable(word),
      TCVN3: readsUnder(word, 'TCVN3'),
      VNI: readsUnder(word, 'VNI'),
    };
    this.#verdicts.set(word, verdict);
    return verdict;
  }
}

interface WordVerdict extends Record<LegacyEncoding, boolean> {
  asIs: boolean;
}

function readsUnder(word: string, encoding: LegacyEncoding): boolean {
  const converted = convertLegacy(word, encoding);
  return converted !== word && isVietnameseSyllable(converted);
}

/** Words with a sign of the upper half; a sign alone (½, ·, «) says nothing. */
function accentedWords(text: string): string[] {
  return (text.match(WORD) ?? []).filter(
    (word) => word.length <= LONGEST_WORD && LATIN_1_SIGN.test(word) && /[A-Za-z]/u.test(word),
  );
}
