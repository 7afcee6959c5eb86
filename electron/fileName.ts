import { extname } from 'node:path';
import { ATTACHMENT_ENDINGS } from '#core/attachments/attachmentKinds.ts';
import { safeFileName } from '#core/text/fileName.ts';

/** Kinds of file the product writes or keeps, with the words a save dialog shows for them. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  xlsx: 'Tệp Excel',
  docx: 'Tệp Word',
  pdf: 'Tệp PDF',
  ics: 'Tệp lịch',
  ...Object.fromEntries(
    ATTACHMENT_ENDINGS.filter((ending) => !['xlsx', 'docx', 'pdf'].includes(ending)).map((ending) => [
      ending,
      `Tệp .${ending}`,
    ]),
  ),
};

const USUAL_KIND = 'xlsx';

/** A name to save under, made from one a screen suggested. Its ending is one of ours: never `autorun.bat`. */
export function nameToSave(suggested: string): string {
  const name = safeFileName(suggested) || `Cờ Đầu.${fileKindOf(suggested) ?? USUAL_KIND}`;
  return fileKindOf(name) === null ? `${name}.${USUAL_KIND}` : name;
}

/** `Danh sách.xlsx` → `Danh sách (2).xlsx` → `Danh sách (3).xlsx`. */
export function nextFileName(name: string): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  const numbered = /^(.*) \((\d{1,4})\)$/s.exec(stem);
  if (!numbered) return `${stem} (2)${extension}`;
  return `${numbered[1] ?? ''} (${Number(numbered[2]) + 1})${extension}`;
}

/** The filter of a save dialog for this name. */
export function fileFilterFor(name: string): { name: string; extensions: string[] } {
  const kind = fileKindOf(name) ?? USUAL_KIND;
  return { name: KIND_WORDS[kind] ?? kind, extensions: [kind] };
}

function fileKindOf(name: string): string | null {
  const kind = extname(name).slice(1).toLowerCase();
  return Object.hasOwn(KIND_WORDS, kind) ? kind : null;
}
