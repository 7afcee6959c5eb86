import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { pack } from '../imports/workbookFixture.ts';

/** mulberry32: a seed names a run, so that a failure can be repeated. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
export type Random = ReturnType<typeof randomFrom>;

const WORDS = [
  '999999999999',
  '-1',
  '1e308',
  'NaN',
  '',
  '&#0;',
  '&amp;',
  '<',
  '</row>',
  '<row>',
  '<c r="A1">',
  '</c>',
  '__proto__',
  'constructor',
  'A1:XFD1048576',
  '\ud83d',
  '\u0000',
  'µ¸¶·¹',
  'TẬP THỂ',
  'Tổng cộng',
  'Họ và tên',
  '"',
  '(((((((((((',
  'a'.repeat(5_000),
  '1'.repeat(400),
  ' '.repeat(3_000),
  '<![CDATA[x]]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<is><t>x</t></is>',
  't="s"',
  't="e"',
  'Đơn vị: CĐCS',
  'STT',
  'Tên đơn vị',
  'Năm sinh',
  'I. LĐLĐ huyện',
  '31/02/2024',
  '012345678901',
];

function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let i = 0; i <= random(4); i++) {
    const from = random(mutated.length);
    const to = Math.min(mutated.length, from + random(40));
    const word = WORDS[random(WORDS.length)] ?? '';
    const kind = random(5);
    if (kind === 0) mutated = mutated.slice(0, from) + word + mutated.slice(to);
    else if (kind === 1) mutated = mutated.slice(0, from) + mutated.slice(to);
    else if (kind === 2) mutated = mutated.slice(0, to) + mutated.slice(from);
    else if (kind === 3) mutated = replaceNth(mutated, /"[^"]{0,60}"/gu, random(200), `"${word.replaceAll('"', '')}"`);
    else mutated = replaceNth(mutated, />[^<]{1,60}</gu, random(60), `>${word.replace(/[<&]/gu, '')}<`);
  }
  return mutated;
}

function replaceNth(text: string, pattern: RegExp, nth: number, replacement: string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[nth % Math.max(1, matches.length)];
  return match ? text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length) : text;
}

function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const mutated = Buffer.from(bytes);
  for (let i = 0; i <= random(12); i++) mutated[random(mutated.length)] = random(256);
  const cut = random(6) === 0 ? random(mutated.length) : mutated.length;
  // The first bytes stay: a broken signature would only test one line.
  return Buffer.concat([bytes.subarray(0, 4), mutated.subarray(4, Math.max(8, cut))]);
}

/** A workbook with its parts as text, ready to be damaged in any of four ways. */
export class DamagedWorkbooks {
  readonly #original: Buffer;
  readonly #parts: ReadonlyMap<string, string>;
  readonly #names: readonly string[];

  private constructor(original: Buffer, parts: ReadonlyMap<string, string>) {
    this.#original = original;
    this.#parts = parts;
    this.#names = [...parts.keys()].filter((name) => /sheet1|sharedStrings|styles|workbook|\.rels/u.test(name));
  }

  static async from(original: Buffer): Promise<DamagedWorkbooks> {
    const zip = await JSZip.loadAsync(original);
    const parts = new Map<string, string>();
    for (const [name, entry] of Object.entries(zip.files)) if (!entry.dir) parts.set(name, await entry.async('string'));
    return new DamagedWorkbooks(original, parts);
  }

  /** Bytes of the file, XML of a part, or what its cells and headings say. */
  async next(random: Random, run: number): Promise<Buffer> {
    const kind = run % 4;
    if (kind === 0) return mutateBytes(this.#original, random);
    if (kind === 1) return pack(new Map([...this.#parts, this.#saying(random)]), run % 8 === 1);
    const isSheet = random(3) > 0;
    const name =
      (isSheet ? this.#names.find((part) => part.includes('sheet1.xml')) : this.#names[random(this.#names.length)]) ??
      '';
    return pack(new Map([...this.#parts, [name, mutateText(this.#parts.get(name) ?? '', random)]]), run % 8 === 2);
  }

  /** The shared strings with some of them replaced: headings, names, dates. The file stays well formed. */
  #saying(random: Random): [string, string] {
    const name = this.#names.find((part) => part.includes('sharedStrings')) ?? '';
    let text = this.#parts.get(name) ?? '';
    for (let i = 0; i <= random(6); i++) {
      const word = WORDS[random(WORDS.length)]?.replace(/[<&\u0000\ud83d]/gu, '') ?? '';
      text = replaceNth(text, />[^<]{1,60}<\/t>/gu, random(60), `>${word}</t>`);
    }
    return [name, text];
  }
}

/** A sheet of plain rows as a workbook's bytes. */
export async function workbookOf(rows: unknown[][], merges: readonly string[] = []): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('DS');
  sheet.addRows(rows);
  for (const range of merges) sheet.mergeCells(range);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
