import { writeFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Document, Packer, type ISectionOptions } from 'docx';
import { refusal } from '#core/errors/appError.ts';
import { TEMPLATE_LABELS, type TemplateKind } from '#core/papers/wordTemplate.ts';
import { replaceFile } from '../atomicFile.ts';
import { fillTemplate, type TemplateData } from './fillTemplate.ts';
import { OFFICIAL_TEMPLATES } from './officialTemplates.ts';
import { documentStyles } from './wordParts.ts';

/** Sections laid out before the program does something else again. */
const SECTIONS_A_TURN = 20;

/** A paper on its way into a file. */
export interface WordJob<Paper> {
  paper: Paper;
  targetPath: string;
  signal: AbortSignal;
}

/** A paper on its way into a template. */
export interface TemplateJob<Paper> extends WordJob<Paper> {
  /** The office's own template, a .docx; where there is none, ours is filled. */
  ownTemplate?: Buffer | null;
}

/**
 * Writes a paper by filling the office's own template, or else ours. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, TEMPLATE_NOT_FILLED when the office's own template does
 *   not take the paper, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeFromTemplate<Paper>(
  job: TemplateJob<Paper>,
  kind: TemplateKind,
  dataOf: (paper: Paper) => TemplateData,
): Promise<void> {
  const { ownTemplate = null, paper } = job;
  return writeWhole(job, async () => {
    if (ownTemplate === null) return fillTemplate(await OFFICIAL_TEMPLATES[kind](), dataOf(paper));
    const data = dataOf(paper);
    try {
      return fillTemplate(ownTemplate, data);
    } catch {
      throw refusal('TEMPLATE_NOT_FILLED', { name: TEMPLATE_LABELS[kind] });
    }
  });
}

/**
 * Writes papers of one kind into one document, each beginning a page. The file appears whole or not at all.
 *
 * @throws AppError JOB_CANCELLED when stopped by the signal, FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export function writeSections<Item>(
  job: WordJob<readonly Item[]>,
  title: string,
  sectionOf: (item: Item) => ISectionOptions,
): Promise<void> {
  return writeWhole(job, async (refuseIfCancelled) => {
    const sections: ISectionOptions[] = [];
    for (const item of job.paper) {
      if (sections.push(sectionOf(item)) % SECTIONS_A_TURN > 0) continue;
      await nextTurn();
      refuseIfCancelled();
    }
    return Packer.toBuffer(new Document({ creator: 'Cờ Đầu', title, styles: documentStyles(), sections }));
  });
}

async function writeWhole(
  { targetPath, signal }: WordJob<unknown>,
  make: (refuseIfCancelled: () => void) => Promise<Buffer>,
): Promise<void> {
  const refuseIfCancelled = () => {
    if (signal.aborted) throw refusal('JOB_CANCELLED');
  };
  refuseIfCancelled();
  await replaceFile(targetPath, async (tempPath) => {
    const content = await make(refuseIfCancelled);
    refuseIfCancelled();
    await writeFile(tempPath, content);
  });
}
