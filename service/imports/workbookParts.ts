import { posix } from 'node:path';
import { refusal } from '#core/errors/appError.ts';
import { normalizeText } from '#core/text/normalize.ts';
import { IMPORT_LIMITS } from './importLimits.ts';
import type { WorkbookArchive } from './workbookArchive.ts';
import { attributeNamed, readXml } from './xmlEvents.ts';

/** Where a workbook keeps its worksheets and what they share. */
export interface WorkbookParts {
  sheets: SheetPart[];
  sharedStrings: string | null;
  styles: string | null;
  is1904: boolean;
}

export interface SheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

interface Relation {
  type: string;
  target: string;
}

/**
 * Reads the workbook's table of contents. Worksheets only: charts and dialogs hold no list.
 *
 * @throws AppError FILE_UNREADABLE when there is no workbook or it has no worksheet
 */
export async function readWorkbookParts(archive: WorkbookArchive): Promise<WorkbookParts> {
  const roots = [...(await readRelations(archive, '')).values()];
  const workbook = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.has(workbook)) throw refusal('FILE_UNREADABLE', { detail: 'trong tệp không có sổ tính' });

  const relations = await readRelations(archive, workbook);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  await readXml(workbook, archive.text(workbook), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet' || sheets.length >= IMPORT_LIMITS.sheets) return;
      const relation = relations.get(attributeNamed(attributes, 'id') ?? '');
      if (relation?.type !== 'worksheet' || !archive.has(relation.target)) return;
      sheets.push({
        name: normalizeText(attributes.name ?? '').slice(0, 100),
        hidden: (attributes.state ?? 'visible') !== 'visible',
        part: relation.target,
      });
    },
  });
  if (sheets.length === 0) throw refusal('FILE_UNREADABLE', { detail: 'trong tệp không có trang tính nào' });
  const shared = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
  return { sheets, sharedStrings: shared('sharedStrings'), styles: shared('styles'), is1904 };
}

/** Relations of a part by id; types are shortened to their last word, the same in strict and transitional files. */
async function readRelations(archive: WorkbookArchive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const relations = new Map<string, Relation>();
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  await readXmlIfPresent(archive, file, (attributes) => {
    if (relations.size >= IMPORT_LIMITS.relations) return;
    const target = attributes.Target ?? '';
    relations.set(attributes.Id ?? '', {
      type: posix.basename(attributes.Type ?? ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    });
  });
  return relations;
}

async function readXmlIfPresent(
  archive: WorkbookArchive,
  file: string,
  onRelation: (attributes: Readonly<Record<string, string | undefined>>) => void,
): Promise<void> {
  if (!archive.has(file)) return;
  await readXml(file, archive.text(file), {
    open: (name, attributes) => {
      if (name === 'Relationship') onRelation(attributes);
    },
  });
}
