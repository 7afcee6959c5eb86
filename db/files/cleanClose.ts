import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/** What the mark says while the office is open, or was when the computer went down. */
const OPEN = 'open';

/** Remembers that an office was made here, and is open. */
export function markOpen(officeFile: string): void {
  try {
    writeFileSync(markOf(officeFile), OPEN);
  } catch {
    // Held by another program: once it was written to, the file looks otherwise than the mark says.
  }
}

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

/** Whether the file is byte for byte as old and as long as when we closed it. Asked once: the file is open now. */
export function takeClosedMark(officeFile: string): boolean {
  if (!wasOpened(officeFile)) return false;
  try {
    return readFileSync(markOf(officeFile), 'utf8') === appearanceOf(officeFile);
  } catch {
    return false;
  } finally {
    markOpen(officeFile);
  }
}

/** Whether an office was ever open here, whatever has become of its file. */
export function wasOpened(officeFile: string): boolean {
  return existsSync(markOf(officeFile));
}

function markOf(officeFile: string): string {
  return `${officeFile}.closed`;
}

function appearanceOf(officeFile: string): string {
  const { size, mtimeMs } = statSync(officeFile);
  return `${size} ${mtimeMs}`;
}
