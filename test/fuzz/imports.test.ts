import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { decisionLineInputSchema } from '#core/awards/decision.ts';
import { AppError } from '#core/errors/appError.ts';
import { previewAwardListImport } from '#service/imports/awardListImport.ts';
import { pack, temporaryFolder } from '../imports/workbookFixture.ts';
import { AWARD_TYPES, PRICING } from '../unit/imports/sheetFixture.ts';

/** How many mutated workbooks; set IMPORT_FUZZ_RUNS for a longer hunt, IMPORT_FUZZ_SEED to see one again. */
const RUNS = Number(process.env.IMPORT_FUZZ_RUNS ?? 2_400);
const SEED = Number(process.env.IMPORT_FUZZ_SEED ?? Date.now() % 1_000_000);
/** No tiny file may take longer. */
const LONGEST_MS = 5_000;

/** Vietnamese, and whole. */
const SENTENCE = /[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ].*\.$/u;

const at = temporaryFolder();

/** mulberry32: a seed names a run, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
type Random = ReturnType<typeof randomFrom>;

async function tinyWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('DS');
  sheet.addRow(['DANH SÁCH tặng Bằng khen của Liên đoàn Lao động tỉnh']);
  sheet.addRow(['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Hình thức', 'Hệ số', 'Tiền thưởng (đồng)', 'Ngày']);
  sheet.addRow(['I. TẬP THỂ']);
  sheet.mergeCells('A3:H3');
  sheet.addRow(['1. Có thành tích xuất sắc (01 tập thể)']);
  sheet.addRow([
    1,
    'Công đoàn cơ sở Sở Y tế',
    null,
    null,
    'BK LĐLĐ tỉnh',
    0.8,
    1440000,
    new Date(Date.UTC(2024, 1, 3)),
  ]);
  sheet.addRow(['II', 'CÁ NHÂN']);
  sheet.addRow([1, 'NguyÔn V¨n Hïng', 'Chñ tÞch', 'C§CS', 'CSTĐCS', '1,0', { formula: 'F7*2', result: 1800000 }]);
  sheet.addRow([2, { richText: [{ text: 'Lò ' }, { text: 'Văn' }] }, null, null, { error: '#REF!' }, null, '1.000']);
  sheet.addRow([null, 'Tổng cộng', null, null, null, null, 5]);
  sheet.addRow(['TM. BAN THƯỜNG VỤ']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

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

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

it(
  `${RUNS} mutated workbooks give a preview or a sentence (seed ${SEED})`,
  { timeout: 60_000 + RUNS * 50 },
  async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const random = randomFrom(SEED);
    const original = await tinyWorkbook();
    const zip = await JSZip.loadAsync(original);
    const parts = new Map<string, string>();
    for (const [name, entry] of Object.entries(zip.files)) if (!entry.dir) parts.set(name, await entry.async('string'));
    const names = [...parts.keys()].filter((name) => /sheet1|sharedStrings|styles|workbook|\.rels/u.test(name));

    let previews = 0;
    const codes = new Map<string, number>();
    for (let run = 0; run < RUNS; run++) {
      let bytes: Buffer;
      if (run % 3 === 0) bytes = mutateBytes(original, random);
      else {
        const heavy = random(3) > 0 ? (names.find((name) => name.includes('sheet1.xml')) ?? '') : '';
        const name = heavy === '' ? (names[random(names.length)] ?? '') : heavy;
        bytes = await pack(new Map([...parts, [name, mutateText(parts.get(name) ?? '', random)]]), run % 2 === 0);
      }
      const path = at('fuzz.xlsx');
      await writeFile(path, bytes);
      const start = performance.now();
      const request = { path, options: { skipErrors: true }, awardTypes: AWARD_TYPES, existing: [], ...PRICING };
      const result = await previewAwardListImport(request).catch(asError);
      const context = `seed ${SEED}, run ${run}`;
      expect(performance.now() - start, context).toBeLessThan(LONGEST_MS);
      if (result instanceof AppError) {
        expect(result.message, context).toMatch(SENTENCE);
        codes.set(result.code, (codes.get(result.code) ?? 0) + 1);
      } else if (result instanceof Error) {
        throw new Error(`${context}: ${result.stack ?? ''}`);
      } else {
        previews++;
        const broken = result.lines.find(
          ({ line, include }) => include && !decisionLineInputSchema.safeParse(line).success,
        );
        expect(broken, context).toBeUndefined();
      }
    }
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    // Both ways must have been walked, or the mutations are too tame or too wild.
    expect(previews).toBeGreaterThan(RUNS / 10);
    expect(codes.get('FILE_UNREADABLE') ?? 0).toBeGreaterThan(RUNS / 20);
  },
);
