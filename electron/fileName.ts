import { extname } from 'node:path';
import { ATTACHMENT_ENDINGS } from '#core/attachments/attachmentKinds.ts';

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
const LONGEST_STEM = 120;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that any Windows folder accepts, made from one a screen suggested. Folders
 * in it are cut off, and the ending is one of ours: a screen must not be able to
 * propose `../../autorun.bat`.
 */
export function safeFileName(suggested: string): string {
  const last = suggested.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const kind = fileKindOf(last);
  const stem = kind === null ? last : last.slice(0, -(kind.length + 1));
  return `${safeStem(stem)}.${kind ?? USUAL_KIND}`;
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

function safeStem(stem: string): string {
  const clean = stem
    // Characters Windows forbids, controls, and marks that reverse the reading order of an ending.
    .replace(/[<>:"|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_STEM)
    // Windows drops dots and spaces at the end without saying so; a leading dot hides the file.
    .replace(/^[ .]+|[ .]+$/g, '');
  if (clean === '') return 'Cờ Đầu';
  return RESERVED_ON_WINDOWS.test(clean) ? `${clean}_` : clean;
}
