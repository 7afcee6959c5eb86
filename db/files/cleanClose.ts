import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Remembers how an office file looked when it was closed in order. A file that still
 * looks so needs no full check before it is opened: nothing has written to it since.
 */
export function markClosed(officeFile: string): void {
  writeFileSync(markOf(officeFile), appearanceOf(officeFile));
}

/** Whether the file is byte for byte as old and as long as when we closed it. Forgets the mark: the file is open now. */
export function takeClosedMark(officeFile: string): boolean {
  const mark = markOf(officeFile);
  let remembered: string;
  try {
    remembered = readFileSync(mark, 'utf8');
  } catch {
    return false;
  }
  rmSync(mark);
  return remembered === appearanceOf(officeFile);
}

function markOf(officeFile: string): string {
  return `${officeFile}.closed`;
}

function appearanceOf(officeFile: string): string {
  const { size, mtimeMs } = statSync(officeFile);
  return `${size} ${mtimeMs}`;
}
