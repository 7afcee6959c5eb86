import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { TablePaper } from '#core/papers/tablePaper.ts';
import type { TemplateKind } from '#core/papers/wordTemplate.ts';
import { fileNamePart } from '#core/text/fileName.ts';
import type { Database, Queryable } from '#db/client.ts';
import { templateContent } from '#db/office/wordTemplateStore.ts';
import { writeTablePaperXlsx } from '../documents/paper/tablePaperXlsx.ts';
import type { TemplateJob } from '../documents/word/writeWord.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import type { JobHandle, JobResult } from './jobRegistry.ts';

/** Where a file waits to be delivered. */
export interface Delivery {
  outbox: string;
  files: FileDepot;
}

/** A paper and the name of its file without the ending. */
export interface NamedPaper<Paper> {
  paper: Paper;
  name: string;
}

/** Writing a formal table paper as a job. It is read from one unchanging view of the data. */
export function tablePaperJob(
  database: Database,
  delivery: Delivery,
  read: (view: Queryable) => Promise<NamedPaper<TablePaper>>,
): (handle: JobHandle) => Promise<JobResult> {
  return paperJob(database, delivery, read, {
    extension: 'xlsx',
    write: ({ paper, name }, targetPath, signal) => writeTablePaperXlsx({ paper, sheetName: name, targetPath, signal }),
  });
}

/** Writing any paper as a job: the file lands in the outbox and is delivered by its token. */
export function paperJob<Paper>(
  database: Database,
  { outbox, files }: Delivery,
  read: (view: Queryable) => Promise<NamedPaper<Paper>>,
  writer: {
    extension: 'xlsx' | 'docx';
    write: (paper: NamedPaper<Paper>, targetPath: string, signal: AbortSignal) => Promise<void>;
  },
): (handle: JobHandle) => Promise<JobResult> {
  return async ({ signal }) => {
    const named = await database.snapshot(read);
    const targetPath = outboxPath(outbox, 'paper', writer.extension);
    await writer.write(named, targetPath, signal);
    const suggestedName = `${fileNamePart(named.name)}.${writer.extension}`;
    return { fileToken: files.deposit(targetPath, suggestedName), suggestedName };
  };
}

/**
 * Writing a paper in Word as a job, with the office's own template where it has one: that is read from the same
 * unchanging view as the paper.
 */
export function wordPaperJob<Paper>(
  database: Database,
  delivery: Delivery,
  { kind, read, write }: WordPaperSource<Paper>,
): (handle: JobHandle) => Promise<JobResult> {
  const readBoth = async (view: Queryable) => {
    const { paper, name } = await read(view);
    return { paper: { paper, ownTemplate: await templateContent(view, kind) }, name };
  };
  return paperJob(database, delivery, readBoth, {
    extension: 'docx',
    write: ({ paper }, targetPath, signal) => write({ ...paper, targetPath, signal }),
  });
}

interface WordPaperSource<Paper> {
  kind: TemplateKind;
  read: (view: Queryable) => Promise<NamedPaper<Paper>>;
  write: (job: TemplateJob<Paper>) => Promise<void>;
}

/** A path in the outbox no other job writes to. @param kind what the file is, in front of its name */
export function outboxPath(outbox: string, kind: string, extension: string): string {
  return join(outbox, `${kind}-${randomUUID()}.${extension}`);
}
