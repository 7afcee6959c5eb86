import type { TemplateKind } from '#core/papers/wordTemplate.ts';
import type { Queryable, Tx } from '../client.ts';

interface WordTemplateColumns {
  kind: TemplateKind;
  file_name: string;
  content: Buffer;
  sha256: string;
  updated_at: string;
  version: number;
}

/** A template of the office's own, without its content. */
export interface StoredTemplate {
  kind: TemplateKind;
  fileName: string;
  /** SHA-256 of the content, lower-case hex. */
  sha256: string;
  /** ISO moment. */
  updatedAt: string;
  version: number;
}

/** The office's own templates, in no order. */
export async function listTemplates(db: Queryable): Promise<StoredTemplate[]> {
  const rows = await db<WordTemplateColumns>('word_template').select(
    ...(['kind', 'file_name', 'sha256', 'updated_at', 'version'] as const),
  );
  return rows.map(toTemplate);
}

/** The office's own template for a paper; undefined where it uses ours. */
export async function findTemplate(db: Queryable, kind: TemplateKind): Promise<StoredTemplate | undefined> {
  return (await listTemplates(db)).find((template) => template.kind === kind);
}

/** What the office's own template holds, a .docx; null where it uses ours. */
export async function templateContent(db: Queryable, kind: TemplateKind): Promise<Buffer | null> {
  const row = await db<WordTemplateColumns>('word_template').where({ kind }).first('content');
  return row ? row.content : null;
}

/** Keeps a template of the office's own in place of what was used before. */
export async function putTemplate(
  tx: Tx,
  { content, ...template }: StoredTemplate & { content: Buffer },
): Promise<void> {
  const { kind, fileName, sha256, updatedAt, version } = template;
  await tx<WordTemplateColumns>('word_template')
    .insert({ kind, file_name: fileName, content, sha256, updated_at: updatedAt, version })
    .onConflict('kind')
    .merge();
}

/** Forgets the office's own template. */
export async function removeTemplate(tx: Tx, kind: TemplateKind): Promise<void> {
  await tx<WordTemplateColumns>('word_template').where({ kind }).delete();
}

function toTemplate(row: Omit<WordTemplateColumns, 'content'>): StoredTemplate {
  return {
    kind: row.kind,
    fileName: row.file_name,
    sha256: row.sha256,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
