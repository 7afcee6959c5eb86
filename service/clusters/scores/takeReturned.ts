import { refusal } from '#core/errors/appError.ts';
import { SCORE_PART_LABELS } from '#core/clusters/scores/scoreEntries.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '#db/client.ts';
import { partsOf, writePart } from '#db/clusters/scores/partStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import type { FileDepot } from '../../hosting/fileDepot.ts';
import { requireOpenYear } from '../requireOpenYear.ts';
import { judgeReturned, type JudgedFile, type ReturnedFile } from './judgeReturned.ts';
import { readReturned, type ReadFile } from './readReturned.ts';
import { partChange } from './savePart.ts';

/**
 * What taking returned files in would do. Writes nothing.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, SCORE_NO_TEMPLATE; what is wrong with a file is told in its row
 */
export async function previewReturned(
  db: Queryable,
  files: FileDepot,
  { yearId, fileTokens }: { yearId: string; fileTokens: readonly string[] },
): Promise<ReturnedFile[]> {
  const year = await requireOpenYear(db, yearId);
  const judged = await judgeReturned(db, year, await readReturned(files, fileTokens));
  return judged.map(({ file }) => file);
}

/** A file as the preview showed it. */
export interface AcceptedFile {
  fileToken: string;
  fileHash: string;
  /** Of the part it replaces; null where there was none. */
  previousVersion: number | null;
}

export interface FilesToTake {
  yearId: string;
  files: readonly AcceptedFile[];
  /** Complete: what is missing counts as nothing. */
  asFinal: boolean;
  scoredOn: IsoDate | null;
}

/**
 * Takes returned files in, all of them or none. They were read by the caller, so that nobody waits for a slow file.
 *
 * @returns how many sheets were written
 * @throws AppError NOT_FOUND, YEAR_LOCKED, SCORE_NO_TEMPLATE, SCORE_FILE_REFUSED, IMPORT_FILE_CHANGED and STALE_VERSION
 *   when file or sheet are no longer what the preview saw
 */
export async function takeReturned(
  unit: UnitOfWork,
  { yearId, files, asFinal, scoredOn }: FilesToTake,
  read: readonly ReadFile[],
): Promise<number> {
  const year = await requireOpenYear(unit.tx, yearId);
  const judged = await judgeReturned(unit.tx, year, read);
  const changes: object[] = [];
  for (const [index, returned] of judged.entries()) {
    const accepted = files[index];
    if (!accepted) continue;
    const { fileHash } = returned.file;
    if (fileHash !== '' && fileHash !== accepted.fileHash) throw refusal('IMPORT_FILE_CHANGED');
    changes.push(await takeFile(unit, returned, { accepted, asFinal, scoredOn }));
  }
  await unit.audit({
    action: 'scores.takeReturned',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `${year.clusterName}, năm ${year.year}: nhận ${changes.length} bảng chấm điểm gửi về (${partWords(judged)})`,
    detail: { yearId, files: changes },
  });
  return changes.length;
}

async function takeFile(
  unit: UnitOfWork,
  { file, entries, scorerName }: JudgedFile,
  { accepted, asFinal, scoredOn }: Pick<FilesToTake, 'asFinal' | 'scoredOn'> & { accepted: AcceptedFile },
): Promise<object> {
  const { fileName, sheetId, part, total } = file;
  if (file.verdict === 'REFUSED' || sheetId === null || part === null) {
    const problem = file.refusal ?? file.issues.find(({ severity }) => severity === 'ERROR')?.message ?? '';
    throw refusal('SCORE_FILE_REFUSED', { name: fileName, problem });
  }
  const stale = refusal('STALE_VERSION', { what: `bảng chấm điểm của ${file.memberName ?? ''}` });
  if (file.previousVersion !== accepted.previousVersion) throw stale;
  const before = (await partsOf(unit.tx, sheetId)).find((stored) => stored.part === part);
  const after = {
    sheetId,
    part,
    status: asFinal ? ('FINAL' as const) : ('DRAFT' as const),
    entries,
    total: total ?? 0,
    scoredBy: scorerName,
    scoredOn,
    fileName,
    updatedAt: unit.now,
  };
  if (!(await writePart(unit.tx, after, before?.version ?? null))) throw stale;
  return partChange(before, after);
}

/** "tự chấm 3, chấm chéo 1". */
function partWords(judged: readonly JudgedFile[]): string {
  const counts = new Map<string, number>();
  for (const { file } of judged) {
    if (!file.part) continue;
    const word = SCORE_PART_LABELS[file.part].toLocaleLowerCase('vi');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${word} ${count}`).join(', ');
}

/** Reads the files and takes them in. @throws AppError as {@link takeReturned} */
export async function readAndTake(
  files: FileDepot,
  write: <Result>(work: (unit: UnitOfWork) => Promise<Result>) => Promise<Result>,
  asked: FilesToTake,
): Promise<{ taken: number }> {
  const read = await readReturned(
    files,
    asked.files.map(({ fileToken }) => fileToken),
  );
  return { taken: await write((unit) => takeReturned(unit, asked, read)) };
}
