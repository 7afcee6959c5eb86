import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Remembers how an office file looked when it was closed in order. A file that still looks so needs no full check before
 * it is opened: nothing has written to it since. Where nothing more can be written, the next start takes longer.
 */
export function markClosed(officeFile: string): void {
  try {
    writeFileSync(markOf(officeFile), appearanceOf(officeFile));
  } catch {
    // The office is closed all the same.
  }
}

/** Whether the file is byte for byte as old and as long as when we closed it. Forgets the mark: the file is open now. */
export function takeClosedMark(officeFile: string): boolean {
  const mark = markOf(officeFile);
  try {
    const remembered = readFileSync(mark, 'utf8');
    rmSync(mark);
    return remembered === appearanceOf(officeFile);
  } catch {
    // None there, or held by another program: once it was written to, the file looks otherwise than that one says.
    return false;
  }
}

/** Whether an office was closed here in order and not opened since, whatever has become of its file. */
export function hasClosedMark(officeFile: string): boolean {
  return existsSync(markOf(officeFile));
}

function markOf(officeFile: string): string {
  return `${officeFile}.closed`;
}

function appearanceOf(officeFile: string): string {
  const { size, mtimeMs } = statSync(officeFile);
  return `${size} ${mtimeMs}`;
}
