import { join } from 'node:path';
import type { ImportedRow } from '#core/imports/importedSheet.ts';
import { WHOLE_SHARE } from '#core/initiatives/initiative.ts';
import { recognitionListPaper } from '#core/initiatives/recognitionListPaper.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import type { Database } from '#db/client.ts';
import { countRecognitions } from '#db/initiatives/recognitionCounts.ts';
import { runUnitsOfWork } from '../contract/unitOfWork.ts';
import { writeTablePaperXlsx } from '../documents/paper/tablePaperXlsx.ts';
import { OpenWorkbook } from '../imports/readWorkbook.ts';
import { readPaperSource } from '../initiatives/recognition/readPapers.ts';
import { inventedAuthors } from '../sample/initiativeAuthors.ts';
import type { SampleTree } from '../sample/inventTree.ts';
import { INITIATIVE_YEAR, SAMPLE_AUTHORS, SAMPLE_AUTHORSHIPS } from '../sample/laiChauInitiatives.ts';
import { recordInitiatives } from '../sample/recordInitiatives.ts';
import { DemoMismatch, mustEqual } from './demoMismatch.ts';

export const INITIATIVES_FILE = 'QD-sang-kien-2023.xlsx';

/** What the demo says of the initiatives of 2023, counted from the database. */
export interface DemoInitiatives {
  count: number;
  /** Lượt tác giả: somebody with two initiatives counts twice. */
  authorships: number;
  /** Số người. */
  people: number;
}

/** Section 3 of report 34/BC-LĐLĐ of 14/12/2023: 14 initiatives of 39 authors, recognised by one decision. */
const REPORTED = { count: 14, authorships: SAMPLE_AUTHORSHIPS };

/** Records the initiatives of 2023 up to the decision, writes its list, and checks both by reading the file again. */
export async function playInitiatives(database: Database, tree: SampleTree, outDir: string): Promise<DemoInitiatives> {
  const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date() };
  const id = await runUnitsOfWork(writer, (run) => recordInitiatives(run, inventedAuthors(tree)));
  const targetPath = join(outDir, INITIATIVES_FILE);
  const paper = recognitionListPaper(await readPaperSource(database.reader, id));
  await writeTablePaperXlsx({ paper, sheetName: 'Sáng kiến', targetPath, signal: new AbortController().signal });

  const counts = await countRecognitions(database.reader, { year: INITIATIVE_YEAR, level: 'CS' });
  const recorded = { count: counts.initiatives, authorships: counts.authorships, people: counts.people };
  const printed = await countPrinted(targetPath);
  for (const [where, found] of [
    ['dữ liệu', recorded],
    [INITIATIVES_FILE, printed],
  ] as const) {
    mustEqual(`số sáng kiến trong ${where}`, found.count, REPORTED.count);
    mustEqual(`số lượt tác giả trong ${where}`, found.authorships, REPORTED.authorships);
    mustEqual(`số người là tác giả trong ${where}`, found.people, SAMPLE_AUTHORS);
  }
  return recorded;
}

/** `Nguyễn Văn An (33,34%)` */
const AUTHOR = /(\S[^()]*?) \((\d{1,3})(?:,(\d{1,2}))?%\)/gu;

/** Counts what a reader of the file would; nobody in it shares a name with somebody else. */
async function countPrinted(path: string): Promise<DemoInitiatives> {
  const workbook = await OpenWorkbook.open(path);
  try {
    const { rows } = await workbook.readSheet(0);
    const authors = rows.map(authorsIn).filter((found) => found.length > 0);
    for (const [index, found] of authors.entries()) {
      const sum = found.reduce((total, { share }) => total + share, 0);
      if (sum !== WHOLE_SHARE) throw new DemoMismatch(`tỷ lệ của sáng kiến ${index + 1} cộng lại không đủ 100%`);
    }
    const names = authors.flat().map(({ name }) => name);
    return { count: authors.length, authorships: names.length, people: new Set(names).size };
  } finally {
    workbook.close();
  }
}

/** The authors of one initiative; none where the row is no line of the table. */
function authorsIn({ cells }: ImportedRow): { name: string; share: number }[] {
  const isLine = Number.isInteger(cells[0]?.number);
  const text = cells.find((cell) => cell.text.endsWith('%)'))?.text ?? '';
  if (!isLine) return [];
  return [...text.matchAll(AUTHOR)].map(([, name = '', whole = '', decimals = '']) => ({
    name,
    share: Number(whole) * 100 + Number(decimals.padEnd(2, '0')),
  }));
}

/** `14 sáng kiến, 39 lượt tác giả (35 người), trung bình 2,79 tác giả một sáng kiến` */
export function initiativeWords({ count, authorships, people }: DemoInitiatives): string {
  const average = (authorships / count).toFixed(2).replace('.', ',');
  return `${count} sáng kiến, ${authorships} lượt tác giả (${people} người), trung bình ${average} tác giả một sáng kiến`;
}
