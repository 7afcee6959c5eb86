import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { refusal } from '#core/errors/appError.ts';
import { prepareFolder } from './localFolder.ts';
import { clearAway, isHeld, whenFree } from './whenFree.ts';
import { takeWriterLock } from './writerLock.ts';

export const OFFICE_FILE = 'office.codau';
const CONTENTS = 'tep-dinh-kem';
/** All of a data folder that is the office. A log (-wal) belongs to the one file it was written for, and goes with it. */
const PARTS = [OFFICE_FILE, `${OFFICE_FILE}-wal`, `${OFFICE_FILE}-shm`, `${OFFICE_FILE}.closed`, CONTENTS];
/** Beside the office while it is exchanged: names the folder below the data folder into which the parts go. */
const INTENT = `${OFFICE_FILE}.exchange`;

export interface Exchange {
  /** Folder below the data folder that takes what is there; a new one. */
  aside: string;
  /** Folder on the same disk with a whole, closed office to be moved in; null leaves the place free. */
  incoming: string | null;
}

/** Whether the data folder has an office, if only after an exchange that was cut short is taken back. */
export function hasOffice(dataDir: string): boolean {
  return existsSync(join(dataDir, OFFICE_FILE)) || existsSync(join(dataDir, INTENT));
}

/**
 * Moves a closed office aside, all of it, and another in its place. Nothing is deleted, and it happens whole or not
 * at all, also when the program or the computer goes down in between.
 *
 * @throws AppError OFFICE_ON_SHARED_FOLDER, FOLDER_READ_ONLY, OFFICE_IN_USE, OFFICE_HELD or DISK_FULL
 */
export async function exchangeOffice(dataDir: string, exchange: Exchange): Promise<void> {
  prepareFolder(dataDir);
  const lock = await takeWriterLock(join(dataDir, OFFICE_FILE));
  try {
    await takeBackUnfinished(dataDir);
    for (const step of exchangeSteps(dataDir, exchange)) await step();
  } catch (error) {
    await takeBackUnfinished(dataDir);
    throw asRefusal(error);
  } finally {
    await lock.release();
  }
}

/** The exchange in steps each of which happens or does not. After any of them {@link takeBackUnfinished} knows what to do. */
export function* exchangeSteps(dataDir: string, { aside, incoming }: Exchange): Generator<() => void | Promise<void>> {
  const place = (name: string) => join(dataDir, name);
  const away = join(dataDir, aside);
  yield () => {
    mkdirSync(dirname(away), { recursive: true, mode: 0o700 });
    mkdirSync(away, { mode: 0o700 });
    // There in any case, so that one found later beside the one put aside is known to be the other office's.
    mkdirSync(place(CONTENTS), { recursive: true, mode: 0o700 });
  };
  yield () => writeIntent(dataDir, aside);
  for (const part of PARTS) {
    yield () => moveIfThere(place(part), join(away, part));
  }
  if (incoming !== null) {
    yield () => moveIfThere(join(incoming, CONTENTS), place(CONTENTS));
    yield () => move(join(incoming, OFFICE_FILE), place(OFFICE_FILE));
  }
  // With another office in place all has happened; with none it is the mark's going that says so.
  yield () => (incoming === null ? whenFree(() => rmSync(place(INTENT))) : clearAway(place(INTENT)));
}

/**
 * Ends an exchange that was cut short. To be called under the writer lock, before the office is looked for.
 *
 * @throws AppError OFFICE_HELD
 */
export async function takeBackUnfinished(dataDir: string): Promise<void> {
  const intent = join(dataDir, INTENT);
  if (!existsSync(intent)) return;
  try {
    await takeBack(dataDir, intent);
  } catch (error) {
    throw asRefusal(error);
  }
}

async function takeBack(dataDir: string, intent: string): Promise<void> {
  // The file moves away first, in last, and back last: without it nothing has happened yet, with it all has.
  if (!existsSync(join(dataDir, OFFICE_FILE))) {
    const away = join(dataDir, readFileSync(intent, 'utf8'));
    if (existsSync(join(away, CONTENTS))) {
      await whenFree(() => rmSync(join(dataDir, CONTENTS), { recursive: true, force: true }));
    }
    for (const part of PARTS.toReversed()) await moveIfThere(join(away, part), join(dataDir, part));
  }
  // Beside an office in its place it says nothing any more, and the next look takes it away.
  await clearAway(intent);
}

/** On the disk, under its name, whole: what it says is relied on after a power cut. */
async function writeIntent(dataDir: string, aside: string): Promise<void> {
  const unnamed = join(dataDir, `${INTENT}.tmp`);
  const file = openSync(unnamed, 'w');
  try {
    writeSync(file, aside);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  await move(unnamed, join(dataDir, INTENT));
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (existsSync(from)) await move(from, to);
}

function move(from: string, to: string): Promise<void> {
  return whenFree(() => renameSync(from, to));
}

function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (isHeld(error) || code === 'EACCES') return refusal('OFFICE_HELD');
  return code === 'ENOSPC' ? refusal('DISK_FULL') : error;
}
